package org.luoshi.reader.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.reader.compare.Comparison.Mode;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Topic;

/** Which plan of one file belongs to which of another, and how the two are compared. */
public final class PlanPairs {
  private static final double WORDS = 0.5;
  private static final double TITLE = 0.25;
  private static final double TOPICS = 0.25;

  /** Beyond so many pairs only the first plans are looked at. */
  private static final int MOST_PAIRS = 250_000;

  private PlanPairs() {}

  /** Two plans that belong together. */
  public record PlanPair(Plan a, Plan b) {}

  /**
   * The plans that are most alike in words, title and topics, the first ones among equals.
   *
   * @param a plans of one file, at least one
   * @param b plans of another or of the same, at least one
   */
  public static PlanPair best(List<Plan> a, List<Plan> b) {
    Pieces words = new Pieces(contents(a), contents(b));
    Pieces titles = new Pieces(titles(a), titles(b));
    PlanPair best = new PlanPair(a.getFirst(), b.getFirst());
    double highest = -1;
    int rows = Math.min(a.size(), Math.max(1, MOST_PAIRS / b.size()));
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < Math.min(b.size(), MOST_PAIRS); j++) {
        double score =
            WORDS * words.likeness(i, j)
                + TITLE * titles.likeness(i, j)
                + TOPICS * topics(a.get(i), b.get(j));
        if (score > highest) {
          highest = score;
          best = new PlanPair(a.get(i), b.get(j));
        }
      }
    }
    return best;
  }

  /** Results where exactly one of both is a summary, versions otherwise. */
  public static Mode mode(Plan a, Plan b) {
    return (a.type() == PlanType.SUMMARY) == (b.type() == PlanType.SUMMARY)
        ? Mode.VERSIONS
        : Mode.RESULTS;
  }

  /** Whether the first of both is the summary of the second. */
  public static boolean summaryFirst(PlanPair pair) {
    return pair.a().type() == PlanType.SUMMARY && pair.b().type() != PlanType.SUMMARY;
  }

  private static List<Set<String>> contents(List<Plan> plans) {
    List<Set<String>> all = new ArrayList<>();
    for (Plan plan : plans) {
      Set<String> pieces = new HashSet<>();
      for (Commitment commitment : plan.commitments()) {
        pieces.addAll(Content.pieces(commitment.text()));
      }
      all.add(pieces);
    }
    return all;
  }

  private static List<Set<String>> titles(List<Plan> plans) {
    return plans.stream().map(plan -> Content.pieces(plan.title())).toList();
  }

  /** The share of topics both have. */
  private static double topics(Plan a, Plan b) {
    Map<String, Double> weights = new HashMap<>();
    for (Topic topic : a.topics()) {
      weights.put(topic.topic(), topic.weight());
    }
    double shared = 0;
    for (Topic topic : b.topics()) {
      shared += Math.min(topic.weight(), weights.getOrDefault(topic.topic(), 0.0));
    }
    return shared;
  }
}
