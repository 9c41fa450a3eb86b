package org.luoshi.packs;

import java.time.DayOfWeek;
import java.time.MonthDay;

/** When something is, each year. */
public sealed interface Moment {
  /** A day of the calendar, such as 12 March. */
  record Date(MonthDay day) implements Moment {}

  /**
   * A day of the lunar year.
   *
   * @param month 1 to 12, never the doubled one
   * @param day 1 to 30; 0 for the month's last day
   */
  record Lunar(int month, int day) implements Moment {}

  /** A solar term. */
  record Term(SolarTerm term) implements Moment {}

  /**
   * The nth such weekday of a month, such as the third Sunday of May.
   *
   * @param month 1 to 12
   * @param nth 1 to 4, or -1 for the last
   * @param day the weekday
   */
  record Weekday(int month, int nth, DayOfWeek day) implements Moment {}

  /** A whole month, 1 to 12. */
  record Month(int month) implements Moment {}

  /**
   * A week from Monday to Sunday; the first is the first whole one of the month.
   *
   * @param month 1 to 12
   * @param nth 1 to 4
   */
  record Week(int month, int nth) implements Moment {}

  /** The solar terms that plans speak of. */
  enum SolarTerm {
    /** 清明. */
    QINGMING("清明"),
    /** 秋分. */
    QIUFEN("秋分"),
    /** 冬至. */
    DONGZHI("冬至");

    private final String chinese;

    SolarTerm(String chinese) {
      this.chinese = chinese;
    }

    /** Its name. */
    public String chinese() {
      return chinese;
    }
  }
}
