package org.luoshi.app.plan.review.web;

import java.util.List;
import org.luoshi.app.plan.review.OtherHands;

/**
 * What others did since the page was opened.
 *
 * @param hands who did how much
 * @param back the address that shows it
 */
public record HandsPage(List<OtherHands.Hand> hands, String back) {}
