package org.luoshi.reader.internal.source.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.CellMark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;

/**
 * Marks the task tables of a text that stays as it is: rows of a markdown table, lines with tabs.
 * Rows come in reading order; {@link #endTable} parts one table from the next.
 */
public final class RawRows {
  private final String text;
  private @Nullable TableHeader header;
  private int taskRows;

  /** A stretch of the text that is a cell; end exclusive, without white space around. */
  public record RawCell(int column, int start, int end) {}

  /** For the tables of {@code text}. */
  public RawRows(String text) {
    this.text = text;
  }

  /**
   * The marks of the next row, in the order of their starts.
   *
   * @param start first character of the row's line
   * @param end first character after its line feed
   * @return the whole line as syntax for a header, its filled cells below one, else nothing
   */
  public List<Mark> row(int start, int end, List<RawCell> cells) {
    TableHeader found = TableHeader.of(new Row(cells.stream().map(this::cell).toList()), header);
    if (found != null) {
      header = found;
      return List.of(new SyntaxMark(start, end));
    }
    List<Mark> marks = new ArrayList<>();
    if (header != null) {
      for (RawCell cell : cells) {
        if (cell.start < cell.end) {
          marks.add(new CellMark(cell.start, cell.end, taskRows, header.column(cell.column)));
        }
      }
      taskRows++;
    }
    return marks;
  }

  private Cell cell(RawCell cell) {
    return Cell.of(cell.column, text.substring(cell.start, cell.end));
  }

  /** Forgets the header. */
  public void endTable() {
    header = null;
  }
}
