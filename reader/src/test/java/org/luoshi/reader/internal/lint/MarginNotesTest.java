package org.luoshi.reader.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.rule.Entries;
import org.luoshi.reader.internal.rule.Entries.Entry;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.PlanFile;

/** Holds every margin rule to its examples, through the whole reader. */
class MarginNotesTest {
  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)x(.*?)}", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> everyRuleKeepsItsExamples() {
    return Entries.of("margin").stream()
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> examples(entry)));
  }

  private static void examples(Entry entry) {
    assertThat(entry.all("fires")).as("%s has an example that fires", entry.name()).isNotEmpty();
    assertThat(entry.all("quiet")).as("%s has one that does not", entry.name()).isNotEmpty();
    for (String example : entry.all("fires")) {
      assertThat(rules(text(example))).as(example).contains(entry.name());
    }
    for (String example : entry.all("quiet")) {
      assertThat(rules(text(example))).as(example).doesNotContain(entry.name());
    }
  }

  private static String text(String example) {
    String lines = example.replace('⏎', '\n');
    return REPEATED.matcher(lines).replaceAll(m -> m.group(2).repeat(Integer.parseInt(m.group(1))));
  }

  @Test
  void rulesCanBeSwitchedOffAndNumbersChanged() {
    String text = "柏树村工作计划\n一、卫生\n定期组织村民清扫村道。\n定期检查消防设施。\n";
    MarginSettings settings =
        new MarginSettings(Set.of("vague-cadence"), Map.of("too-many-commitments", 1));

    assertThat(findings(text, settings))
        .extracting(Finding::rule)
        .contains("too-many-commitments")
        .doesNotContain("vague-cadence");
  }

  @Test
  void aFindingSpeaksBothLanguagesAndPointsIntoTheRawText() {
    String text = "云岭社区2025年工作计划\n一、普法\n每季度组织学习一次《物权法》。\n";
    Finding law =
        findings(text, MarginSettings.DEFAULT).stream()
            .filter(finding -> finding.rule().equals("outdated-law"))
            .findFirst()
            .orElseThrow();

    assertThat(text.substring(law.span().start(), law.span().end())).isEqualTo("《物权法》");
    assertThat(law.message()).contains("民法典", "2021-01-01");
    assertThat(law.english()).contains("Civil Code", "2021-01-01").doesNotContain("{");
    assertThat(law.advice()).contains("未核对");
    assertThat(law.englishAdvice()).contains("unverified");
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, an identity card number",
    "13900000000, a mobile telephone number",
    "8613900000000, a mobile telephone number",
    "86139000000, ''",
    "6222020000000000004, ''",
    "4111111111111111, a bank card number",
    "110105194912310021, ''",
    "20250101123, ''",
  })
  void personalNumbersAreToldByTheirCheckDigits(String number, String kind) {
    var found = PersonalDataPass.kind(number);

    assertThat(found == null ? "" : found.english()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "定期", "一、", "1、", "《", "13900000000 ", "😀定期组织", "进一步提高"})
  void hostileTextIsReadInLinearTime(String piece) {
    Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> findings(piece.repeat(100_000), MarginSettings.DEFAULT));
  }

  private static List<String> rules(String text) {
    return findings(text, MarginSettings.DEFAULT).stream().map(Finding::rule).toList();
  }

  private static List<Finding> findings(String text, MarginSettings settings) {
    PlanReader.Options options = new PlanReader.Options(null, PlanReader.MAX_TEXT_BYTES, settings);
    PlanFile file =
        (PlanFile) new PlanReader().read("a.txt", text.getBytes(StandardCharsets.UTF_8), options);
    return file.plans().stream().flatMap(plan -> plan.findings().stream()).toList();
  }
}
