package org.luoshi.app.plan.review;

import java.math.BigDecimal;

/** Numbers as people write them. */
public final class Numbers {
  private Numbers() {}

  /** Without a needless fraction: {@code 95}, {@code 0.5}, {@code 12000}. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
