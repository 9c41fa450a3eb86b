package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.luoshi.packs.LunarYear;
import org.luoshi.packs.Moment;

/**
 * The lunar calendar from 2000 to 2100, after a table ({@code lunar-years.csv} of the base pack).
 */
public final class LunarCalendar {
  private static final int SHORT_MONTH = 29;

  private final List<LunarYear> years;
  private final int first;

  /** The calendar of a table of consecutive years. */
  public LunarCalendar(List<LunarYear> years) {
    this.years = List.copyOf(years);
    this.first = years.getFirst().year();
  }

  /**
   * The day of a lunar date.
   *
   * @param year the calendar year in which the lunar year begins
   * @param month 1 to 12, the first of two when the month is doubled
   * @param day 1 to 30; 0 for the month's last day
   * @return empty outside the table, and for the 30th of a month of 29 days
   */
  public Optional<LocalDate> date(int year, int month, int day) {
    Optional<LunarYear> known = year(year);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    LunarYear lunar = known.get();
    int place = month - 1 + (lunar.doubled() > 0 && month > lunar.doubled() ? 1 : 0);
    int days = 0;
    for (int i = 0; i < place; i++) {
      days += length(lunar, i);
    }
    int length = length(lunar, place);
    return day > length
        ? Optional.empty()
        : Optional.of(lunar.newYear().plusDays(days + (day == 0 ? length : day) - 1));
  }

  /**
   * A day of the lunar year.
   *
   * @param month 1 to 12
   * @param doubled whether it is the second of two months of that number
   * @param day 1 to 30
   */
  public record LunarDay(int month, boolean doubled, int day) {}

  /** The lunar date of a day; empty outside the table. */
  public Optional<LunarDay> of(LocalDate day) {
    Optional<LunarYear> known =
        year(day.getYear())
            .filter(year -> !day.isBefore(year.newYear()))
            .or(() -> year(day.getYear() - 1));
    return known.flatMap(year -> of(year, day));
  }

  private static Optional<LunarDay> of(LunarYear year, LocalDate day) {
    int months = year.doubled() > 0 ? 13 : 12;
    int left = (int) ChronoUnit.DAYS.between(year.newYear(), day);
    int place = 0;
    while (place < months && left >= length(year, place)) {
      left -= length(year, place);
      place++;
    }
    if (place == months) {
      return Optional.empty();
    }
    boolean after = year.doubled() > 0 && place >= year.doubled();
    boolean doubled = year.doubled() > 0 && place == year.doubled();
    return Optional.of(new LunarDay(after ? place : place + 1, doubled, left + 1));
  }

  /** The day of a solar term in a calendar year; empty outside the table. */
  public Optional<LocalDate> term(int year, Moment.SolarTerm term) {
    return year(year).map(known -> known.terms().get(term)).map((MonthDay day) -> day.atYear(year));
  }

  private Optional<LunarYear> year(int year) {
    int at = year - first;
    return at < 0 || at >= years.size() ? Optional.empty() : Optional.of(years.get(at));
  }

  private static int length(LunarYear year, int month) {
    return year.longMonths().get(month) ? SHORT_MONTH + 1 : SHORT_MONTH;
  }
}
