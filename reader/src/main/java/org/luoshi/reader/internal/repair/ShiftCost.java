package org.luoshi.reader.internal.repair;

/** What it costs to say how bytes came out of step, as logarithms of how seldom that happens. */
final class ShiftCost {
  /** A byte was lost without a mark. */
  static final double UNMARKED = 14;

  /** A byte was lost at a mark. */
  static final double MARKED = 7;

  /** A mark was a full-width ？, whose first byte belongs to what was lost. */
  static final double FULL_WIDTH = 4;

  /** A byte was lost at a loose reading. */
  static final double LOOSE_READING = 3;

  /** A loose reading stays unexplained. */
  static final double NO_BRACKET = 16;

  /** A mark stands inside a run. */
  static final double MARK_INSIDE = 2;

  /** Two bytes in a run left no sign. */
  static final double GAP = 4;

  /** A sign was put together of a byte and a letter. */
  static final double LETTER = 3;

  /** The last character of a run lost its trail byte. */
  static final double CUT_OFF = 5;

  /** A sign was another one before its page was converted. */
  static final double CONVERTED = 1;

  private ShiftCost() {}

  /** Of a byte lost at a sign that is a mark. */
  static double lostAt(Sign mark) {
    return mark.hasLooseReading() ? LOOSE_READING : MARKED;
  }
}
