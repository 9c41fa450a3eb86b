package org.luoshi.reader.internal.match.time;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.number.Numbers;
import org.luoshi.reader.model.Quantity;

/**
 * A date with unknown parts: year 0 when it is masked or left out, day 0 when only the month is
 * named.
 */
record PartialDate(int year, int month, int day) {
  /** Written as {@code 2026-03-05}, {@code 2026-03}, {@code --03-05} or {@code --03}. */
  String text() {
    String head = year == 0 ? "-" : String.valueOf(year);
    return head + two(month) + (day == 0 ? "" : two(day));
  }

  /** Whether the calendar has such a month and such a day. */
  boolean exists() {
    return month >= 1 && month <= 12 && day >= 0 && day <= 31;
  }

  private static String two(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  /** The number in a group of a date rule: 3, 03, 三, 元, 二〇二六; 0 for null and what is no number. */
  static int number(@Nullable String words) {
    if (words == null) {
      return 0;
    }
    if (words.equals("元") || words.equals("首")) {
      return 1;
    }
    Quantity value = Numbers.parse(words);
    return value == null || value.isRange() ? 0 : (int) value.low();
  }
}
