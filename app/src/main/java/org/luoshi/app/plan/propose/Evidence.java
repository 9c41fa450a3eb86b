package org.luoshi.app.plan.propose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;

/**
 * What closes an item, proposed by its words: 走访 by a record of a visit, a number of households by
 * adding up those of the records.
 *
 * @param acceptance in words; empty where the words tell no kind of record
 * @param kind key of the kind of record, or null
 * @param counting key of the counting rule, or null
 */
record Evidence(String acceptance, @Nullable String kind, @Nullable String counting) {
  private static final Evidence NOTHING = new Evidence("", null, null);
  private static final String TIMES = "times";

  /** The rules that count what a unit measures, the first that fits the kind of record. */
  private static final Map<String, List<String>> BY_UNIT =
      Map.ofEntries(
          Map.entry("人次", List.of("attendances")),
          Map.entry("人", List.of("visited", "received", "people")),
          Map.entry("名", List.of("visited", "received", "people")),
          Map.entry("位", List.of("visited", "received", "people")),
          Map.entry("户", List.of("households")),
          Map.entry("学时", List.of("study-hours")),
          Map.entry("课时", List.of("study-hours")),
          Map.entry("小时", List.of("volunteer-hours")),
          Map.entry("份", List.of("copies")),
          Map.entry("元", List.of("amount")),
          Map.entry("次", List.of(TIMES)),
          Map.entry("场", List.of(TIMES)),
          Map.entry("场次", List.of(TIMES)),
          Map.entry("期", List.of(TIMES)),
          Map.entry("回", List.of(TIMES)));

  static Evidence of(BasePack pack, String content, List<Goal> goals) {
    return pack.recordKindIn(content)
        .map(kind -> new Evidence(kind.name() + "记录", kind.key(), counting(pack, kind, goals)))
        .orElse(NOTHING);
  }

  private static @Nullable String counting(BasePack pack, RecordKind kind, List<Goal> goals) {
    if (goals.isEmpty()) {
      return TIMES;
    }
    Goal goal = goals.getFirst();
    return rules(goal).stream().filter(rule -> fits(pack, rule, kind)).findFirst().orElse(null);
  }

  private static List<String> rules(Goal goal) {
    if (!goal.unit().equals("%")) {
      return BY_UNIT.getOrDefault(goal.unit(), List.of());
    }
    return goal.measure().matches(".*(?:到会率|参会率|出席率|到课率|参加率|参训率)")
        ? List.of("attendance")
        : goal.measure().endsWith("整改率") ? List.of("rectification") : List.of();
  }

  /** Whether the records of a kind hold what a rule counts. */
  private static boolean fits(BasePack pack, String key, RecordKind kind) {
    return pack.countingRules().stream()
        .filter(rule -> rule.key().equals(key))
        .anyMatch(
            rule -> {
              String of = rule.of();
              String over = rule.over();
              String field = rule.field();
              if (of != null && over != null) {
                return fits(pack, of, kind) && fits(pack, over, kind);
              }
              return field == null
                  || kind.fields().stream().map(RecordField::key).anyMatch(field::equals);
            });
  }
}
