package org.luoshi.reader.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Near-copies among a number of plans. */
public final class Copies {
  /** The least resemblance that counts as a copy. */
  public static final double THRESHOLD = 0.5;

  /**
   * Two plans that resemble each other; the plans' places in the list they were given in, a before
   * b.
   *
   * @param resemblance shared 5-grams over all 5-grams of both, each counted once, 0 to 1
   * @param containment shared 5-grams over those of the plan that has fewer, 0 to 1
   */
  public record Copy(int a, int b, double resemblance, double containment) {}

  private Copies() {}

  /** The pairs of plans that resemble each other at or above {@link #THRESHOLD}, by a, then b. */
  public static List<Copy> among(List<Letters> plans) {
    return among(plans, THRESHOLD);
  }

  /**
   * The pairs of plans that resemble each other, by a, then b.
   *
   * @param threshold the least resemblance, {@link CopyIndex#LEAST_THRESHOLD} to 1
   */
  public static List<Copy> among(List<Letters> plans, double threshold) {
    CopyIndex index = new CopyIndex(threshold, plan -> plans.get(plan).text());
    List<Copy> copies = new ArrayList<>();
    for (int b = 0; b < plans.size(); b++) {
      String text = plans.get(b).text();
      Sketch sketch = Sketch.of(text);
      for (CopyIndex.Hit hit : index.query(sketch, () -> text)) {
        copies.add(new Copy(hit.plan(), b, hit.resemblance(), hit.containment()));
      }
      index.add(sketch);
    }
    copies.sort(Comparator.comparingInt(Copy::a).thenComparingInt(Copy::b));
    return copies;
  }
}
