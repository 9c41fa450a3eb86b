package org.luoshi.reader.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.table.RawRows;
import org.luoshi.reader.internal.source.table.RawRows.RawCell;

/**
 * Task tables in plain text, copied from a spreadsheet: lines of cells with tabs between them,
 * below a line that is a clear header. The text stays as it is.
 */
final class TabTables {
  private final String text;
  private final RawRows rows;
  private final List<Mark> marks = new ArrayList<>();

  private TabTables(String text) {
    this.text = text;
    this.rows = new RawRows(text);
  }

  /** The marks of the tables in {@code text}, in the order of their starts. */
  static List<Mark> marks(String text) {
    return text.indexOf('\t') < 0 ? List.of() : new TabTables(text).read();
  }

  private List<Mark> read() {
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed + 1;
      List<RawCell> cells = cells(start, next);
      if (cells.size() < 2) {
        rows.endTable();
      } else {
        marks.addAll(rows.row(start, next, cells));
      }
      start = next;
    }
    return marks;
  }

  /** The cells of a line. */
  private List<RawCell> cells(int start, int end) {
    List<RawCell> cells = new ArrayList<>();
    for (int at = start; at < end; ) {
      int tab = text.indexOf('\t', at);
      int stop = tab < 0 || tab >= end ? end : tab;
      cells.add(trimmed(cells.size(), at, stop));
      at = stop + 1;
    }
    return cells;
  }

  private RawCell trimmed(int column, int start, int end) {
    int first = start;
    int last = end;
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return new RawCell(column, first, last);
  }
}
