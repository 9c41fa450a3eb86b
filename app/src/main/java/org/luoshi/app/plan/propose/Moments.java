package org.luoshi.app.plan.propose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.calendar.Festivals;
import org.luoshi.app.calendar.Terms;
import org.luoshi.reader.model.TimeWindow.Part;

/**
 * The moments of the reader as days: {@code 2026-05-04}, {@code --05-04} and {@code --05} (of the
 * chosen year), {@code 2026}, {@code festival:春节}, {@code season:春季}. What the calendar does not
 * have, such as 30 February, comes to nothing.
 */
final class Moments {
  /** A plan may begin in the year before, and reach three years ahead. */
  private static final int BEFORE = 1;

  private static final int AHEAD = 3;

  private static final Pattern DATE =
      Pattern.compile("(?:(\\d{4})|-)(?:-(\\d{2}))?(?:-(\\d{2}))?(?:T(\\d{2}:\\d{2}))?");

  /** By the calendar of the weather service: three whole months each. */
  private static final Map<String, Integer> SEASONS = Map.of("春季", 3, "夏季", 6, "秋季", 9, "冬季", 12);

  private final Festivals festivals;
  private final Terms terms;
  private final int year;

  Moments(Festivals festivals, Terms terms, int year) {
    this.festivals = festivals;
    this.terms = terms;
    this.year = year;
  }

  /** The days of a moment, or of the part of it that is meant. */
  Optional<Days> days(String moment, @Nullable Part part) {
    try {
      int colon = moment.indexOf(':');
      Days whole =
          moment.startsWith("festival:")
              ? festival(moment.substring(colon + 1))
              : moment.startsWith("season:") ? season(moment.substring(colon + 1)) : date(moment);
      return Optional.ofNullable(whole).filter(this::isNear).map(days -> part(days, part));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time of day of a moment that has one: {@code T08:30}; midnight at its end is 23:59. */
  static Optional<LocalTime> time(String moment) {
    int at = moment.indexOf('T');
    if (at < 0) {
      return Optional.empty();
    }
    String time = moment.substring(at + 1);
    try {
      return Optional.of(time.equals("24:00") ? LocalTime.of(23, 59) : LocalTime.parse(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a moment leaves its year to be chosen. */
  static boolean isYearless(String moment) {
    return !moment.matches("\\d{4}.*");
  }

  private boolean isNear(Days days) {
    return days.from().getYear() >= year - BEFORE && days.to().getYear() <= year + AHEAD;
  }

  private @Nullable Days date(String moment) {
    Matcher date = DATE.matcher(moment);
    if (!date.matches()) {
      return null;
    }
    int of = date.group(1) == null ? year : Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return date.group(1) == null
          ? null
          : new Days(LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31));
    }
    YearMonth month = YearMonth.of(of, Integer.parseInt(date.group(2)));
    return date.group(3) == null
        ? new Days(month.atDay(1), month.atEndOfMonth())
        : Days.of(month.atDay(Integer.parseInt(date.group(3))));
  }

  private @Nullable Days festival(String name) {
    return switch (name) {
      case "暑假" -> between(terms.springEnds(), terms.autumnBegins());
      case "寒假" -> between(terms.autumnEnds(), terms.springBegins());
      default ->
          festivals
              .named(name)
              .map(festival -> festivals.in(year, festival.on()))
              .filter(days -> !days.isEmpty())
              .map(List::getFirst)
              .orElse(null);
    };
  }

  private Days between(MonthDay ends, MonthDay begins) {
    return new Days(ends.atYear(year).plusDays(1), begins.atYear(year).minusDays(1));
  }

  private @Nullable Days season(String name) {
    Integer first = SEASONS.get(name);
    if (first == null) {
      return null;
    }
    YearMonth month = YearMonth.of(year, first);
    return new Days(month.atDay(1), month.plusMonths(2).atEndOfMonth());
  }

  private static Days part(Days whole, @Nullable Part part) {
    LocalDate from = whole.from();
    LocalDate to = whole.to();
    boolean month = from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to);
    if (part == null || !month) {
      return whole;
    }
    return switch (part) {
      case EARLY -> new Days(from, from.plusDays(9));
      case MID -> new Days(from.plusDays(10), from.plusDays(19));
      case LATE -> new Days(from.plusDays(20), to);
      case MID_LATE -> new Days(from.plusDays(10), to);
      case BEFORE, AFTER -> whole;
    };
  }
}
