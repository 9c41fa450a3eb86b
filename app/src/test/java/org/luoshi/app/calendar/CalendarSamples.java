package org.luoshi.app.calendar;

import org.luoshi.packs.BasePack;

/** The calendar of the base pack, for tests. */
public final class CalendarSamples {
  static final BasePack PACK = BasePack.load();
  static final LunarCalendar LUNAR = new LunarCalendar(PACK.lunarYears());
  static final Festivals FESTIVALS = new Festivals(PACK.festivals(), LUNAR);
  static final WorkingCalendar WORKING =
      new WorkingCalendar(PACK.workingYears(), PACK.legal(), FESTIVALS);
  static final Unfolding UNFOLDING = new Unfolding(FESTIVALS, Terms.CUSTOMARY);

  private CalendarSamples() {}

  /** The festivals of the base pack. */
  public static Festivals festivals() {
    return FESTIVALS;
  }
}
