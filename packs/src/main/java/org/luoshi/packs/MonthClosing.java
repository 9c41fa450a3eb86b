package org.luoshi.packs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Until when the records of a month are awaited.
 *
 * @param until the last day of the next month on which a record is in time, 1 to 28, inclusive: 10
 *     takes records of March up to 10 April
 * @param yes belated records
 * @param no records in time
 * @param source who says so
 */
public record MonthClosing(int until, List<Example> yes, List<Example> no, Source source) {
  /**
   * A record.
   *
   * @param day when it was done
   * @param entered when it was taken down
   */
  public record Example(LocalDate day, LocalDate entered) {}

  /** Whether a record of a day is belated when it is entered on another. */
  public boolean isBelated(LocalDate day, LocalDate entered) {
    return entered.isAfter(YearMonth.from(day).plusMonths(1).atDay(until));
  }
}
