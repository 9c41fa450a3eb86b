package org.luoshi.app.plan.propose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.TimeWindow;
import org.luoshi.reader.model.TimeWindow.Part;

/**
 * Which parts of its months a range begins and ends with: 3月中旬至5月底. The window itself has only one.
 *
 * @param first of the month it begins in, or null for all of it
 * @param last of the month it ends in, or null
 */
record RangeParts(@Nullable Part first, @Nullable Part last) {
  private static final Pattern RANGE =
      Pattern.compile("(上旬|中旬|下旬|初|底|末)?\\D{0,2}(?:至|到|—|－|-|~|～)+.*?(上旬|中旬|下旬|初|底|末)?$");

  static RangeParts of(TimeWindow window) {
    String start = window.start();
    if (start == null || start.equals(window.end())) {
      return new RangeParts(window.part(), window.part());
    }
    Matcher range = RANGE.matcher(window.quote());
    return range.find()
        ? new RangeParts(part(range.group(1)), part(range.group(2)))
        : new RangeParts(window.part(), window.part());
  }

  private static @Nullable Part part(@Nullable String words) {
    return switch (words) {
      case null -> null;
      case "上旬", "初" -> Part.EARLY;
      case "中旬" -> Part.MID;
      default -> Part.LATE;
    };
  }
}
