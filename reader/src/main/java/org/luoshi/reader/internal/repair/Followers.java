package org.luoshi.reader.internal.repair;

/** How often other characters were counted after one of them; all are kinds. */
final class Followers {
  /** Those of a character that was not counted. */
  static final Followers UNKNOWN = new Followers(0, "", new byte[0], new double[0]);

  /** The logarithm of what is left to those never seen here (Witten and Bell). */
  private final double unseen;

  /** No character follows with a greater chance than this, as a logarithm. */
  private final double most;

  /** The characters, roughly from frequent to rare, and the logarithms of their chances. */
  private final char[] characters;

  private final double[] chances;

  /** The greatest chance from each of them on. */
  private final double[] mostFrom;

  /** One more than the place of a character in the above; open addressing. */
  private final short[] places;

  /**
   * The characters counted after one.
   *
   * @param own how often that one was counted
   * @param counted the characters after it
   * @param powers for each the power of two it was counted there, not rising
   * @param alone the chance of each character anywhere
   */
  Followers(double own, String counted, byte[] powers, double[] alone) {
    double left = own == 0 ? 1 : counted.length() / (counted.length() + own);
    unseen = Math.log(left);
    characters = counted.toCharArray();
    chances = new double[characters.length];
    mostFrom = new double[characters.length + 1];
    places = new short[Integer.highestOneBit(Math.max(1, characters.length) * 4 - 1)];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.log((1 - left) * (1 << powers[i]) / own + left * alone[characters[i]]);
      places[slot(characters[i])] = (short) (i + 1);
    }
    mostFrom[chances.length] = Double.NEGATIVE_INFINITY;
    for (int i = chances.length - 1; i >= 0; i--) {
      mostFrom[i] = Math.max(mostFrom[i + 1], chances[i]);
    }
    double seen = counted.isEmpty() ? 0 : (1 - left) * (1 << powers[0]) / own;
    most = Math.log(seen + left * CharacterPairs.MOST_ALONE);
  }

  /** The logarithm of a chance that no character exceeds. */
  double most() {
    return most;
  }

  /** The logarithm of the chance that one follows that was never seen here. */
  double unseen() {
    return unseen;
  }

  /** How many characters were counted. */
  int size() {
    return characters.length;
  }

  /** The character at a place of the list. */
  char character(int place) {
    return characters[place];
  }

  /** The logarithm of the chance of the character at a place of the list. */
  double chance(int place) {
    return chances[place];
  }

  /** The greatest chance from a place of the list on; that from its end on is none. */
  double mostFrom(int place) {
    return mostFrom[place];
  }

  /** The slot a character is in, or would be. */
  private int slot(char c) {
    int slot = ((c * 0x9E3779B1) >>> 16) & (places.length - 1);
    while (places[slot] != 0 && characters[places[slot] - 1] != c) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  /** The place of a character in the list, or -1. */
  int place(char kind) {
    return places[slot(kind)] - 1;
  }

  /**
   * The natural logarithm of the chance that a character follows.
   *
   * @param aloneLog the logarithm of its chance anywhere
   */
  double chance(char kind, double aloneLog) {
    int place = place(kind);
    return place < 0 ? unseen + aloneLog : chances[place];
  }
}
