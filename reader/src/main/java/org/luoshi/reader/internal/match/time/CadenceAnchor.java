package org.luoshi.reader.internal.match.time;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.number.Numbers;
import org.luoshi.reader.internal.match.number.Numeral;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Quantity;

/** Where in its period a cadence falls, from the groups and lines of its rule. */
final class CadenceAnchor {
  private static final String WEEKDAYS = "一二三四五六日";
  private static final String[] NAMES = {"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};

  private CadenceAnchor() {}

  /** The anchor in the words of {@link org.luoshi.reader.model.Cadence#anchor}, or null. */
  static @Nullable String of(RuleMatch match) {
    String fixed = match.rule().get("anchor");
    if (fixed != null) {
      return fixed;
    }
    String month = match.group("month");
    if (month != null) {
      return numbered("month:", month, 12);
    }
    String day = match.group("day");
    if (day != null) {
      return turns(match) > 1 ? null : numbered("day:", day, 31);
    }
    String weekday = match.group("weekday");
    return weekday == null ? null : "weekday:" + nth(match) + ":" + NAMES[index(weekday)];
  }

  /** How many turns the expression names by itself: two in 每周二、周四, two in 上半月和下半月. */
  static int turns(RuleMatch match) {
    String each = match.rule().get("each");
    if (each != null) {
      return Integer.parseInt(each);
    }
    return switch (match.rule().get("days", "")) {
      case "list" ->
          (int) words(match).chars().filter(c -> WEEKDAYS.indexOf(c) >= 0 || c == '天').count()
              - skippedUnit(match);
      case "range" -> Math.max(1, index(group(match, "last")) - index(group(match, "first")) + 1);
      case "festivals", "months" ->
          1 + (int) words(match).chars().filter(c -> "、和与及".indexOf(c) >= 0).count();
      default -> isDayList(match) ? 2 : 1;
    };
  }

  /** 每一周二、周四 has a 一 that is no weekday. */
  private static int skippedUnit(RuleMatch match) {
    return words(match).startsWith("每一") ? 1 : 0;
  }

  private static boolean isDayList(RuleMatch match) {
    int other = match.start("other");
    String words = words(match);
    return other >= 0 && "、和及与".indexOf(words.charAt(other - match.start() - 1)) >= 0;
  }

  private static String nth(RuleMatch match) {
    String nth = match.group("nth");
    if (match.group("last") != null) {
      return "-1";
    }
    return nth == null ? "1" : String.valueOf(Numeral.digit(nth.charAt(0)));
  }

  private static @Nullable String numbered(String prefix, String number, int most) {
    Quantity value = Numbers.parse(number.equals("元") ? "1" : number);
    return value == null || value.low() < 1 || value.low() > most
        ? null
        : prefix + (int) value.low();
  }

  private static int index(String weekday) {
    return weekday.equals("天") ? 6 : WEEKDAYS.indexOf(weekday);
  }

  private static String group(RuleMatch match, String name) {
    String group = match.group(name);
    return group == null ? "" : group;
  }

  private static String words(RuleMatch match) {
    return match.text();
  }
}
