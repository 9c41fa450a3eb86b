package org.luoshi.reader.internal.match;

import java.util.List;
import java.util.TreeMap;

/** The stretches of a sentence that were read before. */
public final class Taken {
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /** The stretches of {@code found}. */
  public Taken(List<? extends Found<?>> found) {
    found.forEach(each -> ends.merge(each.start(), each.end(), Math::max));
  }

  /** Whether {@code start} to {@code end} (exclusive) shares a character with any of them. */
  public boolean overlaps(int start, int end) {
    var before = ends.lowerEntry(end);
    return before != null && before.getValue() > start;
  }

  /** Whether one of them ends at {@code at}. */
  public boolean endsAt(int at) {
    var before = ends.lowerEntry(at);
    return before != null && before.getValue() == at;
  }
}
