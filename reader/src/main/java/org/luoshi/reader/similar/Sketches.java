package org.luoshi.reader.similar;

import java.util.Arrays;

/** The sketches of many plans, side by side; pages are never copied when more come. */
final class Sketches {
  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  private long[][] pages = new long[16][];
  private int size;

  int size() {
    return size;
  }

  /** Adds a sketch; its number is the count of those added before. */
  int add(Sketch sketch) {
    int page = size >> PAGE_BITS;
    if ((size & (PAGE - 1)) == 0) {
      pages = page == pages.length ? Arrays.copyOf(pages, page * 2) : pages;
      pages[page] = new long[Math.min(PAGE, page == 0 ? 64 : PAGE) * Sketch.LONGS];
    } else if ((size & (PAGE - 1)) * Sketch.LONGS == pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], pages[page].length * 2);
    }
    sketch.copyTo(pages[page], (size & (PAGE - 1)) * Sketch.LONGS);
    return size++;
  }

  /** How many bins of a sketch equal those of number {@code plan}. */
  int equalBins(Sketch sketch, int plan) {
    return sketch.equalBins(pages[plan >> PAGE_BITS], (plan & (PAGE - 1)) * Sketch.LONGS);
  }
}
