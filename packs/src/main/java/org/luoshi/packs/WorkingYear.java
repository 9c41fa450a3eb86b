package org.luoshi.packs;

import java.time.LocalDate;
import java.util.List;

/**
 * The days off of a year and the weekend days worked instead (调休), as announced for it.
 *
 * @param year the year
 * @param source the notice
 * @param off stretches of days off
 * @param worked weekend days that are worked
 */
public record WorkingYear(int year, Source source, List<DaysOff> off, List<LocalDate> worked) {
  /**
   * Days off in a row.
   *
   * @param name of the holiday
   * @param from the first day
   * @param to the last day, inclusive
   */
  public record DaysOff(String name, LocalDate from, LocalDate to) {}
}
