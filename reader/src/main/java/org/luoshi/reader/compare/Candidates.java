package org.luoshi.reader.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which sentences of two sides are worth comparing: those that share rare pieces. Only a bounded
 * number of sentences is looked at for each one, so that time grows with the length of the plans
 * and not with its square; where every sentence has the same pieces, the nearest in place are
 * taken.
 */
final class Candidates {
  /** Sentences looked at for one, over all its pieces. */
  private static final int LOOKED_AT = 500;

  /** Sentences kept for one. */
  private static final int KEPT = 16;

  private final Pieces pieces;
  private final int[][][] holders = new int[2][][];
  private final Tally[] tallies;

  private Candidates(Pieces pieces) {
    this.pieces = pieces;
    holders[0] = holders(0);
    holders[1] = holders(1);
    tallies = new Tally[] {new Tally(pieces.size(0)), new Tally(pieces.size(1))};
  }

  /** Sentence {@code a} of side 0 and {@code b} of side 1. */
  record Pair(int a, int b) {}

  /** The pairs, by a and then by b; exchanging the sides exchanges a and b and nothing else. */
  static List<Pair> of(Pieces pieces) {
    Candidates candidates = new Candidates(pieces);
    LongStream.Builder pairs = LongStream.builder();
    for (int a = 0; a < pieces.size(0); a++) {
      for (int b : candidates.nearest(0, a)) {
        pairs.add((long) a << Integer.SIZE | b);
      }
    }
    for (int b = 0; b < pieces.size(1); b++) {
      for (int a : candidates.nearest(1, b)) {
        pairs.add((long) a << Integer.SIZE | b);
      }
    }
    return pairs.build().sorted().distinct().mapToObj(Candidates::pair).toList();
  }

  private static Pair pair(long pair) {
    return new Pair((int) (pair >>> Integer.SIZE), (int) pair);
  }

  /** For each piece the sentences that hold it, ascending. */
  private int[][] holders(int side) {
    int[] counts = new int[pieces.kinds()];
    for (int sentence = 0; sentence < pieces.size(side); sentence++) {
      for (int piece : pieces.of(side, sentence)) {
        counts[piece]++;
      }
    }
    int[][] found = new int[counts.length][];
    Arrays.setAll(found, piece -> new int[counts[piece]]);
    for (int sentence = pieces.size(side) - 1; sentence >= 0; sentence--) {
      for (int piece : pieces.of(side, sentence)) {
        found[piece][--counts[piece]] = sentence;
      }
    }
    return found;
  }

  /** The sentences of the other side that share most with this one. */
  private List<Integer> nearest(int side, int sentence) {
    int[][] others = holders[1 - side];
    int middle = counterpart(side, sentence);
    int[] rarestFirst =
        IntStream.of(pieces.of(side, sentence))
            .boxed()
            .sorted(Comparator.comparingInt((Integer piece) -> others[piece].length))
            .mapToInt(Integer::intValue)
            .toArray();
    Tally tally = tallies[1 - side];
    int left = LOOKED_AT;
    for (int piece : rarestFirst) {
      int[] found = others[piece];
      int from = found.length <= left ? 0 : from(found, middle, left);
      int to = Math.min(found.length, from + left);
      for (int i = from; i < to; i++) {
        tally.add(found[i], pieces.weight(piece));
      }
      left = Math.max(KEPT, left - (to - from));
    }
    return tally.best(middle);
  }

  /** Adds up weights of sentences; used again for the next sentence. */
  private static final class Tally {
    private final double[] sums;
    private final int[] touched;
    private int count;

    Tally(int sentences) {
      sums = new double[sentences];
      touched = new int[sentences];
    }

    void add(int sentence, double weight) {
      if (sums[sentence] == 0) {
        touched[count++] = sentence;
      }
      sums[sentence] += weight;
    }

    /** The heaviest, the nearest to {@code middle} among equals; forgets all. */
    List<Integer> best(int middle) {
      Comparator<Integer> order =
          Comparator.comparingDouble((Integer sentence) -> sums[sentence])
              .thenComparingInt(sentence -> -Math.abs(sentence - middle))
              .thenComparingInt(sentence -> -sentence);
      PriorityQueue<Integer> kept = new PriorityQueue<>(order);
      for (int i = 0; i < count; i++) {
        if (kept.size() < KEPT) {
          kept.add(touched[i]);
        } else if (order.compare(touched[i], kept.element()) > 0) {
          kept.remove();
          kept.add(touched[i]);
        }
      }
      List<Integer> best = List.copyOf(kept);
      for (int i = 0; i < count; i++) {
        sums[touched[i]] = 0;
      }
      count = 0;
      return best;
    }
  }

  /** Where the other side stands at the same share of its length. */
  private int counterpart(int side, int sentence) {
    return (int) ((long) sentence * pieces.size(1 - side) / pieces.size(side));
  }

  /** The first of {@code count} holders around {@code middle}. */
  private static int from(int[] found, int middle, int count) {
    int at = Arrays.binarySearch(found, middle);
    int insertion = at < 0 ? -at - 1 : at;
    return Math.max(0, Math.min(insertion - count / 2, found.length - count));
  }
}
