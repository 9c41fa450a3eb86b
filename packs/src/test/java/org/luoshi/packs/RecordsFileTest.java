package org.luoshi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind and every rule keeps what its examples say; what is wrong has its line. */
class RecordsFileTest {
  private static final BasePack PACK = BasePack.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static List<RecordKind> kinds() {
    return PACK.recordKinds();
  }

  static List<CountingRule> rules() {
    return PACK.countingRules();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theExampleOfAKindPassesAndEachCheckCanFail(RecordKind kind) {
    assertThat(kind.missing(kind.example())).isEmpty();
    assertThat(kind.failing(kind.example(), TODAY)).isEmpty();
    assertThat(kind.missing(Map.of())).hasSameSizeAs(kind.required());
    for (RecordCheck check : kind.checks()) {
      Map<String, Object> record = new HashMap<>(kind.example());
      record.putAll(check.fails());
      assertThat(kind.failing(record, TODAY)).as(check.say()).containsExactly(check);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSentencesOfAKindComeToIt(RecordKind kind) {
    assertThat(kind.yes())
        .allSatisfy(
            sentence -> assertThat(PACK.recordKindIn(sentence)).as(sentence).contains(kind));
    assertThat(kind.no())
        .allSatisfy(
            sentence ->
                assertThat(PACK.recordKindIn(sentence))
                    .as(sentence)
                    .isNotEqualTo(java.util.Optional.of(kind)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aCountingRuleGivesWhatItsExamplesSay(CountingRule rule) {
    Counting counting = new Counting(PACK.countingRules());
    for (CountingRule.Example example : rule.examples()) {
      assertThat(counting.count(rule.key(), example.records()).map(BigDecimal::toPlainString))
          .isEqualTo(java.util.Optional.ofNullable(example.gives()));
    }
  }

  @Test
  void aMonthIsClosedAsItsExamplesSay() {
    MonthClosing months = PACK.months();
    assertThat(months.yes())
        .isNotEmpty()
        .allMatch(example -> months.isBelated(example.day(), example.entered()));
    assertThat(months.no())
        .isNotEmpty()
        .noneMatch(example -> months.isBelated(example.day(), example.entered()));
  }

  @Test
  void aMonthCannotCloseOnItsThirtiethDay() {
    assertThat(
            faults(
                """
                months:
                  until: 30
                  yes: [["2026-03-31", "2026-05-01"]]
                  no: [["2026-03-31", "2026-04-01"]]
                  source: {status: unverified}
                """))
        .startsWith("own.yaml:2: ");
  }

  @Test
  void noPhotographIsEverAskedFor() {
    assertThat(PACK.recordKinds())
        .flatExtracting(RecordKind::fields)
        .extracting(RecordField::name)
        .noneMatch(name -> name.contains("照片") || name.contains("打卡"));
  }

  @Test
  void thePackHasTheKindsOfTheField() {
    assertThat(PACK.recordKinds())
        .extracting(RecordKind::key)
        .containsExactly(
            "meeting",
            "study",
            "lecture",
            "visit",
            "inspection",
            "publicity",
            "training",
            "volunteering",
            "handing-out",
            "other");
    assertThat(PACK.countingRules())
        .extracting(CountingRule::how)
        .contains(CountingRule.How.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "required: [day, hour]|own.yaml:7: names what is not there: hour",
        "required: [day, day]|own.yaml:7: ",
        "checks: [{rule: at-least, field: hours, than: 1, weight: must, say: x, english: x, fails: {}}]|own.yaml:7: names what is not there: hours",
        "checks: [{rule: at-least, field: day, weight: must, say: x, english: x, fails: {}}]|own.yaml:7: ",
        "checks: [{rule: at-least, field: day, than: 1, weight: perhaps, say: x, english: x, fails: {}}]|own.yaml:7: ",
        "colour: red|own.yaml:3: "
      })
  void whatIsWrongIsSaidWithItsLine(String line, String fault) {
    assertThat(
            faults(
                """
        fields: {day: {name: 日期, english: Day, type: day}}
        kinds:
          - key: own
            name: 自设
            english: Own
            fields: [day]
            %s
            example: {day: "2026-01-01"}
            source: {status: unverified}
        """
                    .formatted(line)))
        .startsWith(fault);
  }

  @Test
  void aRatioStandsOnRulesAboveIt() {
    assertThat(
            faults(
                """
                counting:
                  - key: a
                    name: 甲
                    english: A
                    how: ratio
                    of: a
                    over: a
                    examples: [{records: []}, {records: []}]
                    source: {status: unverified}
                """))
        .startsWith("own.yaml:6: names what is not there: a");
  }

  private static String faults(String text) {
    return RecordsFile.open("own.yaml", text).faults().stream()
        .map(PackFault::toString)
        .findFirst()
        .orElse("");
  }
}
