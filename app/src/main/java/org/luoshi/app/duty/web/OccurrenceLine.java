package org.luoshi.app.duty.web;

import org.luoshi.app.duty.DueDays;
import org.luoshi.app.duty.Occurrence;

/**
 * An occurrence with what the working calendar says of its day.
 *
 * @param one itself
 * @param day its due day
 */
public record OccurrenceLine(Occurrence one, DueDays.DueDay day) {}
