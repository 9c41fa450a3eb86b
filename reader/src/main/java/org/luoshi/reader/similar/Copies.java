package org.luoshi.reader.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Near-copies among a number of plans, and how much of each is boilerplate. */
public final class Copies {
  /** The least resemblance that counts as a copy. */
  public static final double THRESHOLD = 0.5;

  /** In how many plans a 5-gram must stand to be boilerplate. */
  public static final int MANY = 3;

  /**
   * Two plans that resemble each other; the plans' places in the list they were given in, a before
   * b.
   *
   * @param resemblance shared 5-grams over all 5-grams of both, 0 to 1
   * @param containment shared 5-grams over those of the plan that has fewer, 0 to 1
   */
  public record Copy(
      int a, int b, double resemblance, double containment, List<Passages.Passage> passages) {
    public Copy {
      passages = List.copyOf(passages);
    }
  }

  private Copies() {}

  /** The pairs of plans that resemble each other at or above {@link #THRESHOLD}, by a, then b. */
  public static List<Copy> among(List<Letters> plans) {
    CopyIndex index = new CopyIndex(THRESHOLD);
    List<Copy> copies = new ArrayList<>();
    for (int b = 0; b < plans.size(); b++) {
      Sketch sketch = Sketch.of(plans.get(b).text());
      for (CopyIndex.Hit hit : index.query(sketch)) {
        copies.add(
            new Copy(
                hit.plan(),
                b,
                hit.resemblance(),
                hit.containment(),
                Passages.shared(plans.get(hit.plan()), plans.get(b))));
      }
      index.add(sketch);
    }
    copies.sort(java.util.Comparator.comparingInt(Copy::a).thenComparingInt(Copy::b));
    return copies;
  }

  /**
   * For each plan the share of its different 5-grams that stand in {@link #MANY} plans or more, 0
   * to 1.
   */
  public static List<Double> boilerplate(List<Letters> plans) {
    List<Sketch> sketches = plans.stream().map(plan -> Sketch.of(plan.text())).toList();
    Map<Integer, Integer> plansWith = new HashMap<>();
    for (Sketch sketch : sketches) {
      for (int gram : sketch.grams()) {
        plansWith.merge(gram, 1, Integer::sum);
      }
    }
    List<Double> shares = new ArrayList<>();
    for (Sketch sketch : sketches) {
      int many = 0;
      for (int gram : sketch.grams()) {
        many += plansWith.getOrDefault(gram, 0) >= MANY ? 1 : 0;
      }
      shares.add(sketch.isEmpty() ? 0.0 : (double) many / sketch.grams().length);
    }
    return shares;
  }
}
