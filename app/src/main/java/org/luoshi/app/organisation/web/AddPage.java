package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Registration;
import org.luoshi.app.organisation.Trees;

/**
 * The form for a new organisation.
 *
 * @param parent the organisation above
 * @param tree in which tree
 * @param entry what was entered so far
 * @param fault what has to be mended, or null
 */
public record AddPage(
    Organisation parent, Trees.Tree tree, Registration.Fresh entry, @Nullable Fault fault) {}
