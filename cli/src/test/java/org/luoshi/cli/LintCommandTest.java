package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.cli.Cli.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LintCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT =
      """
      青石村2025年工作计划
      一、卫生
      😀定期组织村民清扫村道。
      二、普法
      由村委会负责，每季度学习一次《物权法》。
      三、计生
      坚决杜绝计划外生育。
      """;

  @TempDir private Path folder = Path.of("");
  private String plan = "";

  @BeforeEach
  void writesThePlan() throws IOException {
    plan = write("计划 一.txt", TEXT);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theReportNamesPlaceRuleAndAdvice() {
    Run run = Cli.run("lint", plan);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(":3:2 提示：“定期组织”没有写多久一次［vague-cadence］")
        .contains("建议：改成每周、每月、每季度几次")
        .contains("《物权法》已过时");
    assertThat(Cli.run("lint", "--lang", "en", plan).out()).contains("does not say how often");
  }

  @Test
  void failOnSaysWhichNotesFail() throws IOException {
    String mild = write("b.txt", "青石村工作计划\n一、卫生\n定期组织村民清扫村道。\n");

    assertThat(Cli.run("lint", "--fail-on", "error", plan).status()).isEqualTo(1);
    assertThat(Cli.run("lint", "--fail-on", "error", mild).status()).isZero();
    assertThat(Cli.run("lint", folder.resolve("none.txt").toString()).status()).isEqualTo(1);
  }

  @Test
  void aRulesFileSwitchesRulesOff() throws IOException {
    String rules = write("rules", "# ours\noff unlawful-demand\nlimit too-many-commitments 1\n");

    Run run = Cli.run("lint", "--rules", rules, "--fail-on", "error", plan);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("too-many-commitments").doesNotContain("unlawful");
  }

  @Test
  void aWrongRulesFileIsNamedWithItsLine() throws IOException {
    String unknown = write("unknown", "off no-owner\noff no-such\n");
    String number = write("number", "limit no-owner 3\n");

    assertThat(Cli.run("lint", "--rules", unknown, plan).status()).isEqualTo(2);
    assertThat(Cli.run("lint", "--rules", unknown, plan).err()).contains("第 2 行", "no-such");
    assertThat(Cli.run("lint", "--rules", number, plan).err()).contains("第 1 行", "no-owner");
    assertThat(Cli.run("lint", "--rules", folder + "/none", plan).status()).isEqualTo(2);
  }

  @Test
  void jsonHoldsTheFindingsOfAFileOnALine() {
    JsonNode line = JSON.readTree(Cli.run("lint", "--json", plan).out());

    assertThat(line.get("file").asString()).isEqualTo(plan);
    assertThat(line.get("findings").size()).isGreaterThanOrEqualTo(3);
    for (JsonNode finding : line.get("findings")) {
      assertThat(finding.propertyNames())
          .contains("plan", "rule", "severity", "span", "message", "english", "line", "column");
    }
  }

  @Test
  void theRulesAreListedInBothLanguages() {
    assertThat(Cli.run("lint", "--list-rules").out()).contains("no-owner", "写明牵头");
    assertThat(Cli.run("lint", "--list-rules", "--lang", "en").out()).contains("in charge");
    assertThat(Cli.run("lint").status()).isEqualTo(2);
  }

  @Test
  void sarifKeepsToTheSchema() throws IOException {
    Path log = folder.resolve("log.sarif");

    assertThat(Cli.run("lint", "--sarif", log.toString(), plan).status()).isZero();
    JsonNode sarif = JSON.readTree(Files.readString(log));

    assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
    assertThat(sarif.get("$schema").isString()).isTrue();
    JsonNode run = sarif.get("runs").get(0);
    assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
    JsonNode driver = run.get("tool").get("driver");
    assertThat(driver.get("name").asString()).isEqualTo("luoshi");
    for (JsonNode rule : driver.get("rules")) {
      assertThat(rule.get("id").asString()).matches("[a-z-]+");
      assertThat(rule.get("shortDescription").get("text").asString()).isNotEmpty();
      assertThat(rule.get("help").get("text").asString()).isNotEmpty();
      assertLevel(rule.get("defaultConfiguration").get("level"));
    }
    assertThat(run.get("results")).isNotEmpty();
    run.get("results").forEach(result -> assertResult(result, driver.get("rules")));
  }

  private static void assertResult(JsonNode result, JsonNode rules) {
    assertThat(rules.get(result.get("ruleIndex").asInt()).get("id").asString())
        .isEqualTo(result.get("ruleId").asString());
    assertLevel(result.get("level"));
    assertThat(result.get("message").get("text").asString()).isNotEmpty();
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertThat(place.get("artifactLocation").get("uri").asString())
        .matches("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+");
    JsonNode region = place.get("region");
    for (String name : new String[] {"startLine", "startColumn", "endLine", "endColumn"}) {
      assertThat(region.get(name).asInt()).as(name).isPositive();
    }
    assertThat(region.get("charOffset").asInt()).isNotNegative();
  }

  private static void assertLevel(JsonNode level) {
    assertThat(level.asString()).isIn("none", "note", "warning", "error");
  }

  @Test
  void sarifGoesToStandardOutput() {
    Run run = Cli.run("lint", "--sarif", "-", plan);

    assertThat(JSON.readTree(run.out()).get("runs").size()).isEqualTo(1);
    assertThat(Cli.run("lint", "--json", "--sarif", "-", plan).status()).isEqualTo(2);
  }
}
