package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Trees;

/**
 * One more tree for an organisation.
 *
 * @param organisation which
 * @param tree the tree chosen, or null before the choice
 * @param trees those in which it does not stand yet
 * @param query what is sought
 * @param choices what it may be put below
 * @param fault what has to be mended, or null
 */
public record JoinPage(
    Organisation organisation,
    Trees.@Nullable Tree tree,
    List<Trees.Tree> trees,
    String query,
    List<Organisation> choices,
    @Nullable Fault fault) {}
