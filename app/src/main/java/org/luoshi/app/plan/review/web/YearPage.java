package org.luoshi.app.plan.review.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.YearChange;

/**
 * The year of a draft, to be changed.
 *
 * @param plan the plan
 * @param draft number of the draft
 * @param year as it was entered
 * @param preview what would change; null before a year was chosen
 * @param at where to go back to
 * @param fault what has to be mended, or null
 */
public record YearPage(
    Plans.Plan plan,
    long draft,
    String year,
    YearChange.@Nullable Preview preview,
    At at,
    @Nullable Fault fault) {}
