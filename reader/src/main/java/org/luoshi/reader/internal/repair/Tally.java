package org.luoshi.reader.internal.repair;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.luoshi.reader.model.Repair;

/** How often each kind of damage was mended. */
final class Tally {
  private final EnumMap<Repair, Integer> counts;

  /** Nothing mended. */
  Tally() {
    this(new EnumMap<>(Repair.class));
  }

  private Tally(EnumMap<Repair, Integer> counts) {
    this.counts = counts;
  }

  /** A copy to count on with; whoever made it may change it until it is passed on. */
  Tally copy() {
    return new Tally(counts.clone());
  }

  /** Counts {@code times} more of {@code kind}. */
  void add(Repair kind, int times) {
    counts.merge(kind, times, Integer::sum);
  }

  /** The kinds that occurred, with their counts. */
  Map<Repair, Integer> byKind() {
    return Collections.unmodifiableMap(counts);
  }
}
