package org.luoshi.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luoshi.packs.Festival;
import org.luoshi.packs.Moment;

/** When festivals, commemoration days, theme weeks and months are. */
public final class Festivals {
  private final LunarCalendar lunar;
  private final Map<String, Festival> byName = new HashMap<>();

  /** The festivals of packs. */
  public Festivals(List<Festival> festivals, LunarCalendar lunar) {
    this.lunar = lunar;
    for (Festival festival : festivals) {
      Stream.concat(Stream.of(festival.name()), festival.aliases().stream())
          .forEach(name -> byName.putIfAbsent(name, festival));
    }
  }

  /** The festival of a name or another name of it. */
  public Optional<Festival> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * When something is in a calendar year. The last months of a lunar year fall into the next
   * calendar year, so a year may hold such a day twice, or not at all.
   *
   * @return in order; empty outside the lunar table
   */
  public List<Days> in(int year, Moment moment) {
    return switch (moment) {
      case Moment.Date date -> List.of(Days.of(date.day().atYear(year)));
      case Moment.Lunar date ->
          IntStream.of(year - 1, year)
              .mapToObj(of -> lunar.date(of, date.month(), date.day()))
              .flatMap(Optional::stream)
              .filter(day -> day.getYear() == year)
              .map(Days::of)
              .toList();
      case Moment.Term term -> lunar.term(year, term.term()).map(Days::of).stream().toList();
      case Moment.Weekday rule ->
          List.of(
              Days.of(
                  LocalDate.of(year, rule.month(), 1)
                      .with(TemporalAdjusters.dayOfWeekInMonth(rule.nth(), rule.day()))));
      case Moment.Month month -> {
        YearMonth whole = YearMonth.of(year, month.month());
        yield List.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
      }
      case Moment.Week week -> {
        LocalDate monday =
            LocalDate.of(year, week.month(), 1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week.nth() - 1L);
        yield List.of(new Days(monday, monday.plusDays(6)));
      }
    };
  }
}
