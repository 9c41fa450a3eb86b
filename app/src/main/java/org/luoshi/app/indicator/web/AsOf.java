package org.luoshi.app.indicator.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;

/**
 * The day of which figures are asked for.
 *
 * @param day that day
 * @param today today
 * @param fault why what was entered is not that day, or null
 */
public record AsOf(LocalDate day, LocalDate today, @Nullable Fault fault) {
  /** Whether it lies in the past. */
  public boolean isPast() {
    return day.isBefore(today);
  }

  /** What addresses of this day end with, after {@code ?} or {@code &}; empty for today. */
  public String query() {
    return isPast() ? "day=" + day : "";
  }
}
