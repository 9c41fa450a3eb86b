package org.luoshi.reader.internal.source.table;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Line;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** The text of a cell as one line. */
final class CellText {
  private CellText() {}

  /** The visible lines of {@code pieces}, nested tables included, without white space around. */
  static List<String> lines(List<Piece> pieces) {
    List<String> lines = new ArrayList<>();
    collect(pieces, lines);
    return lines;
  }

  private static void collect(List<Piece> pieces, List<String> lines) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Line line -> line.text().lines().map(CellText::oneLine).forEach(lines::add);
        case Table table ->
            table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell.pieces(), lines)));
      }
    }
    lines.removeIf(String::isEmpty);
  }

  private static String oneLine(String text) {
    return text.replace('\t', ' ').replace('\r', ' ').strip();
  }

  /**
   * The cell's paragraphs in one line. Between two of them stands a space; in a column of owners,
   * where each paragraph is a name, 、 unless punctuation is there already.
   */
  static String of(Cell cell, Column column) {
    StringBuilder out = new StringBuilder();
    for (String line : lines(cell.pieces())) {
      if (!out.isEmpty()) {
        out.append(names(column) && !endsWithPunctuation(out) ? "、" : " ");
      }
      out.append(line);
    }
    return out.toString();
  }

  private static boolean names(Column column) {
    return switch (column) {
      case LEAD, RESPONSIBLE, SUPPORT -> true;
      case SERIAL, TASK, TARGET, DEADLINE, OTHER -> false;
    };
  }

  private static boolean endsWithPunctuation(CharSequence text) {
    return "，、；：。,;:/".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
