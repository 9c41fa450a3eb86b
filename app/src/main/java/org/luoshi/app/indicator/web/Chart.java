package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines over the months as shapes on a sheet of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param names of the lines
 * @param points month by month
 * @param top the number at the upper edge
 */
public record Chart(List<String> names, List<Point> points, BigDecimal top) {
  /** The width of the sheet. */
  public static final int WIDTH = 640;

  /** The height of the sheet. */
  public static final int HEIGHT = 220;

  /** Where the lines begin. */
  public static final int LEFT = 48;

  private static final int RIGHT = 12;
  private static final int UPPER = 12;
  private static final int LOWER = 28;
  private static final int MONTHS = 12;

  /**
   * The end of a month.
   *
   * @param month from 1
   * @param label such as the day it stands for
   * @param values of the lines, in their order
   */
  public record Point(int month, String label, List<BigDecimal> values) {}

  /** Where a month is, from left to right. */
  public double x(int month) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (month - 0.5) / MONTHS;
  }

  /** Where a value is; 0 below. */
  public double y(BigDecimal value) {
    double part = top.signum() == 0 ? 0 : value.doubleValue() / top.doubleValue();
    return HEIGHT - LOWER - (HEIGHT - UPPER - LOWER) * Math.clamp(part, 0, 1);
  }

  /** The points of a line for {@code polyline}. */
  public String line(int which) {
    return points.stream()
        .map(point -> place(x(point.month())) + "," + place(y(point.values().get(which))))
        .collect(Collectors.joining(" "));
  }

  /** Values beside the grid, from 0 to the top. */
  public List<BigDecimal> grid() {
    return IntStream.rangeClosed(0, 4)
        .mapToObj(part -> top.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(4)))
        .toList();
  }

  /** A place with one digit behind the point. */
  public static String place(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
