package org.luoshi.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.packs.LegalHoliday;
import org.luoshi.packs.WorkingYear;

/**
 * Working days in China: weekends and holidays off, some weekend days worked instead (调休), as the
 * yearly notice says. A year without a notice is provisional: only weekends and the holidays of the
 * law are off.
 */
public final class WorkingCalendar {
  private final Festivals festivals;
  private final List<LegalHoliday> legal;
  private final Set<Integer> announced;
  private final Set<LocalDate> worked = new HashSet<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Map<Integer, Set<LocalDate>> lawful = new HashMap<>();

  /** The calendar of the announced years, and of the law for all others. */
  public WorkingCalendar(List<WorkingYear> years, List<LegalHoliday> legal, Festivals festivals) {
    this.legal = List.copyOf(legal);
    this.festivals = festivals;
    announced = years.stream().map(WorkingYear::year).collect(Collectors.toUnmodifiableSet());
    for (WorkingYear year : years) {
      worked.addAll(year.worked());
      year.off().forEach(days -> days.from().datesUntil(days.to().plusDays(1)).forEach(off::add));
    }
  }

  /** Whether the notice of a year is missing, so that its dates may still shift. */
  public boolean isProvisional(int year) {
    return !announced.contains(year);
  }

  /** Whether a day is worked. */
  public boolean isWorked(LocalDate day) {
    if (worked.contains(day)) {
      return true;
    }
    if (isHoliday(day)) {
      return false;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Whether a day is off by the yearly notice or the law, also when it falls on a weekend. */
  public boolean isHoliday(LocalDate day) {
    return !worked.contains(day)
        && (off.contains(day)
            || (isProvisional(day.getYear()) && lawful(day.getYear()).contains(day)));
  }

  /** The day itself when it is worked, or else the last worked one before it. */
  public LocalDate workedOrBefore(LocalDate day) {
    LocalDate at = day;
    while (!isWorked(at)) {
      at = at.minusDays(1);
    }
    return at;
  }

  /** The day itself when it is worked, or else the next worked one. */
  public LocalDate workedOrAfter(LocalDate day) {
    LocalDate at = day;
    while (!isWorked(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  /**
   * The day that is so many working days after another; that day itself is not counted (民法典, 201:
   * the first day does not count).
   *
   * @param count 0 or more
   */
  public LocalDate after(LocalDate day, int count) {
    LocalDate at = day;
    for (int left = count; left > 0; ) {
      at = at.plusDays(1);
      left -= isWorked(at) ? 1 : 0;
    }
    return at;
  }

  private synchronized Set<LocalDate> lawful(int year) {
    return lawful.computeIfAbsent(year, this::lawfulDays);
  }

  private Set<LocalDate> lawfulDays(int year) {
    Set<LocalDate> days = new HashSet<>();
    for (LegalHoliday holiday : legal) {
      for (Days first : festivals.in(year, holiday.on())) {
        first.from().datesUntil(first.from().plusDays(holiday.days())).forEach(days::add);
      }
    }
    return days;
  }
}
