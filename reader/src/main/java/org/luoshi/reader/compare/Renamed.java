package org.luoshi.reader.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Headings that were given other words: what stands under one has not moved. A heading is another
 * one renamed when most of what stood under either stands under the other, two commitments at
 * least.
 */
final class Renamed {
  private final Map<List<String>, List<String>> names = new HashMap<>();

  private record Move(List<String> from, List<String> to) {}

  private Renamed() {}

  static Renamed of(Assignment pairs, List<List<String>> before, List<List<String>> after) {
    Map<Move, Integer> moves = new HashMap<>();
    Map<List<String>, Integer> left = new HashMap<>();
    Map<List<String>, Integer> entered = new HashMap<>();
    for (int a = 0; a < before.size(); a++) {
      int b = pairs.ofA(a);
      if (b >= 0) {
        moves.merge(new Move(before.get(a), after.get(b)), 1, Integer::sum);
        left.merge(before.get(a), 1, Integer::sum);
        entered.merge(after.get(b), 1, Integer::sum);
      }
    }
    Renamed renamed = new Renamed();
    moves.forEach(
        (move, count) -> {
          boolean most =
              count * 2 > left.getOrDefault(move.from, 0)
                  && count * 2 > entered.getOrDefault(move.to, 0);
          if (count >= 2 && most) {
            renamed.names.put(move.from, move.to);
          }
        });
    return renamed;
  }

  /** Whether {@code after} is {@code before}, renamed or not. */
  boolean same(List<String> before, List<String> after) {
    return before.equals(after) || after.equals(names.get(before));
  }
}
