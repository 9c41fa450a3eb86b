package org.luoshi.reader.internal.repair;

/** How often other characters were counted after one of them; all are kinds. */
final class Followers {
  /** Those of a character that was not counted. */
  static final Followers UNKNOWN = new Followers(0, "", new byte[0]);

  private final double own;

  /** What is left to those never seen here (Witten and Bell). */
  private final double unseen;

  private final double unseenLog;

  /** No character follows with a greater chance than this, as a logarithm. */
  private final double most;

  /** The characters and beside each the power of two it was counted; open addressing. */
  private final char[] characters;

  private final byte[] levels;

  /**
   * The characters counted after one.
   *
   * @param own how often that one was counted
   * @param counted the characters after it
   * @param powers for each the power of two it was counted there
   */
  Followers(double own, String counted, byte[] powers) {
    this.own = own;
    unseen = own == 0 ? 1 : counted.length() / (counted.length() + own);
    unseenLog = Math.log(unseen);
    characters = new char[Integer.highestOneBit(Math.max(1, counted.length()) * 4 - 1)];
    levels = new byte[characters.length];
    byte highest = 0;
    for (int i = 0; i < counted.length(); i++) {
      int place = place(counted.charAt(i));
      characters[place] = counted.charAt(i);
      levels[place] = powers[i];
      highest = (byte) Math.max(highest, powers[i]);
    }
    double seen = counted.isEmpty() ? 0 : (1 - unseen) * (1 << highest) / own;
    most = Math.log(seen + unseen * CharacterPairs.MOST_ALONE);
  }

  /** The logarithm of a chance that no character exceeds. */
  double most() {
    return most;
  }

  /** Where a character is, or would be. */
  private int place(char c) {
    int place = ((c * 0x9E3779B1) >>> 16) & (characters.length - 1);
    while (characters[place] != 0 && characters[place] != c) {
      place = (place + 1) & (characters.length - 1);
    }
    return place;
  }

  /**
   * The natural logarithm of the chance that a character follows.
   *
   * @param alone its chance anywhere
   * @param aloneLog the logarithm of that
   */
  double chance(char kind, double alone, double aloneLog) {
    int place = place(kind);
    return characters[place] == 0
        ? unseenLog + aloneLog
        : Math.log((1 - unseen) * (1 << levels[place]) / own + unseen * alone);
  }
}
