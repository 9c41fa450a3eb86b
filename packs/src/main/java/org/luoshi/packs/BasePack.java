package org.luoshi.packs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What every installation knows without any other pack.
 *
 * @param festivals festivals, commemoration days, theme weeks and months
 * @param workingYears announced years
 * @param legal the holidays of the law
 * @param lunarYears 2000 to 2100, in order
 * @param recordKinds what is written down when something was done
 * @param countingRules how records are credited to a number
 * @param months until when the records of a month are awaited
 */
public record BasePack(
    List<Festival> festivals,
    List<WorkingYear> workingYears,
    List<LegalHoliday> legal,
    List<LunarYear> lunarYears,
    List<RecordKind> recordKinds,
    List<CountingRule> countingRules,
    MonthClosing months) {

  /** Who answers for it, such as 由宣传委员负责: the name of a post tells no kind. */
  private static final Pattern OWNER =
      Pattern.compile(
          "由[^，。；、]{1,30}?(?:负责|牵头|承办|主办|落实)"
              + "|(?<=[，；、])[^，。；、由]{1,20}(?:负责|牵头|配合)(?=[，。；、]|$)");

  /**
   * The pack that ships with Luoshi; a fault in it is our own mistake and throws with file and
   * line.
   */
  public static BasePack load() {
    CalendarFile festivals = CalendarFile.read("base/festivals.yaml");
    CalendarFile working = CalendarFile.read("base/working-days.yaml");
    RecordsFile records = RecordsFile.read("base/records.yaml");
    return new BasePack(
        festivals.festivals(),
        working.years(),
        working.legal(),
        LunarTable.read("base/lunar-years.csv"),
        records.kinds(),
        RecordsFile.read("base/counting.yaml").counting(),
        records.monthsOrFail());
  }

  /**
   * The kind of record that a sentence of a plan means: the one with the longest of its words in
   * it, of equally long ones the last; empty where none is.
   */
  public Optional<RecordKind> recordKindIn(String sentence) {
    String what = OWNER.matcher(sentence).replaceAll("");
    return recordKinds.stream()
        .flatMap(
            kind ->
                kind.words().stream()
                    .filter(what::contains)
                    .map(word -> new Hit(kind, word.length(), what.lastIndexOf(word))))
        .max(Comparator.comparingInt(Hit::length).thenComparingInt(Hit::at))
        .map(Hit::kind);
  }

  private record Hit(RecordKind kind, int length, int at) {}
}
