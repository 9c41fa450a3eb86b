package org.luoshi.app.calendar;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What recurs, as a plan says it or as a calendar rule. */
public sealed interface Rhythm {
  /**
   * A rule of RFC 5545 without its start, such as {@code FREQ=MONTHLY;BYDAY=1TU}; each occasion is
   * a single day.
   */
  record Rule(String text) implements Rhythm {}

  /**
   * So many times in each period (每月一次, 每季度两次). The period is divided evenly when there is no
   * anchor: twice a month is once in each half.
   *
   * @param per the period
   * @param every each (1), each second (2) … period
   * @param times how often in it, at least 1
   * @param anchor where in it, or null
   */
  record Periodic(Period per, int every, int times, @Nullable Anchor anchor) implements Rhythm {}

  /** Each time a festival comes. */
  record Yearly(String festival) implements Rhythm {}

  /** The period in which something recurs. */
  enum Period {
    DAY,
    WEEK,
    HALF_MONTH,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    TERM,
    SCHOOL_YEAR,
    THREE_YEARS
  }

  /** Where in a period. */
  sealed interface Anchor {
    /** 月初, 年初: the first third. */
    record Start() implements Anchor {}

    /** 月中, 年中: the second third. */
    record Middle() implements Anchor {}

    /** 月底, 年终: the last third. */
    record End() implements Anchor {}

    /** Both halves of the period, once in each. */
    record Halves() implements Anchor {}

    /** A day of the month, 1 to 31; the last day in months that are shorter. */
    record DayOfMonth(int day) implements Anchor {}

    /** A month of the year, 1 to 12. */
    record MonthOfYear(int month) implements Anchor {}

    /**
     * Such a weekday of the month (or week: {@code nth} 1).
     *
     * @param nth 1 to 5, or -1 for the last
     * @param day the weekday
     */
    record Weekday(int nth, DayOfWeek day) implements Anchor {}
  }
}
