package org.luoshi.reader.internal.match.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.model.Owner;

/** The owners of a sentence while they are gathered: in order, none overlapping another. */
final class FoundOwners {
  private final TreeMap<Integer, Found<Owner>> byStart = new TreeMap<>();

  /** Adds an owner unless one is there already. */
  void add(Found<Owner> owner) {
    if (isFree(owner.start(), owner.end())) {
      byStart.put(owner.start(), owner);
    }
  }

  /** Whether no owner stands anywhere from {@code start} to {@code end}. */
  boolean isFree(int start, int end) {
    Map.Entry<Integer, Found<Owner>> before = byStart.lowerEntry(end);
    return before == null || before.getValue().end() <= start;
  }

  /** The last owner that ends by {@code position}, or null. */
  @Nullable Found<Owner> lastBy(int position) {
    Map.Entry<Integer, Found<Owner>> before = byStart.lowerEntry(position);
    return before == null || before.getValue().end() > position ? null : before.getValue();
  }

  List<Found<Owner>> inOrder() {
    return byStart.isEmpty() ? List.of() : new ArrayList<>(byStart.values());
  }
}
