package org.luoshi.reader.internal.source.csv;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;

/** Looks for the header of a task table in the first lines of a text. */
public final class CsvHeader {
  private static final int HEADER_WITHIN = 5;
  private static final int LONGEST_HEADER = 400;

  private CsvHeader() {}

  /** The comma or semicolon by which one of the first lines is a header, or 0. */
  public static char separator(String text) {
    int start = 0;
    for (int i = 0; i < HEADER_WITHIN && start < text.length(); i++) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end - start <= LONGEST_HEADER) {
        for (char separator : new char[] {',', ';'}) {
          String line = text.substring(start, end);
          if (line.indexOf(separator) > 0 && isHeader(line, separator)) {
            return separator;
          }
        }
      }
      start = end + 1;
    }
    return 0;
  }

  private static boolean isHeader(String line, char separator) {
    List<Cell> cells = new ArrayList<>();
    for (String field : line.split(String.valueOf(separator), -1)) {
      cells.add(Cell.of(cells.size(), field.replace("\"", "")));
    }
    return new Row(cells).isTaskHeader();
  }
}
