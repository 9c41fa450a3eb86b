package org.luoshi.app.indicator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
   * What had become of an occurrence by the end of the day: a record that was known then credits
   * it; else the last entry of the duty's history until then says it; else, where neither history
   * nor records ever speak of it, its own row.
   */
  private static final String DUTIES =
      """
      with held as (
        select distinct on (v.plan_id) v.plan_id, v.id from plan_version v
        where v.plan_id = any (:plans) and v.state = 'adopted'
          and coalesce(v.adopted_on, (v.adopted_at at time zone 'Asia/Shanghai')::date) <= :day
        order by v.plan_id, v.number desc
      ), wanted as (
        select d.id, d.plan_id, d.organisation_id, d.post_id, d.starts, d.ends, h.id as version,
          i.position, i.id as item, i.headings, i.content, i.goals, i.record_kind, i.counting
        from held h join plan_item i on i.version_id = h.id and i.choice = 'accepted'
        join duty d on d.plan_id = h.plan_id and d.line = i.line
        where :duty::bigint is null or d.id = :duty
      ), credit as (
        select c.occurrence_id, bool_or(v.id is not null) as holds
        from wanted w join record_credit c on c.duty_id = w.id
        left join luoshi_held(:day) v on v.id = c.version_id
        where c.occurrence_id is not null group by c.occurrence_id
      ), note as (
        select c.duty_id, c.words[1] as due,
          (array_agg(c.kind order by c.id desc) filter (where c.at < (:day + 1)::timestamp at time zone 'Asia/Shanghai'))[1] as kind,
          (array_agg(c.words[2] order by c.id desc) filter (where c.at < (:day + 1)::timestamp at time zone 'Asia/Shanghai'))[1] as day
        from wanted w join duty_change c on c.duty_id = w.id
        where c.kind in ('done', 'waived', 'taken-back') group by 1, 2
      ), slot as (
        select o.duty_id, o.opens, o.due, o.dated, case
            when r.holds then 'DONE'
            when n.duty_id is not null and count(*) over (partition by o.duty_id, o.due) = 1 then case
              when n.kind = 'done' and n.day <= :day::text then 'DONE'
              when n.kind = 'waived' and n.day <= :day::text then 'WAIVED' else 'OPEN' end
            when o.state <> 'open' and o.closed_on <= :day and r.occurrence_id is null then upper(o.state)
            else 'OPEN' end as fate
        from wanted w join occurrence o on o.duty_id = w.id
        left join credit r on r.occurrence_id = o.id
        left join note n on n.duty_id = o.duty_id and n.due = o.due::text
      )
      select w.id, w.plan_id, w.organisation_id, w.headings, w.content, w.post_id, t.name, tg.name, t.closed, w.goals,
        w.record_kind, w.counting, w.starts, w.ends, s.opens, s.due, s.dated, s.fate
      from wanted w
      left join (
        select duty_id, array_agg(opens order by due, opens) as opens, array_agg(due order by due, opens) as due,
          array_agg(dated order by due, opens) as dated, array_agg(fate order by due, opens) as fate
        from slot group by duty_id) s on s.duty_id = w.id
      left join post t on t.id = w.post_id
      left join organisation tg on tg.id = t.organisation_id
      order by w.plan_id, w.position, w.item
      """;

  private static final String CREDITS =
      """
      select c.duty_id, v.record_id, v.day, v.title, v.kind, v.content
      from duty d join record_credit c on c.duty_id = d.id join luoshi_held(:day) v on v.id = c.version_id
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
    ask(CREDITS, plans, duty, day)
        .query(
            row -> {
              credits.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(credit(row));
            });
    return ask(DUTIES, plans, duty, day)
        .query((row, at) -> commitment(row, credits.getOrDefault(row.getLong(1), List.of())))
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

  private Commitment commitment(ResultSet row, List<Credit> credits) throws SQLException {
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
        new Course(
            row.getObject(13, LocalDate.class), row.getObject(14, LocalDate.class), slots(row)),
        credits);
  }

  private static List<Slot> slots(ResultSet row) throws SQLException {
    if (row.getArray(15) == null) {
      return List.of();
    }
    Date[] opens = (Date[]) row.getArray(15).getArray();
    Date[] due = (Date[]) row.getArray(16).getArray();
    Boolean[] dated = (Boolean[]) row.getArray(17).getArray();
    String[] fate = (String[]) row.getArray(18).getArray();
    List<Slot> slots = new ArrayList<>();
    for (int at = 0; at < due.length; at++) {
      slots.add(
          new Slot(
              opens[at].toLocalDate(),
              due[at].toLocalDate(),
              dated[at],
              Slot.Fate.valueOf(fate[at].toUpperCase(Locale.ROOT))));
    }
    return slots;
  }
}
