package org.luoshi.app.duty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.OccurrenceAction;
import org.luoshi.app.frame.Fault;

/**
 * An occurrence and the forms that close it.
 *
 * @param line itself
 * @param day as entered
 * @param note as entered
 * @param reason as entered
 * @param actions ways to go on from it
 * @param back where to go afterwards
 * @param fault what has to be mended, or null
 */
public record OccurrencePage(
    OccurrenceLine line,
    String day,
    String note,
    String reason,
    List<OccurrenceAction> actions,
    String back,
    @Nullable Fault fault) {}
