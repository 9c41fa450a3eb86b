package org.luoshi.reader.internal.rule;

import java.util.Arrays;

/** Where patterns that begin at one place end, from left to right, and whose patterns these are. */
final class Ends {
  private static final int FEW = 4;

  private int[] ends = new int[FEW];
  private int[][] rules = new int[FEW][];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int end, int[] ending) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      rules = Arrays.copyOf(rules, count * 2);
    }
    ends[count] = end;
    rules[count++] = ending;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The end numbered {@code i} from 0, exclusive. */
  int end(int i) {
    return ends[i];
  }

  /** The rules whose patterns end there, in their order; not to be changed. */
  int[] rules(int i) {
    return rules[i];
  }

  /** Whether the pattern of a rule ends at an end before {@code i}. */
  boolean endsBefore(int i, int rule) {
    for (int k = 0; k < i; k++) {
      if (Arrays.binarySearch(rules[k], rule) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pattern of a rule ends at an end behind {@code i}. */
  boolean endsBehind(int i, int rule) {
    for (int k = i + 1; k < count; k++) {
      if (Arrays.binarySearch(rules[k], rule) >= 0) {
        return true;
      }
    }
    return false;
  }
}
