package org.luoshi.reader.internal.outline;

import java.util.EnumMap;
import java.util.Map;
import org.luoshi.reader.model.PlanType;

/**
 * Says what sort of text a plan is, by what it contains rather than by its title: reported acts
 * make a summary, phases and rules a scheme, volumes and items an archive list, times of the clock
 * a run-down.
 */
final class TypeJudge {
  /** What a text is when nothing else speaks: somebody's plan. */
  private static final double PLAN_FIRST = 3;

  private static final double MANY_CLOCK_TIMES = 3;

  /** Reported acts per thousand characters below which nothing speaks of a summary. */
  private static final double LEAST_DONE = 3;

  private static final double ARCHIVE_SHARE = 0.5;
  private static final int ARCHIVE_ITEMS = 10;
  private static final int SHORT_ITEM = 45;

  private TypeJudge() {}

  static PlanType type(PlanText plan, TypeEvidence evidence) {
    Map<PlanType, Double> scores = new EnumMap<>(PlanType.class);
    for (PlanType type : PlanType.values()) {
      scores.put(type, evidence.score(type));
    }
    scores.merge(PlanType.PLAN, PLAN_FIRST, Double::sum);
    scores.merge(PlanType.SUMMARY, reported(evidence), Double::sum);
    scores.merge(PlanType.ARCHIVE_LIST, listed(plan), Double::sum);
    if (evidence.rule("clock-time") < MANY_CLOCK_TIMES
        || evidence.rulePerThousand("clock-time") < MANY_CLOCK_TIMES) {
      scores.put(PlanType.RITUAL_SCHEDULE, 0.0);
    }
    PlanType best = PlanType.PLAN;
    for (PlanType type : PlanType.values()) {
      if (scores.getOrDefault(type, 0.0) > scores.getOrDefault(best, 0.0)) {
        best = type;
      }
    }
    return best;
  }

  /** How much reported acts outweigh promises. */
  private static double reported(TypeEvidence evidence) {
    double done = evidence.donePerThousand();
    double ahead = evidence.aheadPerThousand();
    return done < LEAST_DONE || ahead > done ? 0 : Math.clamp(done - ahead * 0.5 + 3, 0, 14);
  }

  /** The share of short items that name papers to be kept. */
  private static double listed(PlanText plan) {
    int items = 0;
    int papers = 0;
    for (Block block : plan.blocks()) {
      if (block.kind() == Block.Kind.ITEM) {
        items++;
        boolean small = block.end() - block.body() <= SHORT_ITEM;
        papers += small && PaperNames.in(plan.text(), block.body(), block.end()) ? 1 : 0;
      }
    }
    boolean list = items >= ARCHIVE_ITEMS && papers >= items * ARCHIVE_SHARE;
    return list ? 12 : 0;
  }
}
