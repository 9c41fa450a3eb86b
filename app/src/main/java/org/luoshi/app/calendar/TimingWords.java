package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Rhythm.Anchor;
import org.luoshi.app.frame.Shell;

/** Timings in the words of the page. */
public final class TimingWords {
  private static final List<String> KEYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern WEEKDAYS =
      Pattern.compile("FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)");
  private static final Pattern DAYS =
      Pattern.compile("FREQ=MONTHLY;BYMONTHDAY=(\\d{1,2}(?:,\\d{1,2})*)");

  private TimingWords() {}

  /** Such as 每月一次（第一个星期二）, 2026-07-31 前, 未写明时间. */
  public static String of(Shell shell, Timing timing) {
    return switch (timing) {
      case Timing.Unsaid unsaid -> shell.t("timing.unsaid");
      case Timing.Within(LocalDate from, LocalDate to) -> within(shell, from, to);
      case Timing.Clock(LocalDate day, LocalTime from, LocalTime to) ->
          (day == null ? "" : day + " ") + from + (to == null ? "" : "–" + to);
      case Timing.Recurring(Rhythm rhythm, LocalDate from, LocalDate to) ->
          of(shell, rhythm)
              + (from == null && to == null
                  ? ""
                  : shell.t("timing.bounds", within(shell, from, to)));
    };
  }

  private static String within(Shell shell, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return shell.t("timing.by", String.valueOf(to));
    }
    if (to == null) {
      return shell.t("timing.since", from.toString());
    }
    return from.equals(to)
        ? from.toString()
        : shell.t("timing.from-to", from.toString(), to.toString());
  }

  /** A rhythm in words. */
  public static String of(Shell shell, Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Rule rule -> rule(shell, rule.text());
      case Rhythm.Yearly yearly -> shell.t("timing.festival", yearly.festival());
      case Rhythm.Periodic periodic -> {
        String key = periodic.every() == 1 ? "timing.per." : "timing.few.";
        String per = shell.t(key + periodic.per().name().toLowerCase(Locale.ROOT));
        String times = shell.t("timing.every", periodic.every(), per, periodic.times());
        yield periodic.anchor() == null
            ? times
            : shell.t("timing.anchored", times, anchor(shell, periodic.per(), periodic.anchor()));
      }
    };
  }

  private static String anchor(Shell shell, Rhythm.Period per, Anchor anchor) {
    return switch (anchor) {
      case Anchor.Start start -> shell.t("timing.start");
      case Anchor.Middle middle -> shell.t("timing.middle");
      case Anchor.End end -> shell.t("timing.end");
      case Anchor.Halves halves -> shell.t("timing.halves");
      case Anchor.DayOfMonth day -> shell.t("timing.day", Integer.toString(day.day()));
      case Anchor.MonthOfYear month -> shell.t("timing.month", Integer.toString(month.month()));
      case Anchor.Weekday weekday when per == Rhythm.Period.WEEK ->
          shell.t("timing.weekday." + weekday.day().getValue());
      case Anchor.Weekday weekday ->
          shell.t(
              "timing.nth." + Math.max(0, weekday.nth()),
              shell.t("timing.weekday." + weekday.day().getValue()));
    };
  }

  /** Days of each week or month in words; any other rule as it is. */
  private static String rule(Shell shell, String text) {
    Matcher week = WEEKDAYS.matcher(text);
    if (week.matches()) {
      return shell.t("timing.rule.week", listed(week.group(1), day -> weekday(shell, day)));
    }
    Matcher month = DAYS.matcher(text);
    return month.matches()
        ? shell.t("timing.rule.month", listed(month.group(1), day -> shell.t("timing.day", day)))
        : shell.t("timing.rule", text);
  }

  private static String listed(String days, UnaryOperator<String> words) {
    return Stream.of(days.split(",", -1)).map(words).collect(Collectors.joining("、"));
  }

  private static String weekday(Shell shell, String key) {
    return shell.t("timing.weekday." + (KEYS.indexOf(key) + 1));
  }
}
