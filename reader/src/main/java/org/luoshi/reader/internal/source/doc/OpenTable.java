package org.luoshi.reader.internal.source.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.luoshi.reader.internal.source.doc.RowShape.Shape;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** A table while its paragraphs come in; columns are known when all of its edges are. */
final class OpenTable {
  /** Edges nearer than this are one, in twentieths of a point. */
  private static final int SAME_EDGE = 60;

  private final List<RawRow> rows = new ArrayList<>();
  private List<List<Piece>> cells = new ArrayList<>();
  private List<Piece> cell = new ArrayList<>();

  /** The contents of a row's cells and their shapes. */
  private record RawRow(List<List<Piece>> cells, RowShape shape) {}

  void add(Piece piece) {
    cell.add(piece);
  }

  void endCell() {
    cells.add(cell);
    cell = new ArrayList<>();
  }

  void endRow(RowShape shape) {
    if (!cell.isEmpty()) {
      endCell();
    }
    if (!cells.isEmpty()) {
      rows.add(new RawRow(cells, shape));
    }
    cells = new ArrayList<>();
  }

  Table finish() {
    endRow(new RowShape(List.of()));
    List<Integer> edges = edges();
    List<Row> finished = new ArrayList<>();
    Map<Integer, Cell> above = new HashMap<>();
    for (RawRow row : rows) {
      finished.add(row(row, edges, above));
    }
    return new Table(finished);
  }

  private List<Integer> edges() {
    TreeSet<Integer> all = new TreeSet<>();
    rows.forEach(row -> row.shape.cells().forEach(cell -> all.add(cell.left())));
    List<Integer> edges = new ArrayList<>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private static Row row(RawRow row, List<Integer> edges, Map<Integer, Cell> above) {
    List<Cell> cells = new ArrayList<>();
    Map<Integer, Cell> merged = new HashMap<>();
    for (int i = 0; i < row.cells.size(); i++) {
      Shape shape = i < row.shape.cells().size() ? row.shape.cells().get(i) : null;
      if (shape == null) {
        cells.add(new Cell(i, 1, row.cells.get(i), false));
      } else if (!shape.joined() || cells.isEmpty()) {
        int column = column(edges, shape.left());
        int right = right(row.shape.cells(), i);
        int width = Math.max(1, column(edges, right - SAME_EDGE) - column + 1);
        Cell over = shape.below() ? above.get(column) : null;
        Cell cell =
            over == null
                ? new Cell(column, width, row.cells.get(i), false)
                : new Cell(column, width, over.pieces(), true);
        cells.add(cell);
        if (shape.merged()) {
          merged.put(column, cell);
        }
      }
    }
    above.clear();
    above.putAll(merged);
    return new Row(cells);
  }

  /** The right edge of cell {@code at} and of those that continue it. */
  private static int right(List<Shape> shapes, int at) {
    int last = at;
    while (last + 1 < shapes.size() && shapes.get(last + 1).joined()) {
      last++;
    }
    return shapes.get(last).right();
  }

  private static int column(List<Integer> edges, int position) {
    int column = 0;
    while (column + 1 < edges.size() && edges.get(column + 1) <= position + SAME_EDGE / 2) {
      column++;
    }
    return column;
  }
}
