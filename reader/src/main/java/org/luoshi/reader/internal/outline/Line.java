package org.luoshi.reader.internal.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with something on it: a paragraph, a heading or a table row. Positions count UTF-16 units
 * of the clean text.
 *
 * @param start first character after white space and bullets
 * @param end last visible character, exclusive
 * @param label the label it starts with, or null
 * @param marked the heading level the format gives it, or 0
 * @param cells the cells of a table row; empty for every other line
 */
record Line(int start, int end, @Nullable Label label, int marked, List<Block.Cell> cells) {
  Line {
    cells = List.copyOf(cells);
  }

  int length() {
    return end - start;
  }

  boolean isRow() {
    return !cells.isEmpty();
  }

  /** Its characters. */
  String in(String text) {
    return text.substring(start, end);
  }
}
