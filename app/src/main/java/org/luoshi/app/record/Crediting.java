package org.luoshi.app.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.Counting;
import org.luoshi.packs.CountingRule;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which counting rule credits records to a number that was promised. The duty's own rule, where it
 * measures what the number's unit says; 次, 场 and the like are counted; else the one rule that
 * measures this unit and finds its field in the duty's kind of record; else the number cannot be
 * measured.
 */
@Component
public class Crediting {
  private static final Set<String> TIMES = Set.of("次", "场", "场次", "期", "回");
  private static final Set<String> HEADS = Set.of("人", "名", "位");
  private static final String PERCENT = "%";

  private final Kinds kinds;
  private final SingletonSupplier<Counting> counting;

  Crediting(Kinds kinds) {
    this.kinds = kinds;
    counting = SingletonSupplier.of(() -> new Counting(kinds.rules()));
  }

  /**
   * The rule of a number.
   *
   * @param goal what was promised
   * @param counting key of the duty's own rule, or null
   * @param kind key of the duty's kind of record, or null
   * @return empty where the number cannot be measured
   */
  public Optional<CountingRule> rule(Goal goal, @Nullable String counting, @Nullable String kind) {
    String unit = unit(goal.unit());
    Optional<CountingRule> own = find(counting).filter(rule -> measures(rule, unit));
    if (own.isPresent()) {
      return own;
    }
    if (TIMES.contains(unit)) {
      return find("times");
    }
    List<CountingRule> fitting =
        kind == null || unit.isEmpty()
            ? List.of()
            : kinds.rules().stream()
                .filter(rule -> unit.equals(rule.unit()) && isIn(kind, rule))
                .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /**
   * What records come to by a rule.
   *
   * @param contents values of valid records, in the order of their days
   */
  public Optional<BigDecimal> value(CountingRule rule, List<Map<String, Object>> contents) {
    return counting.obtain().count(rule.key(), contents);
  }

  private static String unit(String written) {
    String unit = written.equals("％") ? PERCENT : written;
    return HEADS.contains(unit) ? "人" : unit;
  }

  /** Whether a rule that was chosen for a duty gives such numbers. */
  private static boolean measures(CountingRule rule, String unit) {
    boolean ratio = rule.how() == CountingRule.How.RATIO;
    if (unit.equals(PERCENT) || ratio) {
      return ratio && unit.equals(PERCENT);
    }
    if (TIMES.contains(unit) || rule.how() == CountingRule.How.COUNT) {
      return rule.how() == CountingRule.How.COUNT && (unit.isEmpty() || TIMES.contains(unit));
    }
    return rule.unit() == null || unit.isEmpty() || unit.equals(rule.unit());
  }

  private boolean isIn(String kind, CountingRule rule) {
    String of = rule.of();
    String over = rule.over();
    if (of != null && over != null) {
      return find(of).filter(part -> isIn(kind, part)).isPresent()
          && find(over).filter(part -> isIn(kind, part)).isPresent();
    }
    String field = rule.field();
    return field != null
        && kinds.find(kind).stream()
            .map(RecordKind::fields)
            .flatMap(List::stream)
            .map(RecordField::key)
            .anyMatch(field::equals);
  }

  private Optional<CountingRule> find(@Nullable String key) {
    return kinds.rules().stream().filter(rule -> rule.key().equals(key)).findFirst();
  }
}
