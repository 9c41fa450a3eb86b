package org.luoshi.app.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a roll-up.
 *
 * @param from the first
 * @param to the last, inclusive
 */
public record Period(LocalDate from, LocalDate to) {
  /** A year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A quarter, from 1 to 4. */
  public static Period quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, 3 * quarter - 2);
    return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  /** Whether it is made of whole months, as far as a day has come. */
  boolean isOfMonths(LocalDate today) {
    return from.getDayOfMonth() == 1
        && (!to.isBefore(today) || to.equals(YearMonth.from(to).atEndOfMonth()));
  }

  /** Whether it is a whole year, as far as a day has come. */
  boolean isOfYears(LocalDate today) {
    return isOfMonths(today)
        && from.getDayOfYear() == 1
        && (!to.isBefore(today) || to.getDayOfYear() == to.lengthOfYear())
        && from.getYear() == to.getYear();
  }
}
