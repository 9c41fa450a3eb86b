package org.luoshi.reader.internal.source.pdf;

/**
 * A ruled line, horizontal or vertical.
 *
 * @param at its y when it is horizontal, its x when it is vertical
 * @param from where it begins in the other direction
 * @param to where it ends
 */
record Rule(boolean horizontal, double at, double from, double to) {
  /** Ends nearer than this to another rule touch it, in points. */
  static final double TOUCH = 3;

  private static final double SHORTEST = 4;
  private static final double SLANT = 1;

  /** The rule between two points, or one too short to be seen for any other line. */
  static Rule between(double x1, double y1, double x2, double y2) {
    if (Math.abs(y1 - y2) <= SLANT) {
      return new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
    }
    return Math.abs(x1 - x2) <= SLANT
        ? new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2))
        : new Rule(true, 0, 0, 0);
  }

  boolean isLongEnough() {
    return to - from >= SHORTEST;
  }

  /** Whether it meets a rule of the other direction. */
  boolean meets(Rule other) {
    return horizontal != other.horizontal
        && at >= other.from - TOUCH
        && at <= other.to + TOUCH
        && other.at >= from - TOUCH
        && other.at <= to + TOUCH;
  }
}
