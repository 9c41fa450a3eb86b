package org.luoshi.app.plan.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.Desk;

/**
 * An item to be split.
 *
 * @param plan the plan
 * @param draft number of the draft
 * @param card the item
 * @param clauses its words, cut wherever it could be split
 * @param typed the parts as somebody typed them, a line each
 * @param at where to go back to
 * @param fault what has to be mended, or null
 */
public record SplitPage(
    Plans.Plan plan,
    long draft,
    Desk.Card card,
    List<String> clauses,
    String typed,
    At at,
    @Nullable Fault fault) {}
