package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.model.PlanType;

/** Finds the plans of a text, their headings and their blocks. */
public final class Outliner {
  private Outliner() {}

  /**
   * The plans of a text, in order; at least one when the text has a visible character.
   *
   * @param clean the repaired text
   * @param marks what the format said; positions count UTF-16 units of the raw text
   */
  public static List<PlanSection> read(CleanText clean, List<Mark> marks) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < clean.length()) {
      int line = clean.text().indexOf('\n', at);
      int end = line < 0 ? clean.length() : line;
      if (!clean.text().substring(at, end).isBlank()) {
        blocks.add(new Block(at, at, end, Block.Kind.PARAGRAPH, List.of(), List.of(), List.of()));
      }
      at = end + 1;
    }
    return blocks.isEmpty()
        ? List.of()
        : List.of(
            new PlanSection(
                0,
                clean.length(),
                "",
                PlanType.PLAN,
                List.of(),
                true,
                null,
                null,
                List.of(),
                blocks));
  }
}
