package org.luoshi.app.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.OwnerPost;
import org.luoshi.app.plan.Goals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads commitments as of a day: one statement for duties with their due instances, one for the
 * records that count for them, however many plans are asked for.
 */
@Component
class CommitmentRows {
  /**
   * Due instances and what the history said of them come as arrays beside their duty, looked up
   * duty by duty: joined as sets, a planner that expects one duty goes through all of them for
   * each.
   */
  private static final String DUTIES =
      """
      with held as (
        select distinct on (v.plan_id) v.plan_id, v.id from plan_version v
        where v.plan_id = any (:plans) and v.state = 'adopted'
          and coalesce(v.adopted_on, (v.adopted_at at time zone 'Asia/Shanghai')::date) <= :day
        order by v.plan_id, v.number desc
      )
      select d.id, d.plan_id, d.organisation_id, i.headings, i.content, d.post_id, t.name, tg.name, t.closed, i.goals,
        i.record_kind, i.counting, d.starts, d.ends, s.ids, s.opens, s.due, s.dated, s.states, s.closed, n.due, n.kinds, n.days
      from held h join plan_item i on i.version_id = h.id and i.choice = 'accepted'
      join duty d on d.plan_id = h.plan_id and d.line = i.line
      left join post t on t.id = d.post_id
      left join organisation tg on tg.id = t.organisation_id
      cross join lateral (
        select array_agg(o.id order by o.due, o.opens) as ids, array_agg(o.opens order by o.due, o.opens) as opens,
          array_agg(o.due order by o.due, o.opens) as due, array_agg(o.dated order by o.due, o.opens) as dated,
          array_agg(o.state order by o.due, o.opens) as states, array_agg(o.closed_on order by o.due, o.opens) as closed
        from occurrence o where o.duty_id = d.id) s
      cross join lateral (
        select array_agg(c.words[1] order by c.id) as due, array_agg(case when k.known then c.kind end order by c.id) as kinds,
          array_agg(case when k.known then c.words[2] end order by c.id) as days
        from duty_change c
        cross join lateral (select c.at < (:day + 1)::timestamp at time zone 'Asia/Shanghai') k (known)
        where c.duty_id = d.id and c.kind in ('done', 'waived', 'taken-back')) n
      where :duty::bigint is null or d.id = :duty
      order by d.plan_id, i.position, i.id
      """;

  /** Those that hold with their content, the others for what they say of an occurrence. */
  private static final String CREDITS =
      """
      select c.duty_id, v.record_id, v.day, v.title, v.kind, v.content, c.occurrence_id
      from duty d join record_credit c on c.duty_id = d.id left join luoshi_held(:day) v on v.id = c.version_id
      where d.plan_id = any (:plans) and (:duty::bigint is null or d.id = :duty)
      order by c.duty_id, v.day, v.begins nulls first, v.record_id
      """;

  private static final TypeReference<LinkedHashMap<String, Object>> VALUES =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Goals goals;
  private final JsonMapper exact =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  CommitmentRows(JdbcClient jdbc, Goals goals) {
    this.jdbc = jdbc;
    this.goals = goals;
  }

  /**
   * The commitments of plans, plan by plan, in the order of each plan.
   *
   * @param duty only this one; null for all
   */
  List<Commitment> of(List<Long> plans, @Nullable Long duty, LocalDate day) {
    Map<Long, List<Credit>> credits = new HashMap<>();
    Map<Long, Boolean> credited = new HashMap<>();
    ask(CREDITS, plans, duty, day)
        .query(
            row -> {
              boolean holds = row.getObject(2) != null;
              if (holds) {
                credits.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(credit(row));
              }
              if (row.getObject(7) != null) {
                credited.merge(row.getLong(7), holds, Boolean::logicalOr);
              }
            });
    return ask(DUTIES, plans, duty, day)
        .query(
            (row, at) ->
                commitment(
                    row,
                    SlotRows.read(row, 15, credited, day),
                    credits.getOrDefault(row.getLong(1), List.of())))
        .list();
  }

  private JdbcClient.StatementSpec ask(
      String statement, List<Long> plans, @Nullable Long duty, LocalDate day) {
    return jdbc.sql(statement)
        .param("plans", plans.toArray(Long[]::new))
        .param("duty", duty, java.sql.Types.BIGINT)
        .param("day", day);
  }

  private Credit credit(ResultSet row) throws SQLException {
    return new Credit(
        row.getLong(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5),
        exact.readValue(row.getString(6), VALUES));
  }

  private Commitment commitment(ResultSet row, List<Slot> slots, List<Credit> credits)
      throws SQLException {
    OwnerPost owner =
        row.getObject(6) == null
            ? null
            : new OwnerPost(
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class));
    return new Commitment(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        List.of((String[]) row.getArray(4).getArray()),
        row.getString(5),
        owner,
        goals.read(row.getString(10)),
        row.getString(11),
        row.getString(12),
        new Course(row.getObject(13, LocalDate.class), row.getObject(14, LocalDate.class), slots),
        credits);
  }
}
