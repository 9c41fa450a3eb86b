package org.luoshi.reader.internal.repair;

/** Characters a lost byte may have belonged to, with what their chances are worked out of. */
final class Guesses {
  private final String characters;
  private final char[] kinds;

  /** Which are signs, whose chances follow rules of their own. */
  private final boolean[] signs;

  private final double[] alone;
  private final double[] aloneLog;

  Guesses(String characters) {
    this.characters = characters;
    kinds = new char[characters.length()];
    signs = new boolean[kinds.length];
    alone = new double[kinds.length];
    aloneLog = new double[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      char c = characters.charAt(i);
      kinds[i] = ShiftStep.kind(c);
      signs[i] = !Han.is(c);
      alone[i] = CharacterPairs.alone(kinds[i]);
      aloneLog[i] = Math.log(alone[i]);
    }
  }

  int size() {
    return kinds.length;
  }

  char character(int i) {
    return characters.charAt(i);
  }

  char kind(int i) {
    return kinds[i];
  }

  /** The logarithm of the chance that the character follows one of kind {@code last}. */
  double chance(int i, char last, Followers afterLast) {
    return signs[i]
        ? ShiftStep.chance(last, characters.charAt(i))
        : afterLast.chance(kinds[i], alone[i], aloneLog[i]);
  }
}
