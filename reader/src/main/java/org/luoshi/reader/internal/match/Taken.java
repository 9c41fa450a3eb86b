package org.luoshi.reader.internal.match;

import java.util.Arrays;
import java.util.List;

/** The stretches of a sentence that were read before; of those with one start the longest. */
public final class Taken {
  private static final int[] NONE = {};

  private final int[] starts;
  private final int[] ends;
  private int size;

  /** The stretches of {@code found}. */
  public Taken(List<? extends Found<?>> found) {
    if (found.isEmpty()) {
      starts = NONE;
      ends = NONE;
      return;
    }
    long[] stretches = new long[found.size()];
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = (long) found.get(i).start() << Integer.SIZE | found.get(i).end();
    }
    Arrays.sort(stretches);
    starts = new int[stretches.length];
    ends = new int[stretches.length];
    for (long stretch : stretches) {
      add((int) (stretch >>> Integer.SIZE), (int) stretch);
    }
  }

  private void add(int start, int end) {
    if (size == 0 || starts[size - 1] < start) {
      starts[size++] = start;
    }
    ends[size - 1] = end;
  }

  /** Whether {@code start} to {@code end} (exclusive) shares a character with any of them. */
  public boolean overlaps(int start, int end) {
    int before = lastBefore(end);
    return before >= 0 && ends[before] > start;
  }

  /** Whether one of them ends at {@code at}. */
  public boolean endsAt(int at) {
    int before = lastBefore(at);
    return before >= 0 && ends[before] == at;
  }

  /** Where the one that starts at {@code at} ends, or {@code at} when none does. */
  public int endFrom(int at) {
    int last = lastBefore(at + 1);
    return last >= 0 && starts[last] == at ? ends[last] : at;
  }

  /** Which of them is the last to start before {@code position}, or -1. */
  private int lastBefore(int position) {
    if (size == 0) {
      return -1;
    }
    int at = Arrays.binarySearch(starts, 0, size, position);
    return at >= 0 ? at - 1 : -at - 2;
  }
}
