package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.crew.Crew;

/** Repair takes time in proportion to the text, whatever the text. */
class HostileRepairTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（", "(", "“", "\"", "?", "?a", "?好", "5", "第", "每", "_", "x", "□", "20_", " ", "进 ", "\n",
        "\r", "好\n", "好，\n", "- ", "小编整理", "共3页", "進(jìn", "著", "1:", "，", "\u0000", "\uD800",
        "Page 1", "来源：", "\t", "“好\n"
      })
  void aHundredThousandOfTheSame(String piece) {
    String raw = piece.repeat(100_000);

    assertTimeoutPreemptively(LIMIT, () -> Repairs.mend(raw, List.of(), Crew.ALONE));
  }

  @Test
  void oneLineOfMillionsOfCharacters() {
    String raw = "各村每月召开一次例会,培训率达到95%以上? ".repeat(200_000);

    CleanText clean =
        assertTimeoutPreemptively(LIMIT, () -> Repairs.mend(raw, List.of(), Crew.ALONE));

    assertThat(clean.text()).startsWith("各村每月召开一次例会，培训率达到95%以上");
  }

  @Test
  void manyShortLinesWithoutStops() {
    String raw = "为\n三月\n\n各村 各组\n".repeat(100_000);

    assertTimeoutPreemptively(LIMIT, () -> Repairs.mend(raw, List.of(), Crew.ALONE));
  }
}
