package org.luoshi.reader.internal.source.table;

import java.util.List;

/** What a document is made of, in reading order, whatever its format. */
public sealed interface Piece {

  /**
   * A paragraph.
   *
   * @param text its text; a line feed in it is a line break the author made
   * @param level the level of a heading, 1 the outermost, or 0 for any other paragraph
   */
  record Line(String text, int level) implements Piece {
    /** A paragraph that is no heading. */
    public static Line of(String text) {
      return new Line(text, 0);
    }
  }

  /** A table of any kind. */
  record Table(List<Row> rows) implements Piece {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A row; cells are in the order of their columns and may leave columns out. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether it is the header of a task table. */
    public boolean isTaskHeader() {
      return TableHeader.of(this, null) != null;
    }
  }

  /**
   * A cell.
   *
   * @param column the column it begins in, from 0
   * @param width how many columns it spans, at least 1
   * @param pieces what it holds
   * @param repeated whether it continues a cell of a row above that spans several rows; {@code
   *     pieces} are that cell's
   */
  record Cell(int column, int width, List<Piece> pieces, boolean repeated) {
    public Cell {
      pieces = List.copyOf(pieces);
    }

    /** A cell of one column and one paragraph. */
    public static Cell of(int column, String text) {
      return new Cell(column, 1, List.of(Line.of(text)), false);
    }

    /** Whether nothing can be seen in it. */
    boolean isBlank() {
      return CellText.lines(pieces).isEmpty();
    }
  }
}
