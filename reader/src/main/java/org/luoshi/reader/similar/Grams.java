package org.luoshi.reader.similar;

import java.util.Arrays;

/**
 * The set of the different 5-grams of some letters, each hashed to 32 bits, in a table that is used
 * again for the next plan. Not for use by several threads.
 */
final class Grams {
  /** Length of the pieces that are compared, in letters. */
  static final int LENGTH = 5;

  private static final long EARLIER = 0x9E3779B97F4A7C15L;
  private static final long LAST = 0xFF51AFD7ED558CCDL;

  private int[] table = new int[1 << 12];

  /** Which filling, and then which look-up, a slot was last met in. */
  private int[] mark = new int[1 << 12];

  private int filled;
  private int round;

  /** The four letters before the first whole gram ends, in one long. */
  static long start(char[] letters) {
    long earlier = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      earlier = (earlier << 16) | letters[i];
    }
    return earlier;
  }

  /** The hash of four letters and the one after them; never the largest int. */
  static int hash(long earlier, char last) {
    long mixed = earlier * EARLIER + last * LAST;
    mixed = (mixed ^ (mixed >>> 32)) * 0xC4CEB9FE1A85EC53L;
    int gram = (int) (mixed >>> 32);
    return gram == Integer.MAX_VALUE ? 0 : gram;
  }

  /**
   * Forgets what it held and takes the grams of {@code letters}.
   *
   * @return how many different ones there are
   */
  int fill(String letters) {
    char[] text = letters.toCharArray();
    begin(text.length);
    int count = 0;
    long earlier = text.length < LENGTH ? 0 : start(text);
    for (int last = LENGTH - 1; last < text.length; last++) {
      int gram = hash(earlier, text[last]);
      earlier = (earlier << 16) | text[last];
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

  /** How many different grams of {@code letters} it holds. */
  int shared(String letters) {
    char[] text = letters.toCharArray();
    round++;
    int shared = 0;
    long earlier = text.length < LENGTH ? 0 : start(text);
    for (int last = LENGTH - 1; last < text.length; last++) {
      int slot = slot(hash(earlier, text[last]));
      earlier = (earlier << 16) | text[last];
      if (mark[slot] >= filled && mark[slot] < round) {
        mark[slot] = round;
        shared++;
      }
    }
    return shared;
  }
}
