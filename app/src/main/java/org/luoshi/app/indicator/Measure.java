package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.CountingRule;

/**
 * A number that was promised, against what records come to.
 *
 * @param goal what was promised
 * @param rule how records are counted; null where none fits
 * @param value what they come to; null where nothing can be said
 * @param promised the number asked for: of a range the smaller end, of a limit the limit
 * @param expected what the time until now asks for; null for a limit and for what has to hold
 *     always
 * @param standing how it stands
 * @param why the reason
 */
public record Measure(
    Goal goal,
    @Nullable CountingRule rule,
    @Nullable BigDecimal value,
    BigDecimal promised,
    @Nullable BigDecimal expected,
    Standing standing,
    Why why) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Why it stands so. */
  public enum Why {
    REACHED,
    /** All its occurrences were waived. */
    WAIVED,
    IN_TIME,
    BEHIND,
    /** The time is over. */
    MISSED,
    /** Within its limit. */
    WITHIN,
    /** Close to its limit. */
    NEAR,
    /** Beyond its limit. */
    OVER,
    /** No counting rule fits its unit. */
    NO_RULE,
    /** No record says anything that can be counted. */
    NOTHING;

    /** Its key among the words. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Value of what was promised in percent, one place; null where either is not there or 0. What is
   * less than promised is less than 100: 9999 of 10000 are 99.9.
   */
  public @Nullable BigDecimal share() {
    if (value == null || promised.signum() == 0) {
      return null;
    }
    BigDecimal of = value.multiply(HUNDRED);
    BigDecimal share = of.divide(promised, 1, RoundingMode.HALF_UP);
    boolean isLess = promised.signum() > 0 && value.compareTo(promised) < 0;
    return isLess && share.compareTo(HUNDRED) >= 0
        ? of.divide(promised, 1, RoundingMode.DOWN)
        : share;
  }
}
