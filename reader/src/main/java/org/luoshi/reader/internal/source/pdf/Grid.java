package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one table: its rows and columns, and where walls stand between two places.
 *
 * @param xs the edges of its columns, from left to right
 * @param ys the edges of its rows, from top to bottom
 */
record Grid(List<Double> xs, List<Double> ys, List<Rule> horizontals, List<Rule> verticals) {
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_ROWS = 1000;

  /** A table of {@code rules} that hang together, or null when they are a frame or underlines. */
  static @Nullable Grid of(List<Rule> rules) {
    List<Rule> horizontals = rules.stream().filter(Rule::horizontal).toList();
    List<Rule> verticals = rules.stream().filter(rule -> !rule.horizontal()).toList();
    if (horizontals.size() < 2 || verticals.isEmpty()) {
      return null;
    }
    List<Double> xs = edges(verticals, horizontals);
    List<Double> ys = edges(horizontals, verticals);
    boolean table =
        xs.size() >= 3 && ys.size() >= 2 && xs.size() <= MOST_COLUMNS && ys.size() <= MOST_ROWS;
    return table ? new Grid(xs, ys, horizontals, verticals) : null;
  }

  /** Where rules stand, and where those across them end: tables may be open at their sides. */
  private static List<Double> edges(List<Rule> rules, List<Rule> across) {
    double first = across.stream().mapToDouble(Rule::from).min().orElse(0);
    double last = across.stream().mapToDouble(Rule::to).max().orElse(0);
    List<Double> sorted =
        Stream.concat(rules.stream().map(Rule::at), Stream.of(first, last)).sorted().toList();
    List<Double> edges = new ArrayList<>();
    for (double edge : sorted) {
      if (edges.isEmpty() || edge - edges.getLast() > 2 * Rule.TOUCH) {
        edges.add(edge);
      }
    }
    return edges;
  }

  int columns() {
    return xs.size() - 1;
  }

  int rows() {
    return ys.size() - 1;
  }

  double top() {
    return ys.getFirst();
  }

  double bottom() {
    return ys.getLast();
  }

  boolean holds(Glyph glyph) {
    return glyph.centre() >= xs.getFirst()
        && glyph.centre() <= xs.getLast()
        && glyph.middle() >= top()
        && glyph.middle() <= bottom();
  }

  int column(double x) {
    return place(xs, x);
  }

  int row(double y) {
    return place(ys, y);
  }

  private static int place(List<Double> edges, double position) {
    int place = 0;
    while (place < edges.size() - 2 && position >= edges.get(place + 1)) {
      place++;
    }
    return place;
  }

  /** Whether a rule stands at the right of column {@code column} in row {@code row}. */
  boolean wallRight(int row, int column) {
    return column >= columns() - 1 || wall(verticals, xs.get(column + 1), middle(ys, row));
  }

  /** Whether a rule stands below row {@code row} in column {@code column}. */
  boolean wallBelow(int row, int column) {
    return row >= rows() - 1 || wall(horizontals, ys.get(row + 1), middle(xs, column));
  }

  private static double middle(List<Double> edges, int place) {
    return (edges.get(place) + edges.get(place + 1)) / 2;
  }

  private static boolean wall(List<Rule> rules, double at, double across) {
    return rules.stream()
        .anyMatch(
            rule ->
                Math.abs(rule.at() - at) <= 2 * Rule.TOUCH
                    && rule.from() <= across
                    && rule.to() >= across);
  }

  /** Whether the columns stand where those of {@code other} do. */
  boolean sameColumns(Grid other) {
    if (xs.size() != other.xs.size()) {
      return false;
    }
    for (int i = 0; i < xs.size(); i++) {
      if (Math.abs(xs.get(i) - other.xs.get(i)) > 2 * Rule.TOUCH) {
        return false;
      }
    }
    return true;
  }
}
