package org.luoshi.reader.internal.source.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;

/** What the columns of a task table hold; the words are in {@code table-columns.words}. */
final class TableHeader {
  private static final int LONGEST_HEADER_CELL = 16;
  private static final int LONGEST_WORD = 16;
  private static final Set<Column> WHO_AND_WHEN =
      EnumSet.of(Column.LEAD, Column.RESPONSIBLE, Column.SUPPORT, Column.DEADLINE);

  private final Map<Integer, Column> columns;

  private TableHeader(Map<Integer, Column> columns) {
    this.columns = columns;
  }

  /**
   * The header {@code row} is, or null when it is none: one column has to say what is to be done,
   * another who does it or when, and half of the cells must be words a header uses; running numbers
   * beside what is to be done are enough in a table of two columns.
   *
   * @param before the header that holds so far; a row below one may use its words too (各责任单位), so
   *     that more is asked of it
   */
  static @Nullable TableHeader of(Row row, @Nullable TableHeader before) {
    Map<Integer, Column> columns = new HashMap<>();
    int filled = 0;
    int known = 0;
    for (Cell cell : row.cells()) {
      List<String> lines = CellText.lines(cell.pieces());
      if (lines.isEmpty()) {
        continue;
      }
      Column column = column(String.join("", lines));
      filled++;
      known += column == Column.OTHER ? 0 : 1;
      for (int i = 0; i < Math.min(cell.width(), 64); i++) {
        columns.put(cell.column() + i, column);
      }
    }
    boolean header =
        known >= 2
            && (before == null || known == filled || known >= 3)
            && known * 2 >= filled
            && (columns.containsValue(Column.TASK) || columns.containsValue(Column.TARGET))
            && (columns.values().stream().anyMatch(WHO_AND_WHEN::contains)
                || (filled == 2 && columns.containsValue(Column.SERIAL)));
    return header ? new TableHeader(columns) : null;
  }

  /** What a cell beginning in {@code column} holds. */
  Column column(int column) {
    return columns.getOrDefault(column, Column.OTHER);
  }

  /** What a header cell says; {@link Column#OTHER} when it is no header word. */
  static Column column(String cell) {
    String text = withoutBrackets(cell);
    boolean value = text.startsWith("各") || text.startsWith("有关") || text.startsWith("相关");
    if (text.isEmpty() || text.length() > LONGEST_HEADER_CELL || value) {
      return Column.OTHER;
    }
    int shortest = Math.max(2, text.length() / 2);
    for (int length = Math.min(text.length(), LONGEST_WORD); length >= shortest; length--) {
      for (int start = text.length() - length; start >= 0; start--) {
        Column column = Vocabulary.of(text, start, start + length);
        if (column != null) {
          return column;
        }
      }
    }
    return Column.OTHER;
  }

  private static String withoutBrackets(String cell) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < cell.length() && out.length() <= LONGEST_HEADER_CELL; i++) {
      char c = cell.charAt(i);
      if ("（(【[".indexOf(c) >= 0) {
        depth++;
      } else if ("）)】]".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Read only when a document has a table. */
  private static final class Vocabulary {
    private static final Map<String, Column> COLUMNS = load();
    private static final Signs BEGINNINGS = beginnings();

    /** What the word from {@code start} to {@code end} says, or null when it is no header word. */
    static @Nullable Column of(String text, int start, int end) {
      return BEGINNINGS.has(text.charAt(start)) ? COLUMNS.get(text.substring(start, end)) : null;
    }

    private static Signs beginnings() {
      StringBuilder beginnings = new StringBuilder();
      COLUMNS.keySet().forEach(word -> beginnings.append(word.charAt(0)));
      return Signs.of(beginnings);
    }

    private static Map<String, Column> load() {
      Map<String, Column> columns = new HashMap<>();
      Words words = Words.of("table-columns");
      for (Column column : Column.values()) {
        if (column != Column.OTHER) {
          words
              .words(column.name().toLowerCase(Locale.ROOT))
              .forEach(word -> columns.put(word, column));
        }
      }
      return columns;
    }
  }
}
