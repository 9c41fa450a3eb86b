package org.luoshi.app.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.luoshi.packs.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which counting rule a promised number has. */
@Component
class GoalRules {
  private static final Set<String> TIMES = Set.of("次", "场", "场次", "期", "回");

  private final ObjectProvider<BasePack> pack;

  GoalRules(ObjectProvider<BasePack> pack) {
    this.pack = pack;
  }

  /**
   * The duty's own rule where it fits the unit; times; else the one rule with the unit whose field
   * the duty's kind of record has. Empty: cannot be measured.
   */
  Optional<CountingRule> of(Goal goal, @Nullable String counting, @Nullable String kind) {
    List<CountingRule> rules = pack.getObject().countingRules();
    Optional<CountingRule> own =
        rules.stream()
            .filter(rule -> rule.key().equals(counting) && fits(rule, goal.unit()))
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    if (TIMES.contains(goal.unit())) {
      return rules.stream().filter(rule -> rule.key().equals("times")).findFirst();
    }
    List<CountingRule> fitting =
        rules.stream()
            .filter(rule -> goal.unit().equals(rule.unit()) && has(kind, rule, rules))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean fits(CountingRule rule, String unit) {
    return rule.unit() == null
        || rule.unit().equals(unit)
        || (rule.how() == CountingRule.How.COUNT && TIMES.contains(unit));
  }

  private boolean has(@Nullable String kind, CountingRule rule, List<CountingRule> rules) {
    if (rule.how() == CountingRule.How.RATIO) {
      return rules.stream()
          .filter(part -> part.key().equals(rule.of()) || part.key().equals(rule.over()))
          .allMatch(part -> has(kind, part, rules));
    }
    return pack.getObject().recordKinds().stream()
        .filter((RecordKind one) -> one.key().equals(kind))
        .flatMap(one -> one.fields().stream())
        .anyMatch(field -> field.key().equals(rule.field()));
  }
}
