package org.luoshi.reader.similar;

import java.util.Arrays;

/**
 * A plan in 200 bytes: the set of its 5-grams is hashed once, the hash space is cut into 200 bins,
 * and of the smallest hash in each bin eight bits are kept. One permutation hashing (Li, Owen,
 * Zhang, NIPS 2012); empty bins are filled from others in an order that is the same for every plan
 * (Shrivastava, ICML 2017); a few bits of each minimum suffice (Li, König, WWW 2010). The share of
 * equal bins of two sketches estimates their resemblance.
 */
public final class Sketch {
  /** How many bins a sketch has. */
  public static final int BINS = 200;

  /** How many longs hold the bins, eight bins each. */
  public static final int LONGS = BINS / Long.BYTES;

  private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;
  private static final int EMPTY = Integer.MAX_VALUE;
  private static final double CHANCE = 1.0 / 256;

  private final long[] bins;
  private final boolean empty;

  private Sketch(long[] bins, boolean empty) {
    this.bins = bins;
    this.empty = empty;
  }

  /**
   * The sketch of some letters; letters fewer than {@link Grams#LENGTH} have an empty one, which
   * resembles nothing.
   */
  public static Sketch of(String letters) {
    char[] text = letters.toCharArray();
    if (text.length < Grams.LENGTH) {
      return new Sketch(new long[LONGS], true);
    }
    int[] least = new int[BINS];
    Arrays.fill(least, EMPTY);
    long earlier = Grams.start(text);
    for (int last = Grams.LENGTH - 1; last < text.length; last++) {
      int gram = Grams.hash(earlier, text[last]);
      earlier = (earlier << 16) | text[last];
      int bin = binOf(gram);
      least[bin] = Math.min(least[bin], gram); // no branch: it could not be foreseen
    }
    fill(least);
    return new Sketch(packed(least), false);
  }

  /**
   * A sketch that was kept elsewhere.
   *
   * @param bins as {@link #bins} gave them
   * @param empty as {@link #isEmpty} said
   */
  public static Sketch of(long[] bins, boolean empty) {
    if (bins.length != LONGS) {
      throw new IllegalArgumentException("a sketch has " + LONGS + " longs");
    }
    return new Sketch(bins.clone(), empty);
  }

  private static int binOf(int gram) {
    return (int) (((gram & 0xFFFFFFFFL) * BINS) >>> 32);
  }

  private static void fill(int[] least) {
    int[] own = least.clone();
    for (int bin = 0; bin < BINS; bin++) {
      for (int attempt = 1; least[bin] == EMPTY; attempt++) {
        least[bin] = own[binOf(Grams.hash(bin, (char) attempt))];
      }
    }
  }

  private static long[] packed(int[] least) {
    long[] bins = new long[LONGS];
    for (int bin = 0; bin < BINS; bin++) {
      bins[bin >> 3] |= (least[bin] & 0xFFL) << ((bin & 7) << 3);
    }
    return bins;
  }

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return empty;
  }

  /** The bins, to be kept elsewhere. */
  public long[] bins() {
    return bins.clone();
  }

  /** Copies the bins into {@code target}. */
  void copyTo(long[] target, int at) {
    System.arraycopy(bins, 0, target, at, LONGS);
  }

  /** The eight bits of a bin. */
  long bin(int bin) {
    return (bins[bin >> 3] >>> ((bin & 7) << 3)) & 0xFF;
  }

  /** How many bins equal those that stand in {@code others} from {@code at} on. */
  int equalBins(long[] others, int at) {
    int different = 0;
    for (int i = 0; i < LONGS; i++) {
      long changed = bins[i] ^ others[at + i];
      different += Long.bitCount((((changed & LOW_SEVEN) + LOW_SEVEN) | changed) & ~LOW_SEVEN);
    }
    return BINS - different;
  }

  /** The estimated resemblance to another plan, 0 to 1; its standard error is at most 0.036. */
  public double estimate(Sketch other) {
    return empty || other.empty ? 0 : resemblance(equalBins(other.bins, 0));
  }

  /** The resemblance that so many equal bins speak for; one bin in 256 is equal by chance. */
  private static double resemblance(int equal) {
    return Math.max(0, ((double) equal / BINS - CHANCE) / (1 - CHANCE));
  }

  /** The fewest equal bins that speak for a resemblance, 0 to 1. */
  static int equalBinsFor(double resemblance) {
    return (int) Math.floor(BINS * (resemblance * (1 - CHANCE) + CHANCE));
  }
}
