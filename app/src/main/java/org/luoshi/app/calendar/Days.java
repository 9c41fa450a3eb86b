package org.luoshi.app.calendar;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param from the first
 * @param to the last, inclusive
 */
public record Days(LocalDate from, LocalDate to) {
  /** Days in a row; the last must not be before the first. */
  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /** A single day. */
  public static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
