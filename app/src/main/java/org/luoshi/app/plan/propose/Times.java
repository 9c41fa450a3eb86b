package org.luoshi.app.plan.propose;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.calendar.Festivals;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Terms;
import org.luoshi.app.calendar.Timing;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Period;
import org.luoshi.reader.model.TimeWindow;
import org.luoshi.reader.model.TimeWindow.Part;

/** Windows and cadences of the reader as timings of the calendar, for a plan of one year. */
final class Times {
  /** The longest name of a festival that is looked for in the words of a cadence. */
  private static final int LONGEST_NAME = 10;

  /** As far apart as turns are taken over, in periods. */
  private static final int MOST_APART = 99;

  private static final double TINY = 1e-6;

  private static final String BOTH_HOLIDAYS = "festival:寒暑假";

  private final Festivals festivals;
  private final Moments moments;

  Times(Festivals festivals, int year) {
    this.festivals = festivals;
    this.moments = new Moments(festivals, Terms.CUSTOMARY, year);
  }

  /** When, once in each of the two school holidays where both are meant. */
  List<Timing> each(TimeWindow window) {
    return !window.inherited()
            && BOTH_HOLIDAYS.equals(window.start())
            && BOTH_HOLIDAYS.equals(window.end())
        ? Stream.of("festival:寒假", "festival:暑假")
            .map(name -> moments.days(name, null))
            .<Timing>map(days -> days.<Timing>map(Times::within).orElseGet(Timing.Unsaid::new))
            .toList()
        : List.of(of(window));
  }

  private static Timing within(Days days) {
    return new Timing.Within(days.from(), days.to());
  }

  /** When, once; unsaid where the calendar has no such days. */
  Timing of(TimeWindow window) {
    Timing clock = clock(window);
    if (clock != null) {
      return clock;
    }
    Days days = bounds(window);
    LocalDate from = window.start() == null ? null : first(days);
    LocalDate to = window.end() == null ? null : last(days);
    boolean missing =
        (window.start() != null && from == null) || (window.end() != null && to == null);
    return missing || (from == null && to == null)
        ? new Timing.Unsaid()
        : new Timing.Within(from, to);
  }

  private static @Nullable LocalDate first(@Nullable Days days) {
    return days == null ? null : days.from();
  }

  private static @Nullable LocalDate last(@Nullable Days days) {
    return days == null ? null : days.to();
  }

  /** The days from a window's start to its end; of a half-open one those of the end it has. */
  private @Nullable Days bounds(TimeWindow window) {
    String start = window.start();
    String end = window.end();
    if (start == null || end == null) {
      String only = start == null ? end : start;
      return only == null ? null : edge(only, window.part());
    }
    RangeParts parts = RangeParts.of(window);
    Optional<Days> from = moments.days(start, parts.first());
    Optional<Days> to = moments.days(end, parts.last());
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    LocalDate last = to.get().to();
    if (last.isBefore(from.get().from()) && Moments.isYearless(end)) {
      last = last.plusYears(1);
    }
    return last.isBefore(from.get().from()) ? null : new Days(from.get().from(), last);
  }

  /** Before a festival is the day before it, after it the day after; of other days the part. */
  private @Nullable Days edge(String moment, @Nullable Part part) {
    return moments
        .days(moment, part)
        .map(
            days ->
                part == Part.BEFORE
                    ? Days.of(days.from().minusDays(1))
                    : part == Part.AFTER ? Days.of(days.to().plusDays(1)) : days)
        .orElse(null);
  }

  private @Nullable Timing clock(TimeWindow window) {
    String begin = window.start() == null ? window.end() : window.start();
    Optional<LocalTime> from = begin == null ? Optional.empty() : Moments.time(begin);
    if (begin == null || from.isEmpty()) {
      return null;
    }
    String day = begin.substring(0, begin.indexOf('T'));
    Optional<Days> on = day.isEmpty() ? Optional.empty() : moments.days(day, null);
    LocalTime to =
        window.end() == null || window.start() == null
            ? null
            : Moments.time(window.end()).orElse(null);
    return new Timing.Clock(on.map(Days::from).orElse(null), from.get(), to);
  }

  /**
   * What recurs, within a window that bounds it; each festival that is named is a rhythm of its
   * own.
   */
  List<Timing> of(Cadence cadence, @Nullable TimeWindow bounds) {
    List<Rhythm> festive = festivals(cadence);
    List<Rhythm> named = festive.isEmpty() ? Listed.of(cadence) : festive;
    if (!named.isEmpty()) {
      return named.stream().<Timing>map(rhythm -> bounded(rhythm, bounds)).toList();
    }
    Rhythm rhythm = rhythm(cadence);
    return List.of(rhythm == null ? new Timing.Unsaid() : bounded(rhythm, bounds));
  }

  private Timing bounded(Rhythm rhythm, @Nullable TimeWindow window) {
    return window != null && of(window) instanceof Timing.Within(LocalDate from, LocalDate to)
        ? new Timing.Recurring(rhythm, from, to)
        : new Timing.Recurring(rhythm, null, null);
  }

  /** A ceiling (每年不超过两次) is no rhythm, and a session (每次会议) no period. */
  private static @Nullable Rhythm rhythm(Cadence cadence) {
    double times = cadence.times().low();
    if (cadence.op() == Op.AT_MOST || cadence.per() == Period.SESSION || times <= 0) {
      return null;
    }
    long every = apart(times);
    long count = Math.round(Math.floor(times * every + TINY));
    if (count < 1 || count > 999) {
      return null;
    }
    String per = cadence.per() == Period.THREE_YEARS ? "three-years" : cadence.per().word();
    return anchored("every %d %s %d ".formatted(every, per, count), cadence.anchor());
  }

  /** In every how many periods it comes a whole number of times: 0.5 per month is once in two. */
  private static long apart(double times) {
    long every = 1;
    while (every < MOST_APART && Math.abs(times * every - Math.rint(times * every)) > TINY) {
      every++;
    }
    return times >= 1 && every == MOST_APART ? 1 : every;
  }

  private static Rhythm anchored(String words, @Nullable String anchor) {
    try {
      return rhythm(words + (anchor == null ? "-" : anchor));
    } catch (IllegalArgumentException e) {
      return rhythm(words + "-");
    }
  }

  private static Rhythm rhythm(String text) {
    return ((Timing.Recurring) Timing.of(text)).rhythm();
  }

  /** The festivals that the words of a yearly cadence name: 每逢端午节、中秋节. */
  private List<Rhythm> festivals(Cadence cadence) {
    if (cadence.per() != Period.YEAR) {
      return List.of();
    }
    List<Rhythm> found = new ArrayList<>();
    String words = cadence.quote();
    for (int at = 0; at < words.length(); ) {
      int length = festival(words, at);
      if (length > 0) {
        festivals
            .named(words.substring(at, at + length))
            .ifPresent(festival -> found.add(new Rhythm.Yearly(festival.name())));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private int festival(String words, int at) {
    for (int length = Math.min(LONGEST_NAME, words.length() - at); length >= 2; length--) {
      if (festivals.named(words.substring(at, at + length)).isPresent()) {
        return length;
      }
    }
    return 0;
  }
}
