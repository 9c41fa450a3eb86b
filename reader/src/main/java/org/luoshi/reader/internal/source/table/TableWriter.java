package org.luoshi.reader.internal.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Line;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/**
 * Writes one table. Below a header of a task table each row is a line of marked cells with tabs
 * between them; before it, and in any other table, rows are plain lines. A later header (the next
 * table of a sheet, the head of the next page, the second row of a head) takes over.
 */
final class TableWriter {
  private static final int LONGEST_SERIAL = 4;

  private final Layout out;
  private @Nullable TableHeader header;

  TableWriter(Layout out) {
    this.out = out;
  }

  void write(Table table) throws CannotRead {
    for (Row row : table.rows()) {
      List<Cell> cells = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
      boolean unfilled = header != null && !cells.isEmpty() && isUnfilled(cells, header);
      if (unfilled || cells.stream().allMatch(Cell::repeated)) {
        continue;
      }
      TableHeader found = TableHeader.of(row, header);
      if (found != null) {
        header = found;
        out.syntaxLine(tabbed(cells));
      } else if (header == null || isSection(cells, header)) {
        plainRow(cells);
      } else {
        taskRow(cells, header);
      }
    }
  }

  /** A row that holds one cell across the table, or no task at all, heads the rows below it. */
  private static boolean isSection(List<Cell> cells, TableHeader header) {
    if (cells.size() > 1) {
      return false;
    }
    Cell only = cells.getFirst();
    Column column = header.column(only.column());
    boolean says = column == Column.TASK || column == Column.TARGET || column == Column.OTHER;
    return only.width() > 1 || !says;
  }

  /** A row prepared with its number and never filled in. */
  private static boolean isUnfilled(List<Cell> cells, TableHeader header) {
    Cell only = cells.getFirst();
    return cells.size() == 1
        && header.column(only.column()) == Column.SERIAL
        && CellText.of(only, Column.SERIAL).length() <= LONGEST_SERIAL;
  }

  private void taskRow(List<Cell> cells, TableHeader header) throws CannotRead {
    out.nextTaskRow();
    boolean ownTask =
        cells.stream()
            .anyMatch(cell -> !cell.repeated() && header.column(cell.column()) == Column.TASK);
    boolean first = true;
    for (Cell cell : cells) {
      Column column = header.column(cell.column());
      if (cell.repeated() && ownTask && !holdsForEveryRow(column)) {
        continue;
      }
      if (!first) {
        out.append("\t");
      }
      first = false;
      out.cell(CellText.of(cell, column), column, cell.repeated());
    }
    out.endLine();
  }

  /**
   * A merged owner or deadline holds for each of its rows. A merged task beside measures of its own
   * in each row is said once: repeating it would promise its numbers again.
   */
  private static boolean holdsForEveryRow(Column column) {
    return switch (column) {
      case LEAD, RESPONSIBLE, SUPPORT, DEADLINE -> true;
      case SERIAL, TASK, TARGET, OTHER -> false;
    };
  }

  private void plainRow(List<Cell> cells) throws CannotRead {
    List<Cell> own = cells.stream().filter(cell -> !cell.repeated()).toList();
    boolean lines =
        own.size() > 1 && own.stream().allMatch(cell -> CellText.lines(cell.pieces()).size() == 1);
    if (lines) {
      out.pieces(List.of(Line.of(tabbed(own))));
      return;
    }
    List<Piece> pieces = new ArrayList<>();
    own.forEach(cell -> pieces.addAll(cell.pieces()));
    out.pieces(pieces);
  }

  private static String tabbed(List<Cell> cells) {
    return cells.stream()
        .map(cell -> CellText.of(cell, Column.OTHER))
        .collect(Collectors.joining("\t"));
  }
}
