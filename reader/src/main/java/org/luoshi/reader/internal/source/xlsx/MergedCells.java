package org.luoshi.reader.internal.source.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;
import org.luoshi.reader.internal.source.xlsx.SheetReader.SheetRow;

/** Gives a merged cell its width, and repeats it in the rows it spans. */
final class MergedCells {
  private final List<CellRange> ranges;
  private final Budget budget;

  /** Merged cells that go on below the current row. */
  private final List<Open> open = new ArrayList<>();

  private int next;

  private record Open(CellRange range, Cell cell) {}

  /**
   * Merged ranges by first row.
   *
   * @param budget pays for each repetition, so that hostile ranges end in a refusal
   */
  MergedCells(List<CellRange> ranges, Budget budget) {
    this.ranges = ranges;
    this.budget = budget;
  }

  Table apply(List<SheetRow> sheet) throws CannotRead {
    List<Row> rows = new ArrayList<>();
    for (SheetRow row : sheet) {
      rows.add(apply(row));
    }
    return new Table(rows);
  }

  private Row apply(SheetRow row) throws CannotRead {
    List<Cell> cells = new ArrayList<>(row.cells());
    open.removeIf(it -> it.range.lastRow() < row.index());
    for (Open above : open) {
      Cell cell = above.cell;
      budget.spend(text(cell));
      cells.removeIf(it -> it.column() == cell.column());
      cells.add(new Cell(cell.column(), cell.width(), cell.pieces(), true));
    }
    for (; next < ranges.size() && ranges.get(next).firstRow() <= row.index(); next++) {
      begin(ranges.get(next), row.index(), cells);
    }
    cells.sort(Comparator.comparingInt(Cell::column));
    return new Row(cells);
  }

  private void begin(CellRange range, int row, List<Cell> cells) {
    if (range.firstRow() != row) {
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.column() == range.firstColumn() && !cell.repeated()) {
        int width = range.lastColumn() - range.firstColumn() + 1;
        Cell wide = new Cell(cell.column(), width, cell.pieces(), false);
        cells.set(i, wide);
        if (range.lastRow() > row) {
          open.add(new Open(range, wide));
        }
      }
    }
  }

  private static String text(Cell cell) {
    return cell.pieces().getFirst() instanceof Piece.Line line ? line.text() : "";
  }
}
