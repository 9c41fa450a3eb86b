package org.luoshi.reader.similar;

import java.util.Arrays;

/**
 * Which plans agree in a band, in one hash table of chains for all bands. An entry holds its key
 * and the next entry of its chain in one long, so that following a chain costs one look into memory
 * per entry; entries lie in the order of plans and are written one after the other.
 */
final class Bands {
  private static final int NONE = -1;

  /** The entry of a plan without bins: it stands in no chain. */
  private static final long UNCHAINED = 0xFFFFFFFEL;

  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  private final int rows;
  private final int count;
  private int[] heads = filled(1 << 10);
  private long[][] pages = {new long[1 << 10]};
  private int entries;
  private int[] met = new int[256];

  /**
   * No plans yet.
   *
   * @param rows the bins of a band
   * @param count how many bands are taken from a sketch, at most 2 × {@link Sketch#BINS} / rows
   */
  Bands(int rows, int count) {
    this.rows = rows;
    this.count = count;
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }

  /** Adds a plan; an empty sketch agrees with nothing. */
  void add(Sketch sketch) {
    room();
    for (int band = 0; band < count; band++) {
      if (sketch.isEmpty()) {
        set(entries, UNCHAINED);
      } else {
        chain(heads, entries, key(sketch, band));
      }
      entries++;
    }
  }

  private void chain(int[] heads, int entry, int key) {
    int slot = key & (heads.length - 1);
    set(entry, ((long) key << 32) | (heads[slot] & 0xFFFFFFFFL));
    heads[slot] = entry;
  }

  private void room() {
    if (entries > Integer.MAX_VALUE - count) {
      throw new IllegalStateException("more plans than one index holds");
    }
    int last = (entries + count - 1) >> PAGE_BITS;
    if (last == 0 && entries + count > pages[0].length) {
      pages[0] = Arrays.copyOf(pages[0], pages[0].length * 2);
    }
    if (last == pages.length) {
      pages = Arrays.copyOf(pages, last + 1);
      pages[0] = Arrays.copyOf(pages[0], PAGE);
      pages[last] = new long[PAGE];
    }
    if (entries + count > heads.length && heads.length < 1 << 30) {
      spread();
    }
  }

  /** Twice the heads; the chains are made anew. */
  private void spread() {
    int[] wider = filled(heads.length * 2);
    for (int entry = 0; entry < entries; entry++) {
      long chained = get(entry);
      if (chained != UNCHAINED) {
        chain(wider, entry, (int) (chained >>> 32));
      }
    }
    heads = wider;
  }

  private long get(int entry) {
    return pages[entry >> PAGE_BITS][entry & (PAGE - 1)];
  }

  private void set(int entry, long chained) {
    pages[entry >> PAGE_BITS][entry & (PAGE - 1)] = chained;
  }

  /**
   * The first bands are neighbouring bins, no bin in two of them; the bands after these are bins
   * far apart, again no bin in two, at most one in common with any of the first.
   */
  private int key(Sketch sketch, int band) {
    int disjoint = Sketch.BINS / rows;
    int first = band < disjoint ? band * rows : band - disjoint;
    int step = band < disjoint ? 1 : disjoint;
    long bins = band;
    for (int row = 0; row < rows; row++) {
      bins = (bins << 8) | sketch.bin(first + row * step);
    }
    long mixed = bins * 0x9E3779B97F4A7C15L;
    return (int) (((mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 32);
  }

  /** The plans that agree with a sketch in a band, once for every band they agree in. */
  int[] agreeing(Sketch sketch) {
    int[] keys = new int[count];
    int[] first = new int[count];
    for (int band = 0; band < count; band++) { // independent look-ups: the processor overlaps them
      keys[band] = key(sketch, band);
      first[band] = heads[keys[band] & (heads.length - 1)];
    }
    int found = 0;
    for (int band = 0; band < count; band++) {
      for (int entry = first[band]; entry != NONE; ) {
        long chained = get(entry);
        if ((int) (chained >>> 32) == keys[band]) {
          met = found == met.length ? Arrays.copyOf(met, found * 2) : met;
          met[found++] = entry / count;
        }
        entry = (int) chained;
      }
    }
    return Arrays.copyOf(met, found);
  }
}
