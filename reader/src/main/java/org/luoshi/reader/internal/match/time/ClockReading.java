package org.luoshi.reader.internal.match.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.time.Moment.Edge;
import org.luoshi.reader.internal.rule.RuleMatch;

/**
 * Clock times: 6:00 is {@code T06:00}, 下午2时30分 {@code T14:30}. A single one is a beginning: nobody
 * writes when what begins at 6:00 is over.
 */
final class ClockReading {
  private ClockReading() {}

  static List<Moment> of(RuleMatch match, Edge edge) {
    String noon = match.group("noon1");
    String start = time(match, noon, "1");
    if (start == null) {
      return List.of();
    }
    if (match.group("hour2") == null) {
      Edge shown = edge == Edge.NONE ? Edge.SINCE : edge;
      return List.of(Moment.point(match.start(), match.end(), start, null, shown));
    }
    String laterNoon = match.group("noon2");
    String end = time(match, laterNoon == null ? noon : laterNoon, "2");
    return end == null
        ? List.of()
        : List.of(new Moment(match.start(), match.end(), start, end, null));
  }

  private static @Nullable String time(RuleMatch match, @Nullable String noon, String which) {
    int hour = PartialDate.number(match.group("hour" + which));
    int minute = minute(match, which);
    if (hour > 24 || minute > 59) {
      return null;
    }
    return "T" + two(afternoon(noon, hour)) + ":" + two(minute);
  }

  private static int minute(RuleMatch match, String which) {
    if ("半".equals(match.group("half" + which + "b"))) {
      return 30;
    }
    String minute = match.group("minute" + which);
    return PartialDate.number(minute == null ? match.group("minute" + which + "b") : minute);
  }

  private static int afternoon(@Nullable String noon, int hour) {
    if (noon == null || hour >= 12) {
      return hour;
    }
    boolean later =
        switch (noon) {
          case "下午", "傍晚", "晚上", "晚间", "晚", "夜间", "夜里", "当晚" -> hour > 0;
          case "中午", "正午" -> hour < 4;
          default -> false;
        };
    return later ? hour + 12 : hour;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
