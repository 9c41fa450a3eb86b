package org.luoshi.reader.compare;

import org.luoshi.reader.compare.Outcome.Verdict;
import org.luoshi.reader.model.Op;

/** Holds a reported number against a promised one. */
final class Judge {
  /** 约100 is kept by 90. */
  private static final double ROUGHLY = 0.1;

  /** A year has 52 weeks, of which two may fall on the long holidays. */
  private static final double WEEKS = 52;

  private static final double WORKING_WEEKS = 50;

  private Judge() {}

  /** What {@code reported} says of {@code promised}; their units agree. */
  static Verdict verdict(Figure promised, Figure reported) {
    Range asked = asked(promised);
    Range found = found(reported);
    if (found.high < asked.low || found.low > asked.high) {
      return Verdict.FELL_SHORT;
    }
    if (found.low < asked.low || found.high > asked.high) {
      return Verdict.OPEN;
    }
    boolean floor = promised.op() != Op.AT_MOST && asked.high == Double.POSITIVE_INFINITY;
    return floor && found.low > promised.value().high() ? Verdict.EXCEEDED : Verdict.KEPT;
  }

  /** What keeps a promise. More than promised keeps it as well, but for ceilings and noughts. */
  private static Range asked(Figure promised) {
    double low = promised.value().low();
    double high = promised.value().high();
    if (promised.yearly() && low % WEEKS == 0) {
      low = low / WEEKS * WORKING_WEEKS;
    }
    return switch (promised.op()) {
      case AT_LEAST, RANGE -> new Range(low, Double.POSITIVE_INFINITY);
      case AT_MOST -> new Range(Double.NEGATIVE_INFINITY, high);
      case ABOUT -> new Range(low * (1 - ROUGHLY), Double.POSITIVE_INFINITY);
      case EXACTLY -> high == 0 ? new Range(0, 0) : new Range(low, Double.POSITIVE_INFINITY);
    };
  }

  private static Range found(Figure reported) {
    double low = reported.value().low();
    double high = reported.value().high();
    return switch (reported.op()) {
      case AT_LEAST -> new Range(low, Math.max(low, most(reported)));
      case AT_MOST -> new Range(0, high);
      case EXACTLY, ABOUT, RANGE -> new Range(low, high);
    };
  }

  /** A share ends at 100 %. */
  private static double most(Figure reported) {
    return reported.unit().equals("%") ? 100 : Double.POSITIVE_INFINITY;
  }

  /** Both ends inclusive. */
  private record Range(double low, double high) {}
}
