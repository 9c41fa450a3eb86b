package org.luoshi.reader.internal.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** Reads a table with its spans, as the HTML standard lays it out (4.9.12). */
final class TableGrid {
  /** Cells further right are read; only their spans over rows are not followed. */
  private static final int MAX_COLUMNS = 64;

  private final Budget budget;
  private final List<Row> rows = new ArrayList<>();

  /** Cells that go on below, by their column. */
  private final TreeMap<Integer, Open> open = new TreeMap<>();

  private record Open(Cell cell, int rowsLeft) {}

  TableGrid(Budget budget) {
    this.budget = budget;
  }

  Table read(Element table) throws CannotRead {
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> row(child);
        case "caption" ->
            rows.add(new Row(List.of(new Cell(0, 1, new BlockWalk(budget).read(child), false))));
        case "thead", "tbody", "tfoot" -> {
          open.clear();
          for (Element row : child.children()) {
            if (row.normalName().equals("tr")) {
              row(row);
            }
          }
        }
        default -> {}
      }
    }
    return new Table(rows);
  }

  private void row(Element row) throws CannotRead {
    if (BlockWalk.style(row).contains("display:none")) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    Map<Integer, Open> below = new TreeMap<>();
    for (Open above : open.values()) {
      Cell cell = above.cell;
      budget.spend("");
      cells.add(new Cell(cell.column(), cell.width(), cell.pieces(), true));
      if (above.rowsLeft > 1) {
        below.put(cell.column(), new Open(cell, above.rowsLeft - 1));
      }
    }
    int column = 0;
    for (Element element : row.children()) {
      if (!element.normalName().matches("t[dh]")) {
        continue;
      }
      column = free(column);
      int width = span(element, "colspan", 1000);
      Cell cell = new Cell(column, width, new BlockWalk(budget).read(element), false);
      budget.spend("");
      cells.add(cell);
      int height = span(element, "rowspan", 65_534);
      if (height > 1 && column < MAX_COLUMNS) {
        below.put(column, new Open(cell, height - 1));
      }
      column += width;
    }
    open.clear();
    open.putAll(below);
    cells.sort(java.util.Comparator.comparingInt(Cell::column));
    rows.add(new Row(cells));
  }

  /** The first column from {@code column} on that no cell from above takes. */
  private int free(int column) {
    int at = column;
    while (true) {
      var left = open.floorEntry(at);
      if (left == null || left.getKey() + left.getValue().cell.width() <= at) {
        return at;
      }
      at = left.getKey() + left.getValue().cell.width();
    }
  }

  private static int span(Element element, String attribute, int most) {
    try {
      return Math.clamp(Integer.parseInt(element.attr(attribute).strip()), 1, most);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
