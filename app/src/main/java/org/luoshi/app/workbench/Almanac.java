package org.luoshi.app.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.calendar.Festivals;
import org.luoshi.app.calendar.LunarCalendar;
import org.luoshi.app.calendar.WorkingCalendar;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.Festival;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a wall calendar says of a day. The packs are read when it is first asked. */
@Component
public class Almanac {
  private final ObjectProvider<BasePack> pack;
  private final ObjectProvider<Festivals> festivals;
  private final ObjectProvider<WorkingCalendar> working;
  private final ObjectProvider<LunarCalendar> lunar;
  private final Map<Integer, Map<LocalDate, List<String>>> years = new ConcurrentHashMap<>();

  Almanac(
      ObjectProvider<BasePack> pack,
      ObjectProvider<Festivals> festivals,
      ObjectProvider<WorkingCalendar> working,
      ObjectProvider<LunarCalendar> lunar) {
    this.pack = pack;
    this.festivals = festivals;
    this.working = working;
    this.lunar = lunar;
  }

  /** Whether a day is off work or worked against the week's custom. */
  public enum Mark {
    NONE,
    OFF,
    WORKED
  }

  /** Festivals and commemoration days that fall on a day. */
  public List<String> festivals(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), this::year).getOrDefault(day, List.of());
  }

  /** 休 or 班. */
  public Mark mark(LocalDate day) {
    WorkingCalendar calendar = working.getObject();
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    if (calendar.isWorked(day)) {
      return weekend ? Mark.WORKED : Mark.NONE;
    }
    return !weekend || calendar.isHoliday(day) ? Mark.OFF : Mark.NONE;
  }

  /** Whether the notice of the year is missing. */
  public boolean isProvisional(int year) {
    return working.getObject().isProvisional(year);
  }

  /** The day itself when it is worked, or else the last worked one before it. */
  public LocalDate workedOrBefore(LocalDate day) {
    return working.getObject().workedOrBefore(day);
  }

  /** Whether a day is worked. */
  public boolean isWorked(LocalDate day) {
    return working.getObject().isWorked(day);
  }

  /** The day in the lunar calendar; empty outside its table. */
  public Optional<LunarCalendar.LunarDay> lunar(LocalDate day) {
    return lunar.getObject().of(day);
  }

  private Map<LocalDate, List<String>> year(int year) {
    Map<LocalDate, List<String>> days = new HashMap<>();
    if (year < 2000 || year > 2100) {
      return days;
    }
    for (Festival festival : pack.getObject().festivals()) {
      for (Days on : festivals.getObject().in(year, festival.on())) {
        if (on.from().equals(on.to())) {
          days.computeIfAbsent(on.from(), day -> new ArrayList<>()).add(festival.name());
        }
      }
    }
    return days;
  }
}
