package org.luoshi.reader.internal.repair;

/**
 * The most that a way to read a stretch can still score behind each sign, so that a way is given up
 * that cannot become clearly better than the stretch as it stands, or as good as another way that
 * was found, where it is in step again. In a run a sign completes the character that the sign
 * before it began, whatever was guessed earlier: these characters are known, and how well they
 * follow each other. Where a way began or ended is not; there the best is assumed.
 */
final class ShiftOutlook {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final ShiftStretch stretch;
  private final Candidates candidates;

  /** For each sign {@link ShiftKeys}. */
  private final int[][] keys;

  /** For each of them the most that may still come above what is needed. */
  private final double[][] most;

  /** For each sign, and at last for the end, the score with which a way is worth while there. */
  private final double[] needed;

  ShiftOutlook(ShiftStretch stretch, Candidates candidates) {
    this.stretch = stretch;
    this.candidates = candidates;
    keys = new int[stretch.size()][];
    most = new double[keys.length][];
    needed = new double[keys.length + 1];
    ShiftStep asItStands = ShiftStep.first(stretch.sign(-1).character());
    for (int at = 0; at < keys.length; at++) {
      keys[at] = ShiftKeys.behind(stretch, at, at == 0 ? new int[0] : keys[at - 1]);
      most[at] = new double[keys[at].length];
      asItStands = asItStands.literal(stretch.sign(at));
      needed[at] = asItStands.score() + ShiftedRun.GAIN;
    }
    needed[keys.length] = asItStands.literal(stretch.after()).score() + ShiftedRun.GAIN;
    look();
  }

  /**
   * Takes the scores of ways that were found in step at each sign, and at last at the end: no way
   * is worth while there that does not come to as much.
   */
  void take(double[] found) {
    for (int at = 0; at < needed.length; at++) {
      needed[at] = Math.max(needed[at], found[at]);
    }
    look();
  }

  private void look() {
    for (int at = keys.length - 1; at >= 0; at--) {
      most[at][ShiftKeys.AS_IT_STANDS] = -needed[at];
      for (int i = ShiftKeys.AS_IT_STANDS + 1; i < keys[at].length; i++) {
        int key = keys[at][i];
        most[at][i] = behind(at, ShiftKeys.pending(key), ShiftKeys.last(key));
      }
    }
  }

  /**
   * The most by which a way that wrote {@code last} at a sign and lets a byte wait may still come
   * above the score needed where it is in step again, when its score so far is added.
   */
  double from(int at, int pending, char last) {
    if (at == keys.length) {
      return -needed[at];
    }
    int place = ShiftKeys.place(keys[at], last, pending);
    return place < 0 ? Double.POSITIVE_INFINITY : most[at][place];
  }

  /** The same, whatever was written last. */
  double from(int at, int pending) {
    return from(at, pending, ShiftKeys.ANY);
  }

  private double behind(int at, int pending, char last) {
    if (at + 1 == stretch.size()) {
      double end =
          pending == ShiftStep.NONE
              ? chance(last, stretch.after())
              : cutOff(pending, last, stretch.after());
      return end - needed[at + 1];
    }
    return pending == ShiftStep.NONE ? inStep(at + 1, last) : shifted(at + 1, pending, last);
  }

  private double inStep(int at, char last) {
    Sign sign = stretch.sign(at);
    double found =
        chance(last, sign.character())
            - (sign.hasLooseReading() ? ShiftCost.NO_BRACKET : 0)
            + from(at, ShiftStep.NONE, ShiftStep.kind(sign.character()));
    byte[] told = stretch.told(at);
    for (byte first : told) {
      found = Math.max(found, from(at, first & 0xFF) + ShiftedRun.GAIN);
    }
    if (told.length > 0) {
      return found;
    }
    double guess = last == ShiftKeys.ANY ? 0 : ShiftStep.chanceOfAny(last);
    if (sign.isMark()) {
      found = Math.max(found, from(at, ShiftStep.LOST) - ShiftCost.lostAt(sign));
      int rest = ShiftStretch.FULL_WIDTH_MARK & 0xFF;
      found = Math.max(found, guess + from(at, rest) - ShiftCost.FULL_WIDTH);
    }
    if (sign.code() != 0) {
      found = Math.max(found, guess + from(at, sign.code() & 0xFF) - ShiftCost.UNMARKED);
    }
    double other = guess - ShiftCost.UNMARKED - ShiftCost.CONVERTED;
    String others = stretch.others(at);
    for (int i = 0; i < others.length(); i++) {
      found = Math.max(found, other + from(at, DoubleBytes.code(others.charAt(i)) & 0xFF));
    }
    return found;
  }

  private double shifted(int at, int pending, char last) {
    Sign sign = stretch.sign(at);
    double found = NEVER;
    byte[] told = stretch.told(at, pending);
    for (byte trail : told) {
      found = Math.max(found, complete(at, pending, last, trail & 0xFF, ShiftStep.NONE));
    }
    if (told.length > 0) {
      return found;
    }
    if (sign.isMark()) {
      found = mark(at, pending, last);
    } else if (sign.trail() != 0) {
      found = complete(at, pending, last, sign.trail(), ShiftStep.NONE);
    } else if (sign.code() != 0) {
      found = doubleByte(at, pending, last);
    }
    double cutOff =
        Han.is(sign.character()) || pending == ShiftStep.LOST
            ? NEVER
            : cutOff(pending, last, sign.character())
                + from(at, ShiftStep.NONE, ShiftStep.kind(sign.character()));
    return Math.max(found, cutOff);
  }

  private double mark(int at, int pending, char last) {
    int code = ShiftStretch.FULL_WIDTH_MARK;
    double found = complete(at, pending, last, code >> 8, code & 0xFF);
    if (pending != ShiftStep.LOST) {
      double rest = Math.max(from(at, ShiftStep.NONE), from(at, ShiftStep.LOST));
      found = Math.max(found, guess(last, candidates.withLead(pending)) + rest);
    }
    return found - ShiftCost.MARK_INSIDE;
  }

  private double doubleByte(int at, int pending, char last) {
    int code = stretch.sign(at).code();
    double found = complete(at, pending, last, code >> 8, code & 0xFF);
    if (pending != ShiftStep.LOST) {
      double gap = guess(last, candidates.beforeGap(pending)) - ShiftCost.GAP;
      found = Math.max(found, gap + from(at, code & 0xFF));
      if (Han.latin((char) (code & 0xFF))) {
        double letter = complete(at, pending, last, code >> 8, ShiftStep.NONE);
        found = Math.max(found, letter - ShiftCost.LETTER);
      }
    }
    String others = stretch.others(at);
    for (int i = 0; i < others.length(); i++) {
      int other = DoubleBytes.code(others.charAt(i));
      double converted = complete(at, pending, last, other >> 8, other & 0xFF);
      found = Math.max(found, converted - ShiftCost.CONVERTED);
    }
    return found;
  }

  private double complete(int at, int pending, char last, int trail, int rest) {
    if (pending == ShiftStep.LOST) {
      return guess(last, candidates.withTrail(trail)) + from(at, rest);
    }
    char c = DoubleBytes.character(pending, trail);
    if (c == 0) {
      return NEVER;
    }
    double chance =
        last == ShiftKeys.ANY ? completedAtMost(at, pending, c) : ShiftStep.chance(last, c);
    return chance + from(at, rest, ShiftStep.kind(c));
  }

  private double cutOff(int pending, char last, char c) {
    return guess(last, candidates.withLead(pending))
        + ShiftStep.chanceAtMost(c)
        - ShiftCost.CUT_OFF;
  }

  private static double chance(char last, char c) {
    return last == ShiftKeys.ANY ? ShiftStep.chanceAtMost(c) : ShiftStep.chance(last, c);
  }

  /** The greatest chance of a guess. */
  private static double guess(char last, Guesses guesses) {
    return last == ShiftKeys.ANY ? guesses.most() : guesses.most(last);
  }

  /** The greatest chance of {@code c} when the sign before began it and nothing else is known. */
  private double completedAtMost(int at, int pending, char c) {
    if (!Han.is(c)) {
      return ShiftStep.chanceAtMost(c);
    }
    char kind = ShiftStep.kind(c);
    Sign sign = stretch.sign(at - 1);
    if (sign.isMark()) {
      return pending == (ShiftStretch.FULL_WIDTH_MARK & 0xFF) && stretch.told(at - 1).length == 0
          ? guessedBefore(ShiftStretch.FULL_WIDTH_MARK >> 8, kind)
          : ShiftStep.chanceAtMost(c);
    }
    String others = stretch.others(at - 1);
    double found = NEVER;
    for (int i = -1; i < others.length(); i++) {
      int code = i < 0 ? sign.code() : DoubleBytes.code(others.charAt(i));
      if (code != 0 && (code & 0xFF) == pending) {
        found = Math.max(found, guessedBefore(code >> 8, kind));
      }
    }
    return found;
  }

  /** The greatest chance of a kind behind a guess of which this byte is one half. */
  private double guessedBefore(int half, char kind) {
    return Math.max(
        candidates.withLead(half).mostBefore(kind), candidates.withTrail(half).mostBefore(kind));
  }
}
