package org.luoshi.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.TimeWindow;

/** Times of the model in words: {@code --07-31} is 7月31日. */
final class MomentWords {
  /** Year, month, day and clock, each of which may be missing. */
  private static final Pattern DATE =
      Pattern.compile("(?:(\\d{4})|-)?(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T(\\d\\d:\\d\\d))?");

  private final Messages messages;

  MomentWords(Messages messages) {
    this.messages = messages;
  }

  /** A window: one point, a stretch, a deadline or a beginning. */
  String window(TimeWindow window) {
    String start = window.start();
    String end = window.end();
    String part = window.part() == null ? "" : messages.get("part." + window.part().word());
    if (start == null && end == null) {
      return window.quote();
    }
    if (Objects.equals(start, end)) {
      return moment(start) + part;
    }
    if (start == null) {
      return messages.get("window.until", moment(end) + part);
    }
    return end == null
        ? messages.get("window.from", moment(start) + part)
        : messages.get("window.between", moment(start), moment(end) + part);
  }

  /** Where in its period something recurs. */
  String anchor(String anchor) {
    String[] parts = anchor.split(":", -1);
    return switch (parts[0]) {
      case "day", "month" -> messages.get("anchor." + parts[0], parts[1]);
      case "weekday" -> {
        String day = messages.getOr("weekday." + parts[2], parts[2]);
        yield parts[1].equals("-1")
            ? messages.get("anchor.last-weekday", day)
            : messages.get("anchor.weekday", parts[1], day);
      }
      default -> messages.getOr("anchor." + anchor, anchor);
    };
  }

  private String moment(@Nullable String moment) {
    if (moment == null) {
      return "";
    }
    int colon = moment.indexOf(':');
    if (moment.startsWith("festival:") || moment.startsWith("season:")) {
      return moment.substring(colon + 1);
    }
    Matcher date = DATE.matcher(moment);
    return date.matches() ? date(date, moment) : moment;
  }

  private String date(Matcher date, String moment) {
    List<String> words = new ArrayList<>();
    for (int group = 1; group <= 3; group++) {
      String digits = date.group(group);
      if (digits != null) {
        words.add(messages.get("date." + group, Integer.valueOf(digits)));
      }
    }
    if (date.group(4) != null) {
      words.add(messages.get("date.4", date.group(4)));
    }
    return words.isEmpty() ? moment : String.join("", words).strip();
  }
}
