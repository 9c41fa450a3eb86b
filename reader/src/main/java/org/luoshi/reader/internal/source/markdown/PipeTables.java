package org.luoshi.reader.internal.source.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.SourceSpan;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;
import org.luoshi.reader.internal.source.table.RawRows;
import org.luoshi.reader.internal.source.table.RawRows.RawCell;

/** Marks the bars of tables as syntax and the cells of task tables as cells. */
final class PipeTables {
  private final String text;
  private final List<Mark> marks;
  private final RawRows rows;

  PipeTables(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
    this.rows = new RawRows(text);
  }

  void read(TableBlock table) {
    rows.endTable();
    List<SourceSpan> lines = table.getSourceSpans();
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.get(i).getInputIndex();
      int end = start + lines.get(i).getLength();
      if (i == 1) {
        marks.add(new SyntaxMark(start, end));
      } else {
        row(start, end);
      }
    }
  }

  private void row(int start, int end) {
    List<RawCell> cells = new ArrayList<>();
    List<Mark> bars = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end; at++) {
      boolean bar =
          at < end && text.charAt(at) == '|' && text.charAt(Math.max(start, at - 1)) != '\\';
      if (bar) {
        bars.add(new SyntaxMark(at, at + 1));
      }
      if (bar || at == end) {
        boolean outer = at == start || (at == end && text.substring(from, end).isBlank());
        if (!outer) {
          cells.add(trimmed(cells.size(), from, at));
        }
        from = at + 1;
      }
    }
    List<Mark> found = rows.row(start, end, cells);
    marks.addAll(found);
    if (found.isEmpty() || !(found.getFirst() instanceof SyntaxMark)) {
      marks.addAll(bars);
    }
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
