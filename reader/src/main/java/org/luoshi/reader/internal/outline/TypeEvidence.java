package org.luoshi.reader.internal.outline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.PlanType;

/** What speaks for each type in one plan ({@code type.rules}). */
final class TypeEvidence {
  private static final RuleBook RULES = RuleBook.load("type");
  private static final double ENDING = 0.75;

  /** Characters added to the length, so that a word or two decide nothing in a short text. */
  private static final int SHORT_TEXT = 250;


  private final PlanText plan;
  private final Map<String, Double> byRule = new HashMap<>();
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
    evidence.scan(plan.title(), "title");
    for (Heading heading : plan.headings()) {
      evidence.scan(heading.heading(), "heading");
    }
    evidence.scanBody();
    return evidence;
  }

  private void scan(String words, String where) {
    for (RuleMatch match : RULES.scan(words, 0, words.length())) {
      if (match.rule().get("in", "").equals(where)) {
        count(match);
      }
    }
  }

  private void scanBody() {
    int openingEnd = plan.openingEnd();
    int ending = plan.start() + (int) (plan.length() * ENDING);
    for (RuleMatch match : RULES.scan(plan.text(), plan.start(), plan.end())) {
      String where = match.rule().get("in", "");
      if (where.equals("anywhere") || (where.equals("opening") && match.start() < openingEnd)) {
        count(match);
        countAtEnd(match, ending);
      }
    }
  }

  private void countAtEnd(RuleMatch match, int ending) {
    if (match.start() >= ending) {
      String type = match.rule().get("type", "");
      doneAtEnd += type.equals("done") ? weight(match.rule()) : 0;
      aheadAtEnd += type.equals("ahead") ? weight(match.rule()) : 0;
    }
  }

  private void count(RuleMatch match) {
    Rule rule = match.rule();
    double before = byRule.getOrDefault(rule.id(), 0.0);
    double after = Math.min(Double.parseDouble(rule.get("most", "0")), before + weight(rule));
    byRule.put(rule.id(), after);
    switch (rule.get("type", "")) {
      case "done" -> done += after - before;
      case "ahead" -> ahead += after - before;
      default -> {
        String also = rule.get("also");
        String types = rule.get("type", "") + (also == null ? "" : " " + also);
        for (String type : types.split(" ", -1)) {
          byType.merge(PlanType.valueOf(type), after - before, Double::sum);
        }
      }
    }
  }

  private static double weight(Rule rule) {
    return Double.parseDouble(rule.get("weight", "1"));
  }

  /** The sum of what speaks for a type, reported and promised acts left aside. */
  double score(PlanType type) {
    return byType.getOrDefault(type, 0.0);
  }

  /** What a rule added up to. */
  double rule(String id) {
    return byRule.getOrDefault(id, 0.0);
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
