package org.luoshi.reader.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Period;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Target;

/** The numbers of a commitment that can be compared. */
final class Figures {
  private static final Words WORDS = Words.of("compare");

  private Figures() {}

  /**
   * Those of {@code commitment} in the order of the text. Thresholds of rules and fractions of the
   * number of an earlier year are none.
   */
  static List<Figure> of(Commitment commitment) {
    List<Figure> figures = new ArrayList<>();
    for (Target target : commitment.targets()) {
      if (target.kind() != Target.Kind.CONDITION && !target.inherited() && !isDifference(target)) {
        figures.add(of(target));
      }
    }
    for (Cadence cadence : commitment.cadences()) {
      Figure figure = of(cadence);
      if (figure != null) {
        figures.add(figure);
      }
    }
    figures.sort(Comparator.comparingInt(figure -> figure.span().start()));
    return figures;
  }

  private static boolean isDifference(Target target) {
    return WORDS.words("difference").stream().anyMatch(target.measure()::contains);
  }

  private static Figure of(Target target) {
    double times = target.per() == null ? 1 : Math.max(1, perYear(target.per()));
    return new Figure(
        target.span(),
        target.quote(),
        target.measure(),
        target.op(),
        times(target.value(), times),
        target.unit(),
        times > 1);
  }

  /** A cadence counted for a year; null when its period has no fixed number in a year. */
  private static @Nullable Figure of(Cadence cadence) {
    double times = perYear(cadence.per());
    if (times == 0) {
      return null;
    }
    return new Figure(
        cadence.span(),
        cadence.quote(),
        cadence.what(),
        cadence.op(),
        times(cadence.times(), times),
        "次",
        times > 1);
  }

  private static Quantity times(Quantity value, double times) {
    return new Quantity(value.low() * times, value.high() * times);
  }

  /** How many such periods a year has, 0 when that cannot be said: working days differ. */
  private static double perYear(Period period) {
    return switch (period) {
      case WEEK -> 52;
      case HALF_MONTH -> 24;
      case MONTH -> 12;
      case QUARTER -> 4;
      case HALF_YEAR, TERM -> 2;
      case YEAR, SCHOOL_YEAR -> 1;
      case DAY, THREE_YEARS, SESSION -> 0;
    };
  }
}
