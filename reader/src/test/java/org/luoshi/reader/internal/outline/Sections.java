package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.Heading;

/** Reads a clean text and says what came of it in words. */
final class Sections {
  private Sections() {}

  static List<PlanSection> of(String text) {
    return Outliner.read(CleanText.of(text), List.of(), Crew.ALONE);
  }

  static PlanSection only(String text) {
    List<PlanSection> sections = of(text);
    if (sections.size() != 1) {
      throw new AssertionError(sections.size() + " plans in " + text);
    }
    return sections.getFirst();
  }

  /** The headings, one a line: level, label, words, and → where a paragraph runs on. */
  static String outline(PlanSection section) {
    StringBuilder out = new StringBuilder();
    section.outline().forEach(heading -> line(heading, out));
    return out.toString().strip();
  }

  private static void line(Heading heading, StringBuilder out) {
    out.append(heading.level()).append(' ');
    out.append(heading.label() == null ? "" : heading.label());
    out.append(heading.heading()).append(heading.runIn() ? "→" : "").append('\n');
    heading.children().forEach(child -> line(child, out));
  }

  /** The blocks, one a line: kind, path, words. */
  static List<String> blocks(String text, PlanSection section) {
    List<String> lines = new ArrayList<>();
    for (Block block : section.blocks()) {
      lines.add(
          block.kind()
              + " "
              + String.join("/", block.path())
              + " | "
              + text.substring(block.start(), block.end()).replace("\n", "⏎"));
    }
    return lines;
  }
}
