package org.luoshi.reader.similar;

import java.util.Arrays;

/**
 * The set of the different 5-grams of some letters, each hashed to 32 bits, in a table that is used
 * again for the next plan. Not for use by several threads.
 */
final class Grams {
  /** Length of the pieces that are compared, in letters. */
  static final int LENGTH = 5;

  static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long DROP = power(LENGTH);

  private int[] table = new int[1 << 12];

  /** Which filling, and then which look-up, a slot was last met in. */
  private int[] mark = new int[1 << 12];

  private int filled;
  private int round;
  private int count;

  /** {@link #BASE} to the power of {@code exponent}. */
  static long power(int exponent) {
    return exponent == 0 ? 1 : BASE * power(exponent - 1);
  }

  /** The rolling value before the first whole gram. */
  static long start(CharSequence letters) {
    long rolling = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      rolling = rolling * BASE + letters.charAt(i) + 1;
    }
    return rolling;
  }

  /** The rolling value of the gram that ends with letter {@code last}. */
  static long next(long rolling, CharSequence letters, int last) {
    long next = rolling * BASE + letters.charAt(last) + 1;
    return last < LENGTH ? next : next - (letters.charAt(last - LENGTH) + 1) * DROP;
  }

  /** The hash of a rolling value; never -1. */
  static int hash(long rolling) {
    long mixed = (rolling ^ (rolling >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    int gram = (int) (mixed >>> 32);
    return gram == -1 ? 0 : gram;
  }

  /**
   * Forgets what it held and takes the grams of {@code letters}.
   *
   * @return how many different ones there are
   */
  int fill(CharSequence letters) {
    begin(letters.length());
    count = 0;
    int last = LENGTH - 1;
    long rolling = letters.length() < LENGTH ? 0 : start(letters);
    for (; last < letters.length(); last++) {
      rolling = next(rolling, letters, last);
      int gram = hash(rolling);
      int slot = slot(gram);
      if (mark[slot] < filled) {
        table[slot] = gram;
        mark[slot] = filled;
        count++;
      }
    }
    return count;
  }

  private void begin(int most) {
    if (most * 2L > table.length) {
      int length = Integer.highestOneBit(most) * 4;
      table = new int[length];
      mark = new int[length];
      round = 0;
    } else if (round > Integer.MAX_VALUE / 2) {
      Arrays.fill(mark, 0);
      round = 0;
    }
    filled = ++round;
  }

  /** Where a gram stands, or where it would. */
  private int slot(int gram) {
    int slot = gram & (table.length - 1);
    while (mark[slot] >= filled && table[slot] != gram) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** How many different grams it holds. */
  int count() {
    return count;
  }

  /** How many different grams of {@code letters} it holds. */
  int shared(CharSequence letters) {
    round++;
    int shared = 0;
    long rolling = letters.length() < LENGTH ? 0 : start(letters);
    for (int last = LENGTH - 1; last < letters.length(); last++) {
      rolling = next(rolling, letters, last);
      int slot = slot(hash(rolling));
      if (mark[slot] >= filled && mark[slot] < round) {
        mark[slot] = round;
        shared++;
      }
    }
    return shared;
  }
}
