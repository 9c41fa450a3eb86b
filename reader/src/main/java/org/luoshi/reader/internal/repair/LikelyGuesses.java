package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/** What was found among some {@link Guesses}: their places and the logarithms of their chances. */
final class LikelyGuesses {
  private int[] places = new int[64];
  private double[] chances = new double[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a guess, unless its chance is below {@code least}. */
  void add(int place, double chance, double least) {
    if (chance >= least) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
        chances = Arrays.copyOf(chances, 2 * size);
      }
      places[size] = place;
      chances[size++] = chance;
    }
  }

  int size() {
    return size;
  }

  int place(int i) {
    return places[i];
  }

  double chance(int i) {
    return chances[i];
  }
}
