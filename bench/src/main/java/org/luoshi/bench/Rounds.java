package org.luoshi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** What was measured, round by round; what was left out is NaN. */
final class Rounds {
  private final List<Map<String, Double>> rounds = new ArrayList<>();

  /** Adds a round. */
  void add(Collection<RunResult> results) {
    Map<String, Double> round = new HashMap<>();
    for (RunResult result : results) {
      round.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    rounds.add(round);
  }

  int count() {
    return rounds.size();
  }

  /** The median time of a benchmark in milliseconds. */
  double millis(String benchmark) {
    return median(rounds.stream().mapToDouble(round -> of(round, benchmark)).toArray());
  }

  /** How many times as long as the other one took: the median of what each round says. */
  double ratio(String benchmark, String other) {
    return median(
        rounds.stream().mapToDouble(round -> of(round, benchmark) / of(round, other)).toArray());
  }

  private static double of(Map<String, Double> round, String benchmark) {
    return round.getOrDefault(benchmark, Double.NaN);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
