package org.luoshi.app.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Goals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The duties of an organisation for which a record may count, and what counts for them already. */
@Component
class Candidates {
  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Goals goals;
  private final Contents contents;

  Candidates(JdbcClient jdbc, Goals goals, Contents contents) {
    this.jdbc = jdbc;
    this.goals = goals;
    this.contents = contents;
  }

  /**
   * A duty.
   *
   * @param open how many of its occurrences are open
   * @param due the asked occurrence, or else the open one nearest to the day; null for none
   */
  record Candidate(
      long duty,
      String content,
      List<Goal> goals,
      @Nullable String kind,
      @Nullable String counting,
      int open,
      Match.@Nullable Due due) {}

  /** Values of a record that counts for a duty. */
  record Counted(LocalDate day, Map<String, Object> values) {}

  /** The duties of those days, those asked for in any case. */
  List<Candidate> of(Matching.Facts facts, Collection<Long> occurrences, Collection<Long> duties) {
    return jdbc.sql(
            """
            select d.id, d.content, d.goals, d.record_kind, d.counting,
              (select count(*) from occurrence x where x.duty_id = d.id and x.state = 'open'),
              o.id, o.opens, o.due, o.dated, o.state = 'open'
            from duty d
            left join lateral (
              select * from occurrence o where o.duty_id = d.id and (o.state = 'open' or o.id = any (:asked))
              order by o.id = any (:asked) desc, :day between o.opens and o.due desc, abs(o.due - :day::date), o.id
              limit 1) o on true
            where d.organisation_id = :organisation
              and (d.closed is null and d.starts <= :day and d.ends >= :day or d.id = any (:duties)
                or exists (select from occurrence x where x.duty_id = d.id and x.id = any (:asked)))
            order by d.id = any (:duties) desc, o.id = any (:asked) desc nulls last, d.id limit :most
            """)
        .param("asked", occurrences.toArray(Long[]::new))
        .param("duties", duties.toArray(Long[]::new))
        .param("day", facts.day())
        .param("organisation", facts.organisation())
        .param("most", MOST)
        .query((row, at) -> read(row))
        .list();
  }

  /** What counts for duties now, without a record, in the order of the days. */
  Map<Long, List<Counted>> counted(Collection<Long> duties, @Nullable Long without) {
    record Row(long duty, Counted counted) {}
    return jdbc
        .sql(
            """
            select c.duty_id, v.day, v.content
            from record_credit c
            join record_version v on v.id = c.version_id and v.superseded_at is null and v.state = 'valid'
            where c.duty_id = any (?) and c.record_id <> ? order by v.day, v.record_id
            """)
        .params(duties.toArray(Long[]::new), without == null ? 0 : without)
        .query(
            (row, at) ->
                new Row(
                    row.getLong(1),
                    new Counted(
                        row.getObject(2, LocalDate.class), contents.read(row.getString(3)))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::duty, Collectors.mapping(Row::counted, Collectors.toList())));
  }

  private Candidate read(ResultSet row) throws SQLException {
    return new Candidate(
        row.getLong(1),
        row.getString(2),
        goals.read(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getObject(7) == null
            ? null
            : new Match.Due(
                row.getLong(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                row.getBoolean(11)));
  }
}
