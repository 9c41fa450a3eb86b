package org.luoshi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong with a pack's file is said with its line. */
class YamlFileTest {
  private static final String SCHEMA = PackResource.text("base/calendar.schema.json");

  @Test
  void aFestivalWithoutASourceIsNamedByItsLine() {
    assertThat(faults("festivals:\n  - name: 丰收歌会\n    on: {month: 9}\n"))
        .startsWith("own.yaml:2: ")
        .contains("source");
  }

  @Test
  void aThirteenthMonthIsRefused() {
    assertThat(
            faults(
                "festivals:\n  - name: x\n    on:\n      month: 13\n    source: {status: verified}\n"))
        .startsWith("own.yaml:4: ");
  }

  @Test
  void brokenYamlHasALine() {
    assertThat(faults("festivals:\n  - name: [x\n")).startsWith("own.yaml:").contains("not YAML");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThat(faults("festivals: []\nfestivals: []\n")).isNotEmpty();
  }

  @Test
  void anEmptyFileIsNoPack() {
    assertThat(faults("")).isEqualTo("own.yaml:1: the file is empty");
  }

  @Test
  void hostileAliasesAndDepthsAreRefused() {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      char before = (char) (c - 1);
      bomb.append(c)
          .append(": &")
          .append(c)
          .append(" [")
          .append(("*" + before + ",").repeat(10))
          .append("]\n");
    }
    assertThat(faults(bomb.toString())).isNotEmpty();
    assertThat(faults("[".repeat(100_000))).isNotEmpty();
  }

  @Test
  void onIsAWordAndNotATruth() {
    assertThat(faults("festivals:\n  - {name: x, on: {date: 01-02}, source: {status: verified}}\n"))
        .isEmpty();
  }

  @Test
  void theBasePackIsWhole() {
    BasePack pack = BasePack.load();
    assertThat(pack.festivals()).hasSizeGreaterThan(80);
    assertThat(pack.workingYears()).extracting(WorkingYear::year).contains(2026);
    assertThat(pack.legal()).hasSize(7);
    assertThat(pack.lunarYears()).hasSize(101);
    assertThat(pack.festivals().stream().map(Festival::name)).doesNotHaveDuplicates();
  }

  private static String faults(String text) {
    return YamlFile.of("own.yaml", text, SCHEMA).faults().stream()
        .map(PackFault::toString)
        .findFirst()
        .orElse("");
  }
}
