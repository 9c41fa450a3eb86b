package org.luoshi.cli.report;

import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Commitment.Mode;

/** What a commitment does not say. */
final class Missing {
  private Missing() {}

  /** Whether owner, time and number are to be expected: what was done or is a fact needs none. */
  static boolean expected(Commitment commitment) {
    return commitment.mode() == Mode.PLANNED;
  }

  static boolean owner(Commitment commitment) {
    return commitment.owners().isEmpty();
  }

  /** A rhythm is a time, too. */
  static boolean time(Commitment commitment) {
    return commitment.windows().isEmpty() && commitment.cadences().isEmpty();
  }

  static boolean number(Commitment commitment) {
    return commitment.targets().isEmpty();
  }
}
