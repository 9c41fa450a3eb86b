package org.luoshi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, round by round; what was left out is NaN. The name of a benchmark stands for
 * the time that passed.
 */
final class Rounds {
  private final List<Map<String, Double>> rounds = new ArrayList<>();

  /** Adds a round. */
  void add(Collection<RunResult> results) {
    Map<String, Double> round = new HashMap<>();
    for (RunResult result : results) {
      String benchmark = result.getPrimaryResult().getLabel();
      round.put(benchmark, result.getPrimaryResult().getScore());
      Result<?> nanos = result.getSecondaryResults().get("nanos");
      Result<?> calls = result.getSecondaryResults().get("calls");
      if (nanos != null && calls != null) {
        round.put(ofProcessor(benchmark), nanos.getScore() / calls.getScore() / 1e6);
      }
    }
    rounds.add(round);
  }

  /** The name under which the time of the processor stands that a benchmark's thread took. */
  static String ofProcessor(String benchmark) {
    return benchmark + ", processor";
  }

  int count() {
    return rounds.size();
  }

  /** The median of a time in milliseconds. */
  double millis(String time) {
    return median(rounds.stream().mapToDouble(round -> of(round, time)).toArray());
  }

  /** How many times as long as another a time is: the median of what each round says. */
  double ratio(String time, String other) {
    return median(
        rounds.stream().mapToDouble(round -> of(round, time) / of(round, other)).toArray());
  }

  private static double of(Map<String, Double> round, String time) {
    return round.getOrDefault(time, Double.NaN);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
