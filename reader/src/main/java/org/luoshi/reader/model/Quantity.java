package org.luoshi.reader.model;

/**
 * One number or a range of numbers, both ends inclusive: 5-6个 is {@code [5, 6]}, 两次 is {@code [2,
 * 2]}.
 *
 * @param low the number, or the smaller end
 * @param high the same number, or the larger end
 */
public record Quantity(double low, double high) {
  /** A single number. */
  public static Quantity of(double value) {
    return new Quantity(value, value);
  }

  /** Whether the two ends differ. */
  public boolean isRange() {
    return low != high;
  }
}
