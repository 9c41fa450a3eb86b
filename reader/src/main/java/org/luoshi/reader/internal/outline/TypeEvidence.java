package org.luoshi.reader.internal.outline;

import java.util.EnumMap;
import java.util.Map;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.PlanType;

/** What speaks for each type in one plan ({@code type.rules}). */
final class TypeEvidence {
  private static final double ENDING = 0.75;

  /** Characters added to the length, so that a word or two decide nothing in a short text. */
  private static final int SHORT_TEXT = 250;

  private final PlanText plan;
  private final double[] byRule = new double[TypeCue.RULES.rules().size()];
  private final Map<PlanType, Double> byType = new EnumMap<>(PlanType.class);
  private double done;
  private double ahead;
  private double doneAtEnd;
  private double aheadAtEnd;

  private TypeEvidence(PlanText plan) {
    this.plan = plan;
  }

  static TypeEvidence of(PlanText plan) {
    TypeEvidence evidence = new TypeEvidence(plan);
    evidence.scan(plan.siftedTitle(), "title");
    for (Heading heading : plan.headings()) {
      evidence.scan(SiftedText.of(heading.heading()), "heading");
    }
    evidence.scanBody();
    return evidence;
  }

  private void scan(SiftedText words, String where) {
    for (RuleMatch match : TypeCue.RULES.scan(words, 0, words.text().length())) {
      TypeCue cue = TypeCue.of(match);
      if (cue.where().equals(where)) {
        count(match.rule(), cue);
      }
    }
  }

  private void scanBody() {
    int openingEnd = plan.openingEnd();
    int ending = plan.start() + (int) (plan.length() * ENDING);
    for (RuleMatch match : TypeCue.RULES.scan(plan.sifted(), plan.start(), plan.end())) {
      TypeCue cue = TypeCue.of(match);
      boolean opening = cue.where().equals("opening") && match.start() < openingEnd;
      if (opening || cue.where().equals("anywhere")) {
        count(match.rule(), cue);
        countSense(cue, match.start() >= ending);
      }
    }
  }

  private void countSense(TypeCue cue, boolean atEnd) {
    switch (cue.sense()) {
      case DONE -> {
        done += cue.weight();
        doneAtEnd += atEnd ? cue.weight() : 0;
      }
      case AHEAD -> {
        ahead += cue.weight();
        aheadAtEnd += atEnd ? cue.weight() : 0;
      }
      case NEITHER -> {}
    }
  }

  private void count(Rule rule, TypeCue cue) {
    double before = byRule[rule.order()];
    double after = Math.min(cue.most(), before + cue.weight());
    byRule[rule.order()] = after;
    if (after > before) {
      for (PlanType type : cue.types()) {
        byType.merge(type, after - before, Double::sum);
      }
    }
  }

  /** The sum of what speaks for a type, reported and promised acts left aside. */
  double score(PlanType type) {
    return byType.getOrDefault(type, 0.0);
  }

  /** What a rule added up to; an unknown one is our own mistake and throws. */
  double rule(String id) {
    for (Rule rule : TypeCue.RULES.rules()) {
      if (rule.id().equals(id)) {
        return byRule[rule.order()];
      }
    }
    throw new IllegalArgumentException("no rule " + id);
  }

  /** What a rule added up to, per thousand characters. */
  double rulePerThousand(String id) {
    return rule(id) * 1000 / plan.length();
  }

  /** Reports of acts done, per thousand characters. */
  double donePerThousand() {
    return done * 1000 / (plan.length() + SHORT_TEXT);
  }

  /** Promises, per thousand characters. */
  double aheadPerThousand() {
    return ahead * 1000 / (plan.length() + SHORT_TEXT);
  }

  /** Whether the last quarter promises clearly more than it reports. */
  boolean endsAhead() {
    double thousands = plan.length() * (1 - ENDING) / 1000;
    return aheadAtEnd > 2 * doneAtEnd && aheadAtEnd >= 6 * thousands;
  }
}
