package org.luoshi.reader.internal.outline;

import java.util.List;
import org.luoshi.reader.internal.source.Mark.Column;

/**
 * A paragraph-sized piece of a plan; positions count UTF-16 units of the clean text.
 *
 * @param start first character, label included
 * @param body first character after label and white space
 * @param end last character, exclusive, without the line feed
 * @param kind what it is
 * @param path labels of the headings above it (a run-in heading's own label included), outermost
 *     first
 * @param headings texts of the same headings
 * @param cells the cells of a table row; empty for every other kind
 */
public record Block(
    int start,
    int body,
    int end,
    Kind kind,
    List<String> path,
    List<String> headings,
    List<Cell> cells) {
  public Block {
    path = List.copyOf(path);
    headings = List.copyOf(headings);
    cells = List.copyOf(cells);
  }

  /** What a block is. */
  public enum Kind {
    /** A plan's title. */
    TITLE,
    /** A heading alone on its line. */
    HEADING,
    /** A list item: a labelled paragraph, with or without a run-in heading. */
    ITEM,
    /** A paragraph without a label. */
    PARAGRAPH,
    /** A row of a task table. */
    ROW
  }

  /** A cell of a table row. */
  public record Cell(int start, int end, Column column) {}
}
