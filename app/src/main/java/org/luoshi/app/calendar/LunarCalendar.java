package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
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
