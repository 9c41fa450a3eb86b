package org.luoshi.app.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Rhythm.Anchor;

/**
 * Timings as a line of words: nothing where unsaid, {@code within 2026-03-01/2026-05-31}, {@code
 * within /2026-07-31}, {@code every 1 month 2 -}, {@code every 1 month 1 weekday:1:TUE
 * 2026-01-01/2026-06-30}, {@code rule FREQ=MONTHLY;BYDAY=1TU}, {@code festival 重阳节}, {@code clock
 * 2026-05-01 06:00 07:30}.
 */
final class TimingText {
  private static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().substring(0, 3)).toList();

  private TimingText() {}

  static String write(Timing timing) {
    return switch (timing) {
      case Timing.Unsaid unsaid -> "";
      case Timing.Within(LocalDate from, LocalDate to) -> "within " + bounds(from, to);
      case Timing.Clock(LocalDate day, LocalTime from, LocalTime to) ->
          words("clock", day == null ? "-" : day.toString(), from.toString(), to == null ? "" : to);
      case Timing.Recurring(Rhythm rhythm, LocalDate from, LocalDate to) ->
          words(rhythm(rhythm), from == null && to == null ? "" : bounds(from, to));
    };
  }

  private static String words(Object... words) {
    return Stream.of(words)
        .map(Object::toString)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String bounds(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "" : from) + "/" + (to == null ? "" : to);
  }

  private static String rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Rule rule -> "rule " + rule.text();
      case Rhythm.Yearly yearly -> "festival " + yearly.festival();
      case Rhythm.Periodic periodic ->
          words(
              "every",
              periodic.every(),
              key(periodic.per()),
              periodic.times(),
              periodic.anchor() == null ? "-" : anchor(periodic.anchor()));
    };
  }

  private static String key(Rhythm.Period period) {
    return period.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String anchor(Anchor anchor) {
    return switch (anchor) {
      case Anchor.Start start -> "start";
      case Anchor.Middle middle -> "mid";
      case Anchor.End end -> "end";
      case Anchor.Halves halves -> "halves";
      case Anchor.DayOfMonth day -> "day:" + day.day();
      case Anchor.MonthOfYear month -> "month:" + month.month();
      case Anchor.Weekday weekday ->
          "weekday:" + weekday.nth() + ":" + WEEKDAYS.get(weekday.day().getValue() - 1);
    };
  }

  static Timing read(String text) {
    if (text.isEmpty()) {
      return new Timing.Unsaid();
    }
    try {
      return read(text.split(" ", -1));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("no timing: " + text, e);
    }
  }

  private static Timing read(String[] words) {
    return switch (words[0]) {
      case "within" -> new Timing.Within(bound(words[1], 0), bound(words[1], 1));
      case "clock" ->
          new Timing.Clock(
              words[1].equals("-") ? null : LocalDate.parse(words[1]),
              LocalTime.parse(words[2]),
              words.length > 3 ? LocalTime.parse(words[3]) : null);
      case "rule" -> recurring(new Rhythm.Rule(words[1]), words, 2);
      case "festival" -> recurring(new Rhythm.Yearly(words[1]), words, 2);
      case "every" ->
          recurring(
              new Rhythm.Periodic(
                  Rhythm.Period.valueOf(words[2].toUpperCase(Locale.ROOT).replace('-', '_')),
                  number(words[1], 1, 99),
                  number(words[3], 1, 999),
                  anchor(words[4])),
              words,
              5);
      default -> throw new IllegalArgumentException("no timing: " + words[0]);
    };
  }

  private static Timing recurring(Rhythm rhythm, String[] words, int at) {
    return words.length > at
        ? new Timing.Recurring(rhythm, bound(words[at], 0), bound(words[at], 1))
        : new Timing.Recurring(rhythm, null, null);
  }

  private static @Nullable LocalDate bound(String bounds, int which) {
    String day = bounds.split("/", -1)[which];
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  /**
   * An anchor in the words the reader uses, too: {@code start}, {@code mid}, {@code end}, {@code
   * halves}, {@code day:10}, {@code month:10}, {@code weekday:1:TUE}; {@code -} for none.
   *
   * @throws IllegalArgumentException for other words
   */
  static @Nullable Anchor anchor(String text) {
    String[] parts = text.split(":", -1);
    return switch (parts[0]) {
      case "-" -> null;
      case "start" -> new Anchor.Start();
      case "mid" -> new Anchor.Middle();
      case "end" -> new Anchor.End();
      case "halves" -> new Anchor.Halves();
      case "day" -> new Anchor.DayOfMonth(number(parts[1], 1, 31));
      case "month" -> new Anchor.MonthOfYear(number(parts[1], 1, 12));
      case "weekday" ->
          new Anchor.Weekday(number(parts[1], -1, 5), DayOfWeek.of(WEEKDAYS.indexOf(parts[2]) + 1));
      default -> throw new IllegalArgumentException("no anchor: " + text);
    };
  }

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }
}
