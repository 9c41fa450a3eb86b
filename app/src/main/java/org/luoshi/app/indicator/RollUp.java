package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What records come to below an organisation, child by child, in the order of the tree: sums,
 * different names over the union, the latest by day, a ratio of two of these, or the mean of the
 * members' values. Today from the running totals; as of a past day from the versions that held.
 */
@Component
public class RollUp {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PLACES = 6;

  private final JdbcClient jdbc;
  private final ObjectProvider<BasePack> pack;

  RollUp(JdbcClient jdbc, ObjectProvider<BasePack> pack) {
    this.jdbc = jdbc;
    this.pack = pack;
  }

  /**
   * An organisation with all below it.
   *
   * @param organisation its number
   * @param name its name
   * @param branch whether there are organisations below it
   * @param records how many records there are
   * @param value what they come to; null where nothing can be said
   */
  public record Part(
      long organisation, String name, boolean branch, long records, @Nullable BigDecimal value) {}

  /**
   * All parts: the organisation itself first, then its children.
   *
   * @param records how many records there are in all
   * @param total what all of them come to; null where nothing can be said
   */
  public record Result(List<Part> parts, long records, @Nullable BigDecimal total) {
    /** The list is copied. */
    public Result {
      parts = List.copyOf(parts);
    }
  }

  /** Which organisations belong to which child. */
  private record Members(List<Long> tops, List<Long> members) {}

  /** Where a value belongs: a child, or all where it is 0; a member, or all where it is 0. */
  private record Place(long top, long member) {}

  /** The organisation above one; null where it is the top of what is seen. */
  @Transactional(readOnly = true)
  public @Nullable Long above(Asked asked) {
    return jdbc.sql(
            """
            select p.parent_id from tree_place p join organisation o on o.id = p.parent_id
            where p.tree = ? and p.organisation_id = ? and p.valid @> current_date
            """)
        .params(asked.tree(), asked.at())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** Rolls up. */
  @Transactional(readOnly = true)
  public Result of(Asked asked) {
    Members members = members(asked);
    Map<Long, BigDecimal> records = tops(sums(asked, members, "", true, false));
    Map<Long, BigDecimal> values =
        asked.mean() ? means(asked, members) : all(asked, members, records);
    List<Part> parts = new ArrayList<>();
    for (Part part : children(asked)) {
      BigDecimal count = records.getOrDefault(part.organisation(), BigDecimal.ZERO);
      parts.add(
          new Part(
              part.organisation(),
              part.name(),
              part.branch(),
              count.longValue(),
              said(asked, count, values.get(part.organisation()))));
    }
    BigDecimal all = records.getOrDefault(0L, BigDecimal.ZERO);
    return new Result(parts, all.longValue(), said(asked, all, values.get(0L)));
  }

  /** Nothing can be said without records; with records that lack the field a sum is 0. */
  private static @Nullable BigDecimal said(
      Asked asked, BigDecimal records, @Nullable BigDecimal value) {
    if (records.signum() == 0) {
      return null;
    }
    boolean adds =
        switch (asked.rule().how()) {
          case COUNT, SUM, DISTINCT -> true;
          case LATEST, RATIO -> false;
        };
    return value == null && adds ? BigDecimal.ZERO : value;
  }

  private static Map<Long, BigDecimal> tops(Map<Place, BigDecimal> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().top(), Map.Entry::getValue));
  }

  /** How many there are is known already. */
  private Map<Long, BigDecimal> all(Asked asked, Members members, Map<Long, BigDecimal> records) {
    return asked.rule().how() == CountingRule.How.COUNT
        ? records
        : tops(values(asked, members, false));
  }

  private Map<Long, BigDecimal> means(Asked asked, Members within) {
    Map<Long, List<BigDecimal>> members = new HashMap<>();
    values(asked, within, true)
        .forEach(
            (place, value) -> {
              members.computeIfAbsent(place.top(), top -> new ArrayList<>()).add(value);
              members.computeIfAbsent(0L, top -> new ArrayList<>()).add(value);
            });
    Map<Long, BigDecimal> means = new HashMap<>();
    members.forEach(
        (top, some) ->
            means.put(
                top,
                some.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(some.size()), PLACES, RoundingMode.HALF_UP)));
    return means;
  }

  private Map<Place, BigDecimal> values(Asked asked, Members members, boolean each) {
    String field = Objects.requireNonNullElse(asked.rule().field(), "");
    return switch (asked.rule().how()) {
      case COUNT -> sums(asked, members, "", true, each);
      case SUM -> sums(asked, members, field, false, each);
      case DISTINCT -> read(asked, members, field, RollUpQueries.names(asked, each));
      case LATEST -> read(asked, members, field, RollUpQueries.latest(asked, each));
      case RATIO -> ratio(asked, members, each);
    };
  }

  private Map<Place, BigDecimal> sums(
      Asked asked, Members members, String field, boolean count, boolean each) {
    return read(asked, members, field, RollUpQueries.sums(asked, count, each));
  }

  private Map<Place, BigDecimal> ratio(Asked asked, Members members, boolean each) {
    Map<Place, BigDecimal> above = values(asked.by(rule(asked.rule().of())), members, each);
    Map<Place, BigDecimal> below = values(asked.by(rule(asked.rule().over())), members, each);
    Map<Place, BigDecimal> ratios = new HashMap<>();
    above.forEach(
        (place, of) -> {
          BigDecimal over = below.getOrDefault(place, BigDecimal.ZERO);
          if (over.signum() != 0) {
            ratios.put(place, of.multiply(HUNDRED).divide(over, PLACES, RoundingMode.HALF_UP));
          }
        });
    return ratios;
  }

  private CountingRule rule(@Nullable String key) {
    return pack.getObject().countingRules().stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Map<Place, BigDecimal> read(Asked asked, Members members, String field, String query) {
    Map<Place, BigDecimal> values = new HashMap<>();
    jdbc.sql(query)
        .param("day", asked.day())
        .param("tops", members.tops().toArray(Long[]::new))
        .param("members", members.members().toArray(Long[]::new))
        .param("field", field)
        .param("kind", asked.kind(), Types.VARCHAR)
        .param("from", asked.period().from())
        .param("to", asked.period().to())
        .query(
            row -> {
              BigDecimal value = row.getBigDecimal(3);
              if (value != null) {
                values.put(new Place(row.getLong(1), row.getLong(2)), value);
              }
            });
    return values;
  }

  private Members members(Asked asked) {
    List<Long> tops = new ArrayList<>();
    List<Long> members = new ArrayList<>();
    fill(asked, RollUpQueries.MEMBERS)
        .query(
            row -> {
              tops.add(row.getLong(1));
              members.add(row.getLong(2));
            });
    return new Members(tops, members);
  }

  private List<Part> children(Asked asked) {
    return fill(asked, RollUpQueries.CHILDREN)
        .query((row, at) -> new Part(row.getLong(1), row.getString(2), row.getBoolean(3), 0, null))
        .list();
  }

  private JdbcClient.StatementSpec fill(Asked asked, String query) {
    return jdbc.sql(query).param("tree", asked.tree()).param("at", asked.at());
  }
}
