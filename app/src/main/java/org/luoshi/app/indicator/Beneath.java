package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the organisations below one come to by the numbers of its plan: so that a township sees the
 * work of its villages beside its own. Three statements, however many numbers there are.
 */
@Component
public class Beneath {
  private static final String NUMBERS = "sums";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final String MEMBERS =
      """
      select t.organisation_id
      from tree_place a join tree_place t on t.tree = a.tree and t.path <@ a.path and t.valid @> current_date
      where a.tree = :tree and a.organisation_id = :at and a.valid @> current_date and t.organisation_id <> :at
      """;

  private static final String SUMS =
      """
          select 'sums', t.kind, t.field, case t.field when '' then sum(t.count) else sum(t.sum) end
          from record_total t
          where t.organisation_id = any (:members) and t.kind = any (:kinds) and t.month between make_date(:year, 1, 1) and make_date(:year, 12, 31) group by 2, 3
          """;

  private static final String HELD_SUMS =
      """
          select 'sums', v.kind, n.field, case n.field when '' then count(*) else sum(n.number) end
          from luoshi_held(:day) v
          cross join lateral luoshi_numbers(v.content) n
          where v.organisation_id = any (:members) and v.kind = any (:kinds) and v.day between make_date(:year, 1, 1) and make_date(:year, 12, 31) group by 2, 3
          """;

  private static final String NAMES =
      """
          select 'names', t.kind, t.field, count(distinct t.name)
          from record_name_total t
          where t.organisation_id = any (:members) and t.kind = any (:kinds) and t.year = :year group by 2, 3
          """;

  private static final String HELD_NAMES =
      """
          select 'names', v.kind, n.field, count(distinct n.name)
          from luoshi_held(:day) v
          cross join lateral luoshi_names(v.content) n
          where v.organisation_id = any (:members) and v.kind = any (:kinds) and v.day between make_date(:year, 1, 1) and make_date(:year, 12, 31) group by 2, 3
          """;

  private final JdbcClient jdbc;
  private final ObjectProvider<BasePack> pack;

  Beneath(JdbcClient jdbc, ObjectProvider<BasePack> pack) {
    this.jdbc = jdbc;
    this.pack = pack;
  }

  /**
   * A number: how records of a kind are counted.
   *
   * @param rule key of the rule
   * @param kind key of the kind
   */
  public record Key(String rule, String kind) {}

  private record Field(String how, String kind, String field) {}

  /**
   * What is below, for the numbers of commitments that have a kind of record; those without any
   * record below are missing, and so is what only the latest record says.
   */
  @Transactional(readOnly = true)
  public Map<Key, BigDecimal> of(
      String tree,
      long organisation,
      List<Figure> figures,
      int year,
      LocalDate day,
      LocalDate now) {
    TreeSet<String> kinds = new TreeSet<>();
    TreeSet<String> rules = new TreeSet<>();
    for (Figure figure : figures) {
      String kind = figure.commitment().recordKind();
      if (kind != null) {
        kinds.add(kind);
        figure.measures().stream()
            .flatMap(measure -> Optional.ofNullable(measure.rule()).stream())
            .forEach(rule -> rules.add(rule.key()));
      }
    }
    if (kinds.isEmpty() || rules.isEmpty()) {
      return Map.of();
    }
    Long[] members =
        jdbc.sql(MEMBERS)
            .param("tree", tree)
            .param("at", organisation)
            .query((row, at) -> (Long) row.getLong(1))
            .list()
            .toArray(Long[]::new);
    if (members.length == 0) {
      return Map.of();
    }
    boolean today = !day.isBefore(now);
    Map<Field, BigDecimal> found = new HashMap<>();
    read(found, today ? SUMS : HELD_SUMS, members, kinds, year, day);
    if (rules.stream().anyMatch(rule -> rule(rule).how() == CountingRule.How.DISTINCT)) {
      read(found, today ? NAMES : HELD_NAMES, members, kinds, year, day);
    }
    Map<Key, BigDecimal> values = new HashMap<>();
    for (String kind : kinds) {
      for (String rule : rules) {
        BigDecimal value = value(found, kind, rule(rule));
        if (value != null) {
          values.put(new Key(rule, kind), value);
        }
      }
    }
    return values;
  }

  private void read(
      Map<Field, BigDecimal> found,
      String query,
      Long[] members,
      Set<String> kinds,
      int year,
      LocalDate day) {
    jdbc.sql(query)
        .param("members", members)
        .param("kinds", kinds.toArray(String[]::new))
        .param("year", year)
        .param("day", day)
        .query(
            row -> {
              found.put(
                  new Field(row.getString(1), row.getString(2), row.getString(3)),
                  row.getBigDecimal(4));
            });
  }

  private @Nullable BigDecimal value(Map<Field, BigDecimal> found, String kind, CountingRule rule) {
    if (!found.containsKey(new Field(NUMBERS, kind, ""))) {
      return null;
    }
    String field = String.valueOf(rule.field());
    return switch (rule.how()) {
      case COUNT -> found.get(new Field(NUMBERS, kind, ""));
      case SUM -> found.getOrDefault(new Field(NUMBERS, kind, field), BigDecimal.ZERO);
      case DISTINCT -> found.getOrDefault(new Field("names", kind, field), BigDecimal.ZERO);
      case LATEST -> null;
      case RATIO -> {
        BigDecimal of = value(found, kind, rule(String.valueOf(rule.of())));
        BigDecimal over = value(found, kind, rule(String.valueOf(rule.over())));
        yield of == null || over == null || over.signum() == 0
            ? null
            : of.multiply(HUNDRED).divide(over, 6, RoundingMode.HALF_UP);
      }
    };
  }

  private CountingRule rule(String key) {
    return pack.getObject().countingRules().stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
