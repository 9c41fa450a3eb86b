package org.luoshi.reader.internal.source.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * A block of cells; rows and columns from 0, both ends inclusive: {@code B2:C5} is rows 1 to 4,
 * columns 1 to 2.
 */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  private static final int MAX_COLUMNS = 16_384;

  /** The range {@code reference} names, or null when it names none. */
  static @Nullable CellRange of(String reference) {
    int colon = reference.indexOf(':');
    String first = colon < 0 ? reference : reference.substring(0, colon);
    String last = colon < 0 ? reference : reference.substring(colon + 1);
    int firstColumn = column(first);
    int lastColumn = column(last);
    int firstRow = row(first);
    int lastRow = row(last);
    boolean valid =
        firstColumn >= 0 && lastColumn >= firstColumn && firstRow >= 0 && lastRow >= firstRow;
    return valid ? new CellRange(firstRow, firstColumn, lastRow, lastColumn) : null;
  }

  /** The column of a reference such as {@code AB12}, from 0, or -1. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
      if (column > MAX_COLUMNS) {
        return -1;
      }
    }
    return column - 1;
  }

  private static int row(String reference) {
    int digits = 0;
    while (digits < reference.length() && !Character.isDigit(reference.charAt(digits))) {
      digits++;
    }
    try {
      return Integer.parseInt(reference.substring(digits)) - 1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
