package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/** Which characters were counted before one of them, likely ones first; all are kinds. */
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
    int at = place(chance);
    System.arraycopy(characters, at, characters, at + 1, size - at);
    System.arraycopy(chances, at, chances, at + 1, size - at);
    characters[at] = before;
    chances[at] = chance;
    size++;
  }

  /** Behind all that are at least as likely. */
  private int place(double chance) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chances[middle] >= chance) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
