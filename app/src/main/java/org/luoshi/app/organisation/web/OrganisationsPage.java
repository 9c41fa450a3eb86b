package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Trees;

/**
 * A tree, or what was found.
 *
 * @param tree the tree shown
 * @param trees all trees
 * @param branches its organisations
 * @param at the organisation from which down it is shown, or null
 * @param query what is sought; empty for the tree
 * @param found what was found
 */
public record OrganisationsPage(
    Trees.Tree tree,
    List<Trees.Tree> trees,
    List<Branch> branches,
    @Nullable Organisation at,
    String query,
    List<Organisation> found) {}
