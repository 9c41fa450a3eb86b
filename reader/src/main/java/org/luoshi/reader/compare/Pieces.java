package org.luoshi.reader.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pieces of the sentences of two sides, weighted by rarity: a piece that stands in one sentence
 * of many says more than one that stands in all. Sides are 0 and 1; sentences count from 0.
 */
final class Pieces {
  /** So many sentences more a side is taken to have: in a short plan everything is rare. */
  private static final double FEW = 20;

  private static final double COMMON_WEIGHT = 0.25;

  private final Map<String, Integer> ids = new HashMap<>();
  private final int[][][] sentences = new int[2][][];
  private final double[] weights;
  private final double[][] totals = new double[2][];

  Pieces(List<? extends Collection<String>> a, List<? extends Collection<String>> b) {
    sentences[0] = a.stream().map(this::ids).toArray(int[][]::new);
    sentences[1] = b.stream().map(this::ids).toArray(int[][]::new);
    weights = weights();
    for (int side = 0; side < 2; side++) {
      totals[side] = Arrays.stream(sentences[side]).mapToDouble(this::weight).toArray();
    }
  }

  private int[] ids(Collection<String> pieces) {
    return Set.copyOf(pieces).stream()
        .mapToInt(piece -> ids.computeIfAbsent(piece, key -> ids.size()))
        .sorted()
        .toArray();
  }

  /** By the larger of the shares of sentences that hold a piece, so that the sides are equal. */
  private double[] weights() {
    double[] shares = new double[ids.size()];
    for (int[][] side : sentences) {
      double[] found = new double[ids.size()];
      for (int[] sentence : side) {
        for (int piece : sentence) {
          found[piece]++;
        }
      }
      Arrays.setAll(shares, piece -> Math.max(shares[piece], found[piece] / (side.length + FEW)));
    }
    double[] weighted = new double[shares.length];
    ids.forEach(
        (piece, id) ->
            weighted[id] =
                Math.log(1 + 1 / shares[id]) * (Content.isCommon(piece) ? COMMON_WEIGHT : 1));
    return weighted;
  }

  private double weight(int[] sentence) {
    double sum = 0;
    for (int piece : sentence) {
      sum += weights[piece];
    }
    return sum;
  }

  /** How many sentences a side has. */
  int size(int side) {
    return sentences[side].length;
  }

  /** How many different pieces there are. */
  int kinds() {
    return weights.length;
  }

  /** The pieces of a sentence, ascending. */
  int[] of(int side, int sentence) {
    return sentences[side][sentence];
  }

  /** The weight of a piece. */
  double weight(int piece) {
    return weights[piece];
  }

  /** Weight of all pieces of a sentence. */
  double total(int side, int sentence) {
    return totals[side][sentence];
  }

  /** Weight of the pieces that sentence {@code a} of side 0 and {@code b} of side 1 share. */
  double shared(int a, int b) {
    int[] left = sentences[0][a];
    int[] right = sentences[1][b];
    double sum = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        sum += weights[left[i]];
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** What is shared over the geometric mean of both, 0 to 1. */
  double likeness(int a, int b) {
    double both = Math.sqrt(totals[0][a] * totals[1][b]);
    return both == 0 ? 0 : shared(a, b) / both;
  }

  /** What is shared over the smaller of both, 0 to 1. */
  double overlap(int a, int b) {
    double smaller = Math.min(totals[0][a], totals[1][b]);
    return smaller == 0 ? 0 : shared(a, b) / smaller;
  }
}
