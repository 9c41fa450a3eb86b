package org.luoshi.reader.internal.outline;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.Golden;

/** What the outline makes of whole texts, plan by plan: facts, headings, blocks. */
class OutlineGoldenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "outline-collection",
        "outline-untitled",
        "outline-dossier",
        "outline-scheme",
        "outline-summary",
        "outline-run-down",
        "outline-notice",
        "outline-deep"
      })
  void textsBecomePlans(String fixture) {
    String text = Golden.fixture(fixture);
    StringBuilder out = new StringBuilder();
    for (PlanSection section : Sections.of(text)) {
      out.append("=== ").append(section.title()).append('\n');
      out.append(section.type().word()).append(" | year ").append(section.year());
      out.append(" | of ").append(section.organisation());
      out.append(" | title fits ").append(section.titleMatchesContent()).append('\n');
      out.append(topics(section)).append("--- headings\n");
      out.append(Sections.outline(section)).append("\n--- blocks\n");
      List<String> blocks = Sections.blocks(text, section);
      out.append(String.join("\n", blocks)).append('\n');
    }
    Golden.verify(fixture, "outline", out.toString());
  }

  private static String topics(PlanSection section) {
    StringBuilder out = new StringBuilder();
    section
        .topics()
        .forEach(t -> out.append(t.topic()).append(' ').append(t.weight()).append('\n'));
    return out.toString();
  }
}
