package org.luoshi.app.calendar;

import java.time.LocalDate;

/**
 * One time that a rhythm comes to.
 *
 * @param opens the first day on which it can be done
 * @param due the last, inclusive
 */
public record Occasion(LocalDate opens, LocalDate due) {}
