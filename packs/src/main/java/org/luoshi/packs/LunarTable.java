package org.luoshi.packs;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** Reads the table of lunar years. */
final class LunarTable {
  private LunarTable() {}

  static List<LunarYear> read(String resource) {
    return PackResource.text(resource)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(LunarTable::year)
        .toList();
  }

  private static LunarYear year(String line) {
    String[] cells = line.split(",", -1);
    return new LunarYear(
        Integer.parseInt(cells[0]),
        LocalDate.parse(cells[1]),
        Integer.parseInt(cells[2]),
        cells[3].chars().mapToObj(c -> c == '1').toList(),
        Map.of(
            Moment.SolarTerm.QINGMING, day(cells[4]),
            Moment.SolarTerm.QIUFEN, day(cells[5]),
            Moment.SolarTerm.DONGZHI, day(cells[6])));
  }

  private static MonthDay day(String monthDay) {
    return MonthDay.parse("--" + monthDay);
  }
}
