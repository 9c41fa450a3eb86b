package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the stretches of a page into the order they are read in: column after column. */
final class Columns {
  private static final int FEWEST_LINES = 4;
  private static final int MOST_CANDIDATES = 120;

  /** Columns of prose are wider than this many characters; narrower ones are a list in rows. */
  private static final double NARROWEST = 9;

  private static final double SLACK = 2;
  private static final int DEEPEST = 3;

  private Columns() {}

  /**
   * Lines that run on, in the edges they run between.
   *
   * @param column whether it is one of several columns, with edges of its own
   */
  record Flow(List<TextLine> lines, boolean column) {
    double left() {
      return lines.stream().mapToDouble(TextLine::left).min().orElse(0);
    }

    double right() {
      return lines.stream().mapToDouble(TextLine::right).max().orElse(0);
    }
  }

  /** The flows of a page, or of a part of it; {@code stretches} come from top to bottom. */
  static List<Flow> flows(List<TextLine> stretches) {
    List<Flow> flows = new ArrayList<>();
    split(stretches, 0, flows);
    return flows;
  }

  private static void split(List<TextLine> stretches, int depth, List<Flow> flows) {
    double gutter = depth < DEEPEST ? gutter(stretches) : Double.NaN;
    if (Double.isNaN(gutter)) {
      if (!stretches.isEmpty()) {
        flows.add(new Flow(joined(stretches), depth > 0));
      }
      return;
    }
    List<TextLine> left = new ArrayList<>();
    List<TextLine> right = new ArrayList<>();
    List<TextLine> across = new ArrayList<>();
    for (TextLine line : stretches) {
      if (crosses(line, gutter)) {
        columns(left, right, depth, flows);
        across.add(line);
      } else {
        full(across, flows);
        (line.left() >= gutter - SLACK ? right : left).add(line);
      }
    }
    columns(left, right, depth, flows);
    full(across, flows);
  }

  private static void columns(
      List<TextLine> left, List<TextLine> right, int depth, List<Flow> flows) {
    split(List.copyOf(left), depth + 1, flows);
    split(List.copyOf(right), depth + 1, flows);
    left.clear();
    right.clear();
  }

  private static void full(List<TextLine> across, List<Flow> flows) {
    if (!across.isEmpty()) {
      flows.add(new Flow(joined(across), false));
      across.clear();
    }
  }

  private static boolean crosses(TextLine line, double gutter) {
    return line.left() < gutter - SLACK && line.right() > gutter + SLACK;
  }

  /** The left edge of a right column, or NaN when the text stands in one. */
  private static double gutter(List<TextLine> stretches) {
    List<Double> candidates =
        stretches.stream()
            .map(line -> (double) Math.round(line.left()))
            .distinct()
            .sorted()
            .toList();
    double best = Double.NaN;
    int most = 0;
    int step = Math.max(1, candidates.size() / MOST_CANDIDATES);
    for (int i = 1; i < candidates.size(); i += step) {
      int lines = sided(stretches, candidates.get(i));
      if (lines > most) {
        most = lines;
        best = candidates.get(i);
      }
    }
    return best;
  }

  /** How many stretches keep to one side of {@code gutter}; 0 when it parts no columns. */
  private static int sided(List<TextLine> stretches, double gutter) {
    List<TextLine> left = new ArrayList<>();
    List<TextLine> right = new ArrayList<>();
    int crossing = 0;
    for (TextLine line : stretches) {
      if (crosses(line, gutter)) {
        crossing++;
      } else {
        (line.left() >= gutter - SLACK ? right : left).add(line);
      }
    }
    boolean columns =
        left.size() >= FEWEST_LINES
            && right.size() >= FEWEST_LINES
            && crossing * 2 <= left.size() + right.size()
            && isProse(left)
            && isProse(right)
            && overlap(left, right);
    return columns ? left.size() + right.size() - crossing : 0;
  }

  private static boolean isProse(List<TextLine> lines) {
    List<Double> widths =
        lines.stream().map(line -> (line.right() - line.left()) / line.size()).sorted().toList();
    return widths.get(widths.size() / 2) >= NARROWEST;
  }

  /** Whether both stand beside each other for some lines. */
  private static boolean overlap(List<TextLine> left, List<TextLine> right) {
    double top = Math.max(left.getFirst().baseline(), right.getFirst().baseline());
    double bottom = Math.min(left.getLast().baseline(), right.getLast().baseline());
    return left.stream().filter(line -> within(line, top, bottom)).count() >= FEWEST_LINES - 1
        && right.stream().filter(line -> within(line, top, bottom)).count() >= FEWEST_LINES - 1;
  }

  private static boolean within(TextLine line, double top, double bottom) {
    return line.baseline() >= top - SLACK && line.baseline() <= bottom + SLACK;
  }

  /** Stretches of one line as one, lines from top to bottom. */
  static List<TextLine> joined(List<TextLine> stretches) {
    List<TextLine> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble(TextLine::baseline));
    List<TextLine> lines = new ArrayList<>();
    for (TextLine stretch : sorted) {
      if (!lines.isEmpty()
          && lines.getLast().onLineOf(stretch)
          && stretch.left() >= lines.getLast().right() - stretch.size()) {
        lines.add(lines.removeLast().with(stretch));
      } else {
        lines.add(stretch);
      }
    }
    return lines;
  }
}
