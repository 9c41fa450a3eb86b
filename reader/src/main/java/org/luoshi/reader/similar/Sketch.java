package org.luoshi.reader.similar;

import java.util.Arrays;

/**
 * A plan as the set of its 5-grams, hashed, with a fixed number of bins that hold the smallest hash
 * of each part of the hash space: one permutation hashing (Li, Owen, Zhang, NIPS 2012), empty bins
 * filled from others in an order that is the same for every plan (Shrivastava, ICML 2017). The
 * share of equal bins of two sketches estimates their resemblance.
 */
public final class Sketch {
  /** Length of the pieces that are compared, in letters. */
  public static final int GRAM = 5;

  /** How many bins a sketch has. */
  public static final int BINS = 200;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long DROP = power(BASE, GRAM);
  private static final int EMPTY = -1;

  private int[] grams;
  private boolean sorted;
  private final int[] bins;

  private Sketch(int[] grams, int[] bins) {
    this.grams = grams;
    this.bins = bins;
  }

  /**
   * The sketch of some letters; letters fewer than {@link #GRAM} have an empty one, which resembles
   * nothing.
   */
  public static Sketch of(CharSequence letters) {
    int count = Math.max(0, letters.length() - GRAM + 1);
    int[] grams = new int[count];
    int[] bins = new int[BINS];
    Arrays.fill(bins, EMPTY);
    long rolling = 0;
    for (int i = 0; i < letters.length(); i++) {
      rolling = rolling * BASE + letters.charAt(i) + 1;
      if (i >= GRAM) {
        rolling -= (letters.charAt(i - GRAM) + 1) * DROP;
      }
      if (i >= GRAM - 1) {
        int gram = mix(rolling);
        grams[i - GRAM + 1] = gram;
        int bin = binOf(gram);
        if (Integer.compareUnsigned(gram, bins[bin]) < 0) {
          bins[bin] = gram;
        }
      }
    }
    if (count > 0) {
      fill(bins);
    }
    return new Sketch(grams, bins);
  }

  private static long power(long base, int exponent) {
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
  }

  private static int binOf(int gram) {
    return (int) (((gram & 0xFFFFFFFFL) * BINS) >>> 32);
  }

  private static int mix(long rolling) {
    long mixed = (rolling ^ (rolling >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    int gram = (int) (mixed >>> 32);
    return gram == EMPTY ? 0 : gram;
  }

  private static void fill(int[] bins) {
    int[] own = bins.clone();
    for (int bin = 0; bin < BINS; bin++) {
      for (int attempt = 1; bins[bin] == EMPTY; attempt++) {
        int from = binOf(mix(bin * BASE + attempt));
        bins[bin] = own[from];
      }
    }
  }

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return grams.length == 0;
  }

  /** The smallest hash of a bin. */
  int bin(int bin) {
    return bins[bin];
  }

  /** The estimated resemblance to another plan, 0 to 1; its standard error is at most 0.036. */
  double estimate(Sketch other) {
    int equal = 0;
    for (int bin = 0; bin < BINS; bin++) {
      equal += bins[bin] == other.bins[bin] ? 1 : 0;
    }
    return isEmpty() || other.isEmpty() ? 0 : (double) equal / BINS;
  }

  /** The different 5-grams, hashed, in ascending order; not to be changed. */
  synchronized int[] grams() {
    if (!sorted) {
      int[] ascending = grams.clone();
      Arrays.sort(ascending);
      int kept = 0;
      for (int i = 0; i < ascending.length; i++) {
        if (i == 0 || ascending[i] != ascending[i - 1]) {
          ascending[kept++] = ascending[i];
        }
      }
      grams = Arrays.copyOf(ascending, kept);
      sorted = true;
    }
    return grams;
  }

  /** How many different 5-grams two plans share. */
  int shared(Sketch other) {
    int[] left = grams();
    int[] right = other.grams();
    int shared = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      int order = Integer.compare(left[i], right[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
