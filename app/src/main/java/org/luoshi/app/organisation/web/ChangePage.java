package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Organisation;

/**
 * The form for a new name or code.
 *
 * @param organisation whose
 * @param what {@code name} or {@code code}
 * @param text what was entered so far
 * @param from the day from which on; empty for today
 * @param fault what has to be mended, or null
 */
public record ChangePage(
    Organisation organisation, String what, String text, String from, @Nullable Fault fault) {}
