package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Unfolds rhythms into the occasions they come to. */
public final class Unfolding {
  /** At most so many occasions are unfolded at once; ten years of days are fewer. */
  public static final int MOST = 5_000;

  private final Festivals festivals;
  private final Periods periods;

  /** Unfolds with these festivals and school terms. */
  public Unfolding(Festivals festivals, Terms terms) {
    this.festivals = festivals;
    this.periods = new Periods(terms);
  }

  /**
   * The occasions of a rhythm that begins on a day, as far as they are due within a stretch.
   *
   * @param start the first day of the whole rhythm: nothing is due before it, and "each second
   *     month" counts from its period
   * @return in the order of their due days, at most {@value #MOST}
   * @throws IllegalArgumentException for a rule that RFC 5545 does not know
   */
  public List<Occasion> unfold(Rhythm rhythm, LocalDate start, Days within) {
    List<Occasion> occasions =
        switch (rhythm) {
          case Rhythm.Rule rule -> rule(rule, start, within);
          case Rhythm.Periodic periodic -> periodic(periodic, start, within);
          case Rhythm.Yearly yearly -> yearly(yearly, within);
        };
    return occasions.stream()
        .filter(one -> within.contains(one.due()) && !one.due().isBefore(start))
        .sorted(Comparator.comparing(Occasion::due).thenComparing(Occasion::opens))
        .limit(MOST)
        .toList();
  }

  private static List<Occasion> rule(Rhythm.Rule rule, LocalDate start, Days within) {
    RecurrenceRule parsed;
    try {
      parsed = new RecurrenceRule(rule.text(), RecurrenceRule.RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException(rule.text() + ": " + e.getMessage(), e);
    }
    List<Occasion> found = new ArrayList<>();
    try {
      fill(found, parsed.iterator(time(start)), start, within);
    } catch (IllegalArgumentException e) {
      // the library gives up on days that never come, such as 31 February: there are no more
      return found;
    }
    return found;
  }

  private static void fill(
      List<Occasion> found, RecurrenceRuleIterator days, LocalDate start, Days within) {
    if (within.from().isAfter(start)) {
      days.fastForward(time(within.from()));
    }
    while (days.hasNext() && found.size() < MOST) {
      DateTime next = days.nextDateTime();
      LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
      if (day.isAfter(within.to())) {
        return;
      }
      found.add(new Occasion(day, day));
    }
  }

  private static DateTime time(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private List<Occasion> periodic(Rhythm.Periodic rhythm, LocalDate start, Days within) {
    List<Occasion> found = new ArrayList<>();
    Days period = periods.at(rhythm.per(), start);
    while (!period.from().isAfter(within.to()) && found.size() < MOST) {
      Days last = period;
      for (int more = 1; more < rhythm.every(); more++) {
        last = periods.next(rhythm.per(), last);
      }
      Days turn = rhythm.anchor() == null ? new Days(period.from(), last.to()) : period;
      if (!turn.to().isBefore(within.from())) {
        found.addAll(inPeriod(rhythm, turn));
      }
      period = periods.next(rhythm.per(), last);
    }
    return found;
  }

  private static List<Occasion> inPeriod(Rhythm.Periodic rhythm, Days period) {
    return switch (rhythm.anchor()) {
      case null -> parts(period, rhythm.times());
      case Rhythm.Anchor.Halves halves -> parts(period, 2);
      case Rhythm.Anchor.Start start -> List.of(third(period, 0));
      case Rhythm.Anchor.Middle middle -> List.of(third(period, 1));
      case Rhythm.Anchor.End end -> List.of(third(period, 2));
      case Rhythm.Anchor.DayOfMonth day ->
          eachMonth(rhythm, period, month -> dayOf(month, day.day()));
      case Rhythm.Anchor.MonthOfYear month -> List.of(monthOf(period, month.month()));
      case Rhythm.Anchor.Weekday weekday ->
          rhythm.per() == Rhythm.Period.WEEK
              ? List.of(single(period.from().with(TemporalAdjusters.nextOrSame(weekday.day()))))
              : eachMonth(rhythm, period, month -> weekdayOf(month, weekday));
    };
  }

  /** In a longer period the day is that of its last month, unless each month has its turn. */
  private static List<Occasion> eachMonth(
      Rhythm.Periodic rhythm, Days period, java.util.function.Function<YearMonth, LocalDate> day) {
    YearMonth last = YearMonth.from(period.to());
    int months = Math.min(rhythm.times(), monthsIn(period));
    return IntStream.rangeClosed(1, months)
        .mapToObj(turn -> last.minusMonths((long) (months - turn) * monthsIn(period) / months))
        .map(month -> single(day.apply(month)))
        .toList();
  }

  private static int monthsIn(Days period) {
    return (int)
            ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to()))
        + 1;
  }

  private static LocalDate dayOf(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static LocalDate weekdayOf(YearMonth month, Rhythm.Anchor.Weekday weekday) {
    LocalDate day =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(weekday.nth(), weekday.day()));
    return YearMonth.from(day).equals(month)
        ? day
        : month.atDay(1).with(TemporalAdjusters.lastInMonth(weekday.day()));
  }

  private static Occasion monthOf(Days period, int month) {
    YearMonth first = YearMonth.from(period.from());
    YearMonth named = first.plusMonths(Math.floorMod(month - first.getMonthValue(), 12));
    return new Occasion(named.atDay(1), named.atEndOfMonth());
  }

  private static Occasion third(Days period, int which) {
    return parts(period, 3).get(which);
  }

  /**
   * A period in even parts, whole months where they fit; more parts than days are days, some twice.
   */
  private static List<Occasion> parts(Days period, int count) {
    int months = monthsIn(period);
    boolean byMonth = period.from().getDayOfMonth() == 1 && months > 1 && months % count == 0;
    long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    return IntStream.range(0, count)
        .mapToObj(
            at ->
                byMonth
                    ? new Occasion(
                        period.from().plusMonths((long) at * months / count),
                        period.from().plusMonths((long) (at + 1) * months / count).minusDays(1))
                    : part(period.from(), days, at, count))
        .toList();
  }

  private static Occasion part(LocalDate from, long days, int at, int count) {
    LocalDate opens = from.plusDays(at * days / count);
    LocalDate due = from.plusDays((at + 1) * days / count - 1);
    return new Occasion(opens, due.isBefore(opens) ? opens : due);
  }

  private List<Occasion> yearly(Rhythm.Yearly rhythm, Days within) {
    return festivals.named(rhythm.festival()).stream()
        .flatMap(
            festival ->
                IntStream.rangeClosed(within.from().getYear(), within.to().getYear())
                    .mapToObj(year -> festivals.in(year, festival.on()))
                    .flatMap(List::stream))
        .map(days -> new Occasion(days.from(), days.to()))
        .toList();
  }

  private static Occasion single(LocalDate day) {
    return new Occasion(day, day);
  }
}
