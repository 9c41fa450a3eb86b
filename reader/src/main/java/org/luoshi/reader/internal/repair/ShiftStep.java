package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.Nullable;

/**
 * One step of a way to read a shifted stretch: what was written for one sign.
 *
 * @param before the step for the sign before, or null at the start
 * @param shifted whether the sign was read as bytes out of step
 * @param told whether it was, and a loose reading told the byte with which the run begins
 * @param cut what the sign before still has to be given: the character cut off where the text falls
 *     back into step; 0 for none
 * @param written what is written for this sign: none, one or two characters
 * @param last the kind of the last character written
 * @param pending the byte that waits for the next sign: {@link #NONE}, {@link #LOST} or its value
 * @param score the logarithm of the chance of all steps so far
 */
record ShiftStep(
    @Nullable ShiftStep before,
    boolean shifted,
    boolean told,
    char cut,
    String written,
    char last,
    int pending,
    double score) {
  /** In step: no byte waits. */
  static final int NONE = -1;

  /** A lead byte waits, but it was lost. */
  static final int LOST = 0;

  /** For each character its kind in simplified writing. */
  private static final char[] KINDS = kinds();

  /** The chance of a digit or letter after another, or a sign after one that works alike. */
  private static final double FIGURES = -1.5;

  static ShiftStep first(char before) {
    return new ShiftStep(null, false, false, '\0', "", kind(before), NONE, 0);
  }

  /** The kind of {@code c} in simplified writing. */
  static char kind(char c) {
    return KINDS[c];
  }

  private static char[] kinds() {
    char[] kinds = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      kinds[i] = CharacterPairs.kind(Han.is(c) ? Traditional.plain(c) : c);
    }
    return kinds;
  }

  /** The sign marks a byte that the reading after it tells. */
  ShiftStep told(int first) {
    return new ShiftStep(this, true, told || !shifted, '\0', "", last, first, score);
  }

  /** The sign is what it says; a reading without its bracket hardly can be. */
  ShiftStep literal(Sign sign) {
    ShiftStep step = literal(sign.character());
    return sign.hasLooseReading()
        ? new ShiftStep(
            this, false, false, '\0', step.written, step.last, NONE, score - ShiftCost.NO_BRACKET)
        : step;
  }

  /** The character is what it says. */
  ShiftStep literal(char c) {
    return new ShiftStep(
        this, false, false, '\0', String.valueOf(c), kind(c), NONE, score + chance(last, c));
  }

  /** The sign is in step again; the character before it lost its trail byte too. */
  ShiftStep cutOff(char cut, char c, double scored) {
    return new ShiftStep(this, false, false, cut, String.valueOf(c), kind(c), NONE, scored);
  }

  /** Bytes of the sign complete {@code c}; {@code rest} waits. */
  ShiftStep write(char c, int rest, double scored) {
    return new ShiftStep(this, true, told, '\0', String.valueOf(c), kind(c), rest, scored);
  }

  /** The sign has bytes of {@code c} and of {@code d}; {@code rest} waits. */
  ShiftStep writeBoth(char c, char d, int rest, double scored) {
    return new ShiftStep(this, true, told, '\0', "" + c + d, kind(d), rest, scored);
  }

  /** The sign marks a lost lead byte. */
  ShiftStep lost(double cost) {
    return new ShiftStep(this, true, told, '\0', "", last, LOST, score - cost);
  }

  /** What decides how a way goes on: of two that agree in it the worse is given up. */
  int key() {
    return key(last, pending);
  }

  /** The key of a way on which {@code last} was written last and {@code pending} waits. */
  static int key(char last, int pending) {
    return ((pending + 1) << 16) | last;
  }

  /** The logarithm of the chance that {@code c} follows a character of kind {@code last}. */
  static double chance(char last, char c) {
    if (Han.is(c)) {
      return CharacterPairs.follows(last, kind(c));
    }
    char kind = CharacterPairs.kind(c);
    if (CharacterPairs.knows(kind)) {
      return kind == last ? FIGURES : CharacterPairs.follows(last, kind);
    }
    return c == '?' ? -5 : c == '\uFFFD' ? -9 : c < '\u007F' || c == '·' ? -3 : -12;
  }

  /** The greatest that {@link #chance} says of {@code c} after anything. */
  static double chanceAtMost(char c) {
    char kind = kind(c);
    return Han.is(c) || CharacterPairs.knows(kind)
        ? Math.max(FIGURES, CharacterPairs.followsAtMost(kind))
        : chance(kind, c);
  }

  /** The greatest that {@link #chance} says of anything after a character of kind {@code last}. */
  static double chanceOfAny(char last) {
    return Math.max(FIGURES, CharacterPairs.after(last).most());
  }
}
