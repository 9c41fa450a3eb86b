package org.luoshi.reader.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One-to-one pairs of the sentences of two sides, the most alike first. Equal ones go to the
 * nearest in place, so that the result is the same every time and for both directions.
 */
final class Assignment {
  private final int[] ofA;
  private final int[] ofB;

  /** How much alike sentence {@code a} and {@code b} are. */
  record Scored(int a, int b, double score) {}

  Assignment(int sizeOfA, int sizeOfB, List<Scored> candidates, double threshold) {
    ofA = filled(sizeOfA);
    ofB = filled(sizeOfB);
    Comparator<Scored> order =
        Comparator.comparingDouble((Scored pair) -> -Math.round(pair.score() * 1e9))
            .thenComparingLong(
                pair -> Math.abs((long) pair.a() * sizeOfB - (long) pair.b() * sizeOfA))
            .thenComparingInt(pair -> pair.a() + pair.b())
            .thenComparingInt(Scored::a);
    candidates.stream()
        .filter(pair -> pair.score() >= threshold)
        .sorted(order)
        .forEachOrdered(this::take);
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private void take(Scored pair) {
    if (ofA[pair.a()] < 0 && ofB[pair.b()] < 0) {
      ofA[pair.a()] = pair.b();
      ofB[pair.b()] = pair.a();
    }
  }

  /** The sentence of side 1 that {@code a} of side 0 has, -1 for none. */
  int ofA(int a) {
    return ofA[a];
  }

  /** The sentence of side 0 that {@code b} of side 1 has, -1 for none. */
  int ofB(int b) {
    return ofB[b];
  }
}
