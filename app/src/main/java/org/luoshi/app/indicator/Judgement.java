package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.indicator.Measure.Why;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.CountingRule;
import org.luoshi.reader.model.Op;

/**
 * How a promised number stands on a day, after {@link Thresholds}. A floor is done when it is
 * reached; a limit is never done before its time is over; what has to hold, such as attendance, is
 * not done before either.
 */
final class Judgement {
  private final Goal goal;
  private final Course course;
  private final LocalDate day;

  Judgement(Goal goal, Course course, LocalDate day) {
    this.goal = goal;
    this.course = course;
    this.day = day;
  }

  /**
   * The number with its standing.
   *
   * @param rule how it is counted; null where none fits
   * @param value what records come to; null where nothing can be said
   */
  Measure of(@Nullable CountingRule rule, @Nullable BigDecimal value) {
    if (rule == null) {
      return new Measure(goal, null, null, promised(), null, Standing.UNMEASURABLE, Why.NO_RULE);
    }
    Growth growth = Growth.of(rule);
    return switch (goal.op()) {
      case AT_MOST -> limit(rule, value);
      case AT_LEAST, EXACTLY, ABOUT, RANGE ->
          growth == Growth.HOLDS ? held(rule, value) : floor(rule, value, growth);
    };
  }

  private BigDecimal promised() {
    return number(goal.op() == Op.AT_MOST ? goal.high() : goal.low());
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(6, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros();
  }

  private Measure limit(CountingRule rule, @Nullable BigDecimal value) {
    BigDecimal most = promised();
    if (value != null && value.compareTo(most) > 0) {
      return measure(rule, value, null, Standing.LATE, Why.OVER);
    }
    if (course.isOver(day)) {
      return value == null
          ? measure(rule, null, null, Standing.UNMEASURABLE, Why.NOTHING)
          : measure(rule, value, null, Standing.DONE, Why.WITHIN);
    }
    boolean near =
        value != null && value.signum() > 0 && value.compareTo(most.multiply(Thresholds.NEAR)) >= 0;
    return near
        ? measure(rule, value, null, Standing.AT_RISK, Why.NEAR)
        : measure(rule, value, null, Standing.ON_TRACK, Why.WITHIN);
  }

  private Measure held(CountingRule rule, @Nullable BigDecimal value) {
    boolean over = course.isOver(day);
    if (course.isWaived()) {
      return measure(rule, value, null, Standing.DONE, Why.WAIVED);
    }
    if (value == null) {
      return measure(rule, null, null, over ? Standing.LATE : Standing.ON_TRACK, Why.NOTHING);
    }
    if (isBeyond(value)) {
      return measure(rule, value, null, Standing.LATE, Why.OVER);
    }
    if (value.compareTo(needed()) < 0) {
      return over
          ? measure(rule, value, null, Standing.LATE, Why.MISSED)
          : measure(rule, value, null, Standing.AT_RISK, Why.BEHIND);
    }
    return over
        ? measure(rule, value, null, Standing.DONE, Why.REACHED)
        : measure(rule, value, null, Standing.ON_TRACK, Why.IN_TIME);
  }

  private Measure floor(CountingRule rule, @Nullable BigDecimal value, Growth growth) {
    if (course.isWaived()) {
      return measure(rule, value, BigDecimal.ZERO, Standing.DONE, Why.WAIVED);
    }
    BigDecimal needed =
        growth == Growth.ADDS_UP ? rounded(needed().multiply(course.asked())) : needed();
    BigDecimal elapsed = course.elapsed(day);
    BigDecimal expected = rounded(needed.multiply(elapsed));
    if (value != null && isBeyond(value)) {
      return measure(rule, value, expected, Standing.LATE, Why.OVER);
    }
    BigDecimal known = value == null ? BigDecimal.ZERO : value;
    if (value != null && !isLess(known, needed)) {
      return measure(rule, value, expected, Standing.DONE, Why.REACHED);
    }
    if (course.isOver(day)) {
      return measure(rule, value, expected, Standing.LATE, Why.MISSED);
    }
    if ((course.recurs() && !isLess(known, expected))
        || (!course.recurs() && elapsed.compareTo(Thresholds.EARLY) < 0)) {
      return measure(rule, value, expected, Standing.ON_TRACK, Why.IN_TIME);
    }
    boolean close = !isLess(known, expected.multiply(Thresholds.PACE));
    if (course.recurs()) {
      return measure(rule, value, expected, close ? Standing.AT_RISK : Standing.LATE, Why.BEHIND);
    }
    return close
        ? measure(rule, value, expected, Standing.ON_TRACK, Why.IN_TIME)
        : measure(rule, value, expected, Standing.AT_RISK, Why.BEHIND);
  }

  private static boolean isLess(BigDecimal value, BigDecimal than) {
    return value.compareTo(than) < 0;
  }

  /** Only a range has an upper end beside its lower one; more than a plain number is welcome. */
  private boolean isBeyond(BigDecimal value) {
    return goal.op() == Op.RANGE && value.compareTo(number(goal.high())) > 0;
  }

  private BigDecimal needed() {
    return goal.op() == Op.ABOUT ? promised().multiply(Thresholds.ABOUT) : promised();
  }

  private Measure measure(
      CountingRule rule,
      @Nullable BigDecimal value,
      @Nullable BigDecimal expected,
      Standing standing,
      Why why) {
    return new Measure(goal, rule, value, promised(), expected, standing, why);
  }
}
