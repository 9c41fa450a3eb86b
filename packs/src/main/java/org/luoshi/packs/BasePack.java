package org.luoshi.packs;

import java.util.List;

/**
 * What every installation knows without any other pack.
 *
 * @param festivals festivals, commemoration days, theme weeks and months
 * @param workingYears announced years
 * @param legal the holidays of the law
 * @param lunarYears 2000 to 2100, in order
 */
public record BasePack(
    List<Festival> festivals,
    List<WorkingYear> workingYears,
    List<LegalHoliday> legal,
    List<LunarYear> lunarYears) {

  /**
   * The pack that ships with Luoshi; a fault in it is our own mistake and throws with file and
   * line.
   */
  public static BasePack load() {
    CalendarFile festivals = CalendarFile.read("base/festivals.yaml");
    CalendarFile working = CalendarFile.read("base/working-days.yaml");
    return new BasePack(
        festivals.festivals(),
        working.years(),
        working.legal(),
        LunarTable.read("base/lunar-years.csv"));
  }
}
