package org.luoshi.reader.internal.match.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.time.Moment.Edge;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.TimeWindow.Part;

/**
 * The moments one match of {@code windows.rules} stands for, by the line {@code form} of its rule.
 */
final class DateReading {
  private final RuleMatch match;
  private final int year;
  private final Edge edge;
  private final @Nullable Part part;

  private DateReading(RuleMatch match) {
    this.match = match;
    this.year = year(match);
    this.part = part(match.group("part1"));
    this.edge = edge(match, part);
  }

  /** The moments, in order; none when the numbers are no date. */
  static List<Moment> of(RuleMatch match) {
    DateReading reading = new DateReading(match);
    return switch (match.rule().get("form", "")) {
      case "point" -> reading.point();
      case "range" -> reading.range();
      case "months" -> reading.months();
      case "days" -> reading.days();
      case "half" -> reading.half();
      case "quarter" -> reading.quarter();
      case "turn" -> reading.turn();
      case "year" -> List.of(reading.point(String.valueOf(reading.year)));
      case "clock" -> ClockReading.of(match, reading.edge);
      default -> throw new IllegalStateException("form of rule " + match.rule().id());
    };
  }

  private static int year(RuleMatch match) {
    String two = match.group("year1short");
    return two == null ? PartialDate.number(match.group("year1")) : 2000 + PartialDate.number(two);
  }

  /** 上旬 and 初 are early, 中旬 mid, 下旬, 底 and 末 late. */
  private static @Nullable Part part(@Nullable String words) {
    if (words == null) {
      return null;
    }
    return switch (words) {
      case "上旬", "初", "月初" -> Part.EARLY;
      case "中旬", "上中旬", "中上旬" -> Part.MID;
      case "中下旬" -> Part.MID_LATE;
      default -> Part.LATE;
    };
  }

  private static Edge edge(RuleMatch match, @Nullable Part part) {
    if (match.group("around") != null) {
      return Edge.NONE;
    }
    boolean aimed = match.group("aim") != null && part == Part.LATE;
    if (match.group("until") != null || match.group("by") != null || aimed) {
      return Edge.UNTIL;
    }
    boolean since = match.group("since") != null || match.group("from") != null;
    return since ? Edge.SINCE : Edge.NONE;
  }

  private Moment point(String time) {
    return Moment.point(match.start(), match.end(), time, part, edge);
  }

  private List<Moment> point() {
    PartialDate date = first();
    return date.exists() ? List.of(point(date.text())) : List.of();
  }

  private PartialDate first() {
    return new PartialDate(year, number("month1"), number("day1"));
  }

  private List<Moment> range() {
    PartialDate from = first();
    int month = match.group("month2") == null ? from.month() : number("month2");
    PartialDate to = new PartialDate(lastYear(from.month(), month), month, number("day2"));
    if (!from.exists() || !to.exists()) {
      return List.of();
    }
    return List.of(span(from, to));
  }

  /** The year of a range's end: its own, or the one of its beginning, or the next. */
  private int lastYear(int firstMonth, int lastMonth) {
    int own = number("year2");
    return own > 0 || year == 0 ? own : lastMonth < firstMonth ? year + 1 : year;
  }

  private Moment span(PartialDate from, PartialDate to) {
    return new Moment(match.start(), match.end(), from.text(), to.text(), null);
  }

  private List<Moment> days() {
    PartialDate from = first();
    PartialDate to = new PartialDate(year, from.month(), number("day2"));
    if (!from.exists() || !to.exists()) {
      return List.of();
    }
    if (to.day() == from.day() + 1) {
      return List.of(span(from, to));
    }
    int second = match.start("day2");
    return List.of(
        Moment.point(match.start(), second - 1, from.text(), null, Edge.NONE),
        Moment.point(second, match.end(), to.text(), null, Edge.NONE));
  }

  private List<Moment> months() {
    String list = match.text("list");
    String[] names = list.split("[、和及]", -1);
    boolean consecutive = true;
    for (int i = 0; i < names.length; i++) {
      int month = PartialDate.number(names[i]);
      if (month < 1 || month > 12) {
        return List.of();
      }
      consecutive &= i == 0 || month == PartialDate.number(names[i - 1]) + 1;
    }
    if (consecutive) {
      return List.of(span(month(names[0]), month(names[names.length - 1])));
    }
    return eachMonth(names);
  }

  private List<Moment> eachMonth(String[] names) {
    List<Moment> moments = new ArrayList<>();
    int at = match.start("list");
    for (int i = 0; i < names.length; i++) {
      int end = i == names.length - 1 ? match.end() : at + names[i].length();
      moments.add(Moment.point(at, end, month(names[i]).text(), null, Edge.NONE));
      at = end + 1;
    }
    return moments;
  }

  private PartialDate month(String name) {
    return new PartialDate(year, PartialDate.number(name), 0);
  }

  private List<Moment> half() {
    boolean upper = "上".equals(match.group("half1"));
    return whole(upper ? 1 : 7, upper ? 6 : 12);
  }

  private List<Moment> quarter() {
    int first = match.group("first3") != null ? 1 : number("quarter1");
    int last = match.group("first3") != null ? 3 : number("quarter2");
    last = last == 0 ? first : last;
    if (part != null) {
      int month = part == Part.EARLY ? first * 3 - 2 : last * 3;
      return List.of(point(new PartialDate(year, month, 0).text()));
    }
    return whole(first * 3 - 2, last * 3);
  }

  /** A stretch of months; 前 leaves only its end, 起 only its beginning. */
  private List<Moment> whole(int first, int last) {
    String start = new PartialDate(year, first, 0).text();
    String end = new PartialDate(year, last, 0).text();
    return List.of(
        new Moment(
            match.start(),
            match.end(),
            edge == Edge.UNTIL ? null : start,
            edge == Edge.SINCE ? null : end,
            null));
  }

  private List<Moment> turn() {
    int month = part == Part.EARLY ? 1 : 12;
    return List.of(point(new PartialDate(year, month, 0).text()));
  }

  private int number(String group) {
    return PartialDate.number(match.group(group));
  }
}
