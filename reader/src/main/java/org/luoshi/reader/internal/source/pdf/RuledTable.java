package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** Reads the characters in a grid as the cells of a table; places without a wall are one cell. */
final class RuledTable {
  private final Grid grid;

  /** For each place, row by row, the number of the place where its cell begins. */
  private final int[] begins;

  private final Map<Integer, List<Glyph>> glyphs = new HashMap<>();

  private RuledTable(Grid grid) {
    this.grid = grid;
    this.begins = cells();
  }

  /** The table of {@code grid} with those of {@code glyphs} that stand in it. */
  static Table read(Grid grid, List<Glyph> glyphs) {
    RuledTable table = new RuledTable(grid);
    for (Glyph glyph : glyphs) {
      int place = grid.row(glyph.middle()) * grid.columns() + grid.column(glyph.centre());
      table.glyphs.computeIfAbsent(table.begins[place], key -> new ArrayList<>()).add(glyph);
    }
    return table.table();
  }

  private int[] cells() {
    int[] cells = new int[grid.rows() * grid.columns()];
    boolean[] taken = new boolean[cells.length];
    for (int place = 0; place < cells.length; place++) {
      if (!taken[place]) {
        take(place, cells, taken);
      }
    }
    return cells;
  }

  private void take(int place, int[] cells, boolean[] taken) {
    int row = place / grid.columns();
    int column = place % grid.columns();
    int right = column;
    while (!grid.wallRight(row, right) && !taken[place + right + 1 - column]) {
      right++;
    }
    int below = row;
    while (!grid.wallBelow(below, column)) {
      below++;
    }
    for (int r = row; r <= below; r++) {
      for (int c = column; c <= right; c++) {
        cells[r * grid.columns() + c] = place;
        taken[r * grid.columns() + c] = true;
      }
    }
  }

  private Table table() {
    Map<Integer, List<Piece>> contents = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < grid.columns(); ) {
        int place = row * grid.columns() + column;
        int begin = begins[place];
        int width = 1;
        while (column + width < grid.columns() && begins[place + width] == begin) {
          width++;
        }
        List<Piece> pieces =
            contents.computeIfAbsent(begin, key -> pieces(key, key % grid.columns()));
        cells.add(new Cell(column, width, pieces, begin / grid.columns() < row));
        column += width;
      }
      rows.add(new Row(cells));
    }
    return new Table(rows);
  }

  private List<Piece> pieces(int begin, int column) {
    int last = column;
    while (last + 1 < grid.columns() && begins[begin - column + last + 1] == begin) {
      last++;
    }
    double left = grid.xs().get(column);
    double right = grid.xs().get(last + 1);
    List<TextLine> lines = Columns.joined(TextLine.of(glyphs.getOrDefault(begin, List.of())));
    Paragraphs paragraphs = new Paragraphs();
    double inset = lines.stream().mapToDouble(line -> line.left() - left).min().orElse(0);
    paragraphs.add(lines, left + inset, right - Math.min(inset, (right - left) / 4));
    return paragraphs.finish();
  }
}
