package org.luoshi.reader.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Plans that can be asked for near-copies of another. A sketch is cut into bands of a few bins;
 * plans that agree in a whole band are candidates (locality-sensitive hashing), candidates whose
 * sketches agree enough are then compared exactly, letter by letter. With b bands of r bins a pair
 * of resemblance s becomes a candidate with probability 1 - (1 - s^r)^b. A plan takes about 800
 * bytes, its letters not counted. Not for use by several threads.
 */
public final class CopyIndex {
  /** The smallest threshold. */
  public static final double LEAST_THRESHOLD = 0.3;

  /** Four standard errors of the estimate. */
  private static final double MARGIN = 0.15;

  private final double threshold;
  private final int enough;
  private final Bands bands;
  private final Sketches sketches = new Sketches();
  private final IntFunction<String> letters;
  private final Grams grams = new Grams();
  private final Grams other = new Grams();
  private int[] seen = new int[64];
  private int query;

  /** A plan that resembles another; resemblance and containment as in {@link Copies.Copy}. */
  public record Hit(int plan, double resemblance, double containment) {}

  /**
   * An empty index.
   *
   * @param threshold the least resemblance that counts as a copy, {@link #LEAST_THRESHOLD} to 1;
   *     pairs at the threshold are found with a probability of 0.99 or more
   * @param letters gives the letters of a plan of the index by its number; called for the few that
   *     are compared exactly
   */
  public CopyIndex(double threshold, IntFunction<String> letters) {
    if (!(threshold >= LEAST_THRESHOLD && threshold <= 1)) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    this.threshold = threshold;
    this.letters = letters;
    this.enough = Sketch.equalBinsFor(threshold - MARGIN);
    this.bands = bands(threshold);
  }

  /** More bins in a band make fewer candidates of strangers, more bands lose fewer copies. */
  private static Bands bands(double threshold) {
    if (threshold >= 0.7) {
      return new Bands(5, 40);
    }
    if (threshold >= 0.6) {
      return new Bands(4, 50);
    }
    if (threshold >= 0.5) {
      return new Bands(4, 80);
    }
    return threshold >= 0.4 ? new Bands(3, 100) : new Bands(2, 90);
  }

  /** How many plans there are. */
  public int size() {
    return sketches.size();
  }

  /** Adds a plan; its number is the count of plans added before. */
  public int add(Sketch sketch) {
    bands.add(sketch);
    return sketches.add(sketch);
  }

  /**
   * The plans of the index that resemble another at or above the threshold, in the order of their
   * numbers.
   *
   * @param sketch the other's sketch
   * @param text gives the other's letters; called at most once
   */
  public List<Hit> query(Sketch sketch, Supplier<String> text) {
    int[] candidates = sketch.isEmpty() ? new int[0] : candidates(sketch);
    if (candidates.length == 0) {
      return List.of();
    }
    return compare(candidates, text.get());
  }

  private List<Hit> compare(int[] candidates, String text) {
    List<Hit> hits = new ArrayList<>(candidates.length);
    int count = 0;
    for (int plan : candidates) {
      String there = letters.apply(plan);
      if (text.equals(there)) { // most copies are: no need to look at their pieces
        hits.add(new Hit(plan, 1, 1));
      } else {
        count = count == 0 ? grams.fill(text) : count;
        compare(plan, count, there, hits);
      }
    }
    hits.sort(Comparator.comparingInt(Hit::plan));
    return hits;
  }

  private void compare(int plan, int count, String there, List<Hit> hits) {
    int shared = grams.shared(there);
    // a plan that shares too little cannot reach the threshold, however short it is
    if (shared >= threshold * count) {
      int others = other.fill(there);
      double resemblance = (double) shared / (count + others - shared);
      if (resemblance >= threshold) {
        hits.add(new Hit(plan, resemblance, (double) shared / Math.min(count, others)));
      }
    }
  }

  /** The plans that agree in a band and whose sketches speak for a resemblance near enough. */
  private int[] candidates(Sketch sketch) {
    query++;
    seen = seen.length < size() ? Arrays.copyOf(seen, Math.max(size(), seen.length * 2)) : seen;
    int[] met = bands.agreeing(sketch);
    int kept = 0;
    for (int i = 0; i < met.length; i++) {
      int plan = met[i];
      if (seen[plan] != query) {
        seen[plan] = query;
        met[kept] = plan;
        kept += sketches.equalBins(sketch, plan) >= enough ? 1 : 0;
      }
    }
    return Arrays.copyOf(met, kept);
  }
}
