package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/** Which characters were counted before one of them; all are kinds. */
final class Preceders {
  private char[] characters = new char[4];
  private double[] chances = new double[4];
  private int size;

  /** Adds a character, and the logarithm of the chance that this one follows it. */
  void add(char before, double chance) {
    if (size == characters.length) {
      characters = Arrays.copyOf(characters, 2 * size);
      chances = Arrays.copyOf(chances, 2 * size);
    }
    characters[size] = before;
    chances[size++] = chance;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** One of them. */
  char character(int place) {
    return characters[place];
  }

  /** The logarithm of the chance that this one follows it. */
  double chance(int place) {
    return chances[place];
  }
}
