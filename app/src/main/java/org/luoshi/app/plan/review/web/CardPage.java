package org.luoshi.app.plan.review.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.review.Desk;

/**
 * One item drawn anew, and how far the review is.
 *
 * @param draft number of the draft
 * @param card the item
 * @param progress of the draft
 * @param at where it is shown
 * @param fault why nothing was done, or null
 */
public record CardPage(
    long draft, Desk.Card card, Desk.Progress progress, At at, @Nullable Fault fault) {}
