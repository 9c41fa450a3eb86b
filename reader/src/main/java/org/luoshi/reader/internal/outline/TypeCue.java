package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.PerRule;
import org.luoshi.reader.model.PlanType;

/**
 * What a match of a rule of {@code type.rules} says.
 *
 * @param types the types it speaks for; empty when it weighs reports against promises
 * @param sense whether it reports or promises an act, or neither
 * @param where the part of the plan it counts in
 * @param weight what one match adds
 * @param most what all its matches can add up to
 */
record TypeCue(List<PlanType> types, Sense sense, String where, double weight, double most) {
  static final RuleBook RULES = RuleBook.load("type");
  private static final PerRule<TypeCue> BY_RULE = PerRule.of(RULES, TypeCue::read);

  TypeCue {
    types = List.copyOf(types);
  }

  /** Whether a match tells of something done, of something to come, or of neither. */
  enum Sense {
    DONE,
    AHEAD,
    NEITHER
  }

  /** What the rule of a match says. */
  static TypeCue of(RuleMatch match) {
    return BY_RULE.of(match);
  }

  private static TypeCue read(Rule rule) {
    List<PlanType> types = new ArrayList<>();
    Sense sense = Sense.NEITHER;
    for (String word : (rule.get("type", "") + " " + rule.get("also", "")).strip().split(" ", -1)) {
      switch (word) {
        case "done" -> sense = Sense.DONE;
        case "ahead" -> sense = Sense.AHEAD;
        default -> types.add(PlanType.valueOf(word));
      }
    }
    return new TypeCue(
        types,
        sense,
        rule.get("in", ""),
        Double.parseDouble(rule.get("weight", "1")),
        Double.parseDouble(rule.get("most", "0")));
  }
}
