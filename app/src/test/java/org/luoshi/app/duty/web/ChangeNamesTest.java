package org.luoshi.app.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.luoshi.app.duty.History;
import org.springframework.beans.factory.annotation.Autowired;

/** What a history says to people. */
class ChangeNamesTest extends SpringTest {
  @Autowired private ChangeNames names;

  private List<String> named(String... words) {
    return names.named(new History.Change("changed", List.of(words), null, Instant.EPOCH)).words();
  }

  @Test
  void goalsStandInWordsAndNotAsTheyAreKept() {
    String kept =
        """
        [{"op": ">=", "low": 95.0, "high": 95.0, "unit": "%", "measure": "培训率"}]\
        """;
    assertThat(named("goals", "[]", kept)).containsExactly("goals", "", "培训率 ≥95%");
  }

  @Test
  void kindsAndRulesStandByTheirNames() {
    assertThat(named("kind", "", "meeting").get(2)).isNotEqualTo("meeting").isNotBlank();
    assertThat(named("counting", "times", "").get(1)).isNotEqualTo("times").isNotBlank();
    assertThat(named("kind", "no-such", "").get(1)).isEqualTo("no-such");
  }

  @Test
  void whatSomebodyWroteStaysAsWritten() {
    assertThat(named("acceptance", "[]", "<script>"))
        .containsExactly("acceptance", "[]", "<script>");
  }
}
