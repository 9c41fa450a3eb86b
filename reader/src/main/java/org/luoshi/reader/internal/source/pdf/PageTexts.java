package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.pdf.Columns.Flow;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** Puts the pages of a document together: paragraphs and tables go on over their edges. */
final class PageTexts {
  private final List<PageContent> pages;
  private final List<List<Grid>> grids = new ArrayList<>();
  private final List<List<TextLine>> lines = new ArrayList<>();
  private final Paragraphs paragraphs = new Paragraphs();
  private @Nullable Grid lastGrid;

  /** The edges of text that is not set in columns, by the width of the page. */
  private final Map<Long, Edges> edges = new HashMap<>();

  private record Edges(double left, double right) {}

  PageTexts(List<PageContent> pages) {
    this.pages = pages;
    for (PageContent page : pages) {
      List<Grid> found = Grids.of(page.rules());
      grids.add(found);
      lines.add(
          TextLine.of(
              page.glyphs().stream()
                  .filter(glyph -> found.stream().noneMatch(grid -> grid.holds(glyph)))
                  .toList()));
    }
  }

  /** All paragraphs and tables, in reading order. */
  List<Piece> pieces() {
    List<List<TextLine>> whole = lines.stream().map(Columns::joined).toList();
    Margins margins = new Margins(pages, whole);
    List<List<TextLine>> kept = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<TextLine> cut = margins.of(pages.get(i), whole.get(i));
      List<TextLine> body =
          lines.get(i).stream().filter(line -> cut.stream().noneMatch(line::onLineOf)).toList();
      kept.add(body);
      measure(pages.get(i), body);
    }
    for (int i = 0; i < pages.size(); i++) {
      page(i, kept.get(i));
    }
    return paragraphs.finish();
  }

  private void measure(PageContent page, List<TextLine> body) {
    double left = body.stream().mapToDouble(TextLine::left).min().orElse(page.width());
    double right = body.stream().mapToDouble(TextLine::right).max().orElse(0);
    edges.merge(
        Math.round(page.width()),
        new Edges(left, right),
        (a, b) -> new Edges(Math.min(a.left, b.left), Math.max(a.right, b.right)));
  }

  private void page(int number, List<TextLine> body) {
    PageContent page = pages.get(number);
    int from = 0;
    for (Grid grid : grids.get(number)) {
      int to = from;
      while (to < body.size() && body.get(to).baseline() < grid.top()) {
        to++;
      }
      text(page, body.subList(from, to));
      table(grid, page.glyphs().stream().filter(grid::holds).toList());
      from = to;
    }
    text(page, body.subList(from, body.size()));
  }

  private void text(PageContent page, List<TextLine> body) {
    Edges wide = edges.getOrDefault(Math.round(page.width()), new Edges(0, page.width()));
    for (Flow flow : Columns.flows(body)) {
      if (flow.column()) {
        paragraphs.add(flow.lines(), flow.left(), flow.right());
      } else {
        paragraphs.add(flow.lines(), wide.left, wide.right);
      }
      lastGrid = null;
    }
  }

  /** A table goes on with the one that ended the page before. */
  private void table(Grid grid, List<Glyph> glyphs) {
    Table table = RuledTable.read(grid, glyphs);
    if (lastGrid != null
        && lastGrid.sameColumns(grid)
        && paragraphs.last() instanceof Table before) {
      List<Row> rows = new ArrayList<>(before.rows());
      rows.addAll(table.rows());
      paragraphs.replaceLast(new Table(rows));
    } else {
      paragraphs.add(table);
    }
    lastGrid = grid;
  }
}
