package org.luoshi.reader.internal.source.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The path that is being drawn; straight strokes and narrow bars become rules. */
final class DrawnPath {
  private static final double WIDEST_BAR = 3;

  private final PageSpace space;
  private final int most;
  private final List<Rule> rules = new ArrayList<>();
  private final List<List<Point2D>> parts = new ArrayList<>();
  private Point2D current = new Point2D.Double();

  DrawnPath(PageSpace space, int most) {
    this.space = space;
    this.most = most;
  }

  /** The current point, in the page's own space. */
  Point2D current() {
    return current;
  }

  void move(double x, double y) {
    current = new Point2D.Double(x, y);
    parts.add(new ArrayList<>(List.of(current)));
  }

  void line(double x, double y) {
    if (parts.isEmpty()) {
      move(x, y);
      return;
    }
    current = new Point2D.Double(x, y);
    parts.getLast().add(current);
  }

  void close() {
    if (!parts.isEmpty()) {
      Point2D first = parts.getLast().getFirst();
      line(first.getX(), first.getY());
    }
  }

  void end() {
    parts.clear();
  }

  void stroke() {
    for (List<Point2D> part : parts) {
      for (int i = 1; i < part.size(); i++) {
        add(part.get(i - 1), part.get(i));
      }
    }
  }

  /** A filled bar as narrow as a line is a line. */
  void fill() {
    for (List<Point2D> part : parts) {
      double left = part.stream().mapToDouble(Point2D::getX).min().orElse(0);
      double right = part.stream().mapToDouble(Point2D::getX).max().orElse(0);
      double low = part.stream().mapToDouble(Point2D::getY).min().orElse(0);
      double high = part.stream().mapToDouble(Point2D::getY).max().orElse(0);
      if (high - low <= WIDEST_BAR && right - left > high - low) {
        double y = (low + high) / 2;
        add(new Point2D.Double(left, y), new Point2D.Double(right, y));
      } else if (right - left <= WIDEST_BAR) {
        double x = (left + right) / 2;
        add(new Point2D.Double(x, low), new Point2D.Double(x, high));
      }
    }
  }

  private void add(Point2D from, Point2D to) {
    Point2D a = space.seen(from.getX(), from.getY());
    Point2D b = space.seen(to.getX(), to.getY());
    Rule rule = Rule.between(a.getX(), a.getY(), b.getX(), b.getY());
    if (rule.isLongEnough() && rules.size() < most) {
      rules.add(rule);
    }
  }

  List<Rule> rules() {
    return rules;
  }
}
