package org.luoshi.reader.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plans that can be asked for near-copies of another. Sketches are cut into bands of a few bins;
 * plans that agree in a whole band are candidates (locality-sensitive hashing), and candidates are
 * then compared exactly. With rows of r bins and b bands a pair of resemblance s becomes a
 * candidate with probability 1 - (1 - s^r)^b. Not for use by several threads at once while plans
 * are added.
 */
public final class CopyIndex {
  private static final double MARGIN = 0.15;
  private static final int NONE = -1;

  private final double threshold;
  private final int rows;
  private final int bands;
  private final List<Sketch> sketches = new ArrayList<>();
  private int[] heads = filled(1 << 12);
  private int[] next = new int[1 << 12];
  private int[] keys = new int[1 << 12];
  private int entries;
  private int[] seen = new int[64];
  private int query;

  /** A plan that resembles another. */
  public record Hit(int plan, double resemblance, double containment) {}

  /**
   * An empty index.
   *
   * @param threshold the least resemblance that counts as a copy, 0.4 to 1; pairs at the threshold
   *     are found with a probability above 0.999
   */
  public CopyIndex(double threshold) {
    this.threshold = threshold;
    this.rows = threshold >= 0.7 ? 5 : threshold >= 0.6 ? 4 : threshold >= 0.5 ? 3 : 2;
    this.bands = Sketch.BINS / rows;
  }

  /** How many plans there are. */
  public int size() {
    return sketches.size();
  }

  /** Adds a plan; its number is the count of plans added before. */
  public int add(Sketch sketch) {
    int plan = sketches.size();
    sketches.add(sketch);
    if (!sketch.isEmpty()) {
      for (int band = 0; band < bands; band++) {
        link(key(sketch, band));
      }
    } else {
      entries += bands;
    }
    return plan;
  }

  private void link(int key) {
    if (entries >= heads.length) {
      grow();
    }
    int slot = key & (heads.length - 1);
    keys[entries] = key;
    next[entries] = heads[slot];
    heads[slot] = entries++;
  }

  private void grow() {
    int length = heads.length * 2;
    keys = Arrays.copyOf(keys, length);
    next = new int[length];
    heads = filled(length);
    for (int entry = 0; entry < entries; entry++) {
      int slot = keys[entry] & (length - 1);
      next[entry] = heads[slot];
      heads[slot] = entry;
    }
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }

  private int key(Sketch sketch, int band) {
    long key = band;
    for (int row = 0; row < rows; row++) {
      key = (key ^ sketch.bin(band * rows + row)) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return (int) (key >>> 16);
  }

  /**
   * The plans of the index that resemble {@code sketch} at or above the threshold, in the order of
   * their numbers.
   */
  public List<Hit> query(Sketch sketch) {
    if (sketch.isEmpty()) {
      return List.of();
    }
    query++;
    seen = seen.length < size() ? Arrays.copyOf(seen, Math.max(size(), seen.length * 2)) : seen;
    List<Hit> hits = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      int key = key(sketch, band);
      for (int entry = heads[key & (heads.length - 1)]; entry != NONE; entry = next[entry]) {
        int plan = entry / bands;
        if (keys[entry] == key && seen[plan] != query) {
          seen[plan] = query;
          compare(sketch, plan, hits);
        }
      }
    }
    hits.sort((left, right) -> Integer.compare(left.plan(), right.plan()));
    return hits;
  }

  private void compare(Sketch sketch, int plan, List<Hit> hits) {
    Sketch other = sketches.get(plan);
    if (sketch.estimate(other) < threshold - MARGIN) {
      return;
    }
    int shared = sketch.shared(other);
    int left = sketch.grams().length;
    int right = other.grams().length;
    double resemblance = (double) shared / (left + right - shared);
    if (resemblance >= threshold) {
      hits.add(new Hit(plan, resemblance, (double) shared / Math.min(left, right)));
    }
  }
}
