package org.luoshi.reader.internal.outline;

import java.util.List;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.model.Heading;

/**
 * A plan as the judges of its type, year and owner see it; positions count UTF-16 units of the
 * clean text.
 *
 * @param sifted the whole clean text
 * @param siftedTitle the plan's title
 * @param start first character after the title
 * @param end last character, exclusive
 * @param headings its headings, flat
 * @param blocks its blocks
 */
record PlanText(
    SiftedText sifted,
    SiftedText siftedTitle,
    int start,
    int end,
    List<Heading> headings,
    List<Block> blocks) {
  private static final int LONGEST_OPENING = 900;

  PlanText {
    headings = List.copyOf(headings);
    blocks = List.copyOf(blocks);
  }

  /** The whole clean text. */
  String text() {
    return sifted.text();
  }

  /** The plan's title. */
  String title() {
    return siftedTitle.text();
  }

  int length() {
    return Math.max(1, end - start);
  }

  /** Where the opening ends: at the first heading or item, or after some paragraphs. */
  int openingEnd() {
    for (Block block : blocks) {
      boolean labelled = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.ITEM;
      if (labelled && block.start() > start) {
        return Math.min(block.start(), start + LONGEST_OPENING);
      }
    }
    return Math.min(end, start + LONGEST_OPENING);
  }
}
