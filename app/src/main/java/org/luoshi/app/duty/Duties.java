package org.luoshi.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Goals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties, each with its owner and the tally of its occurrences. */
@Component
public class Duties {
  private static final String SELECT =
      """
      select d.id, d.plan_id, p.title, d.organisation_id, g.name, d.item_id, d.content, d.topic,
        d.post_id, t.name, tg.name, t.closed, d.timing, d.goals, d.acceptance, d.record_kind, d.counting,
        d.opened, d.closed, d.closed_reason, d.carried_from,
        coalesce(c.open, 0), coalesce(c.late, 0), coalesce(c.done, 0), coalesce(c.waived, 0), c.next
      from duty d
      join organisation g on g.id = d.organisation_id
      left join plan p on p.id = d.plan_id
      left join post t on t.id = d.post_id
      left join organisation tg on tg.id = t.organisation_id
      left join lateral (
        select count(*) filter (where o.state = 'open' and not (o.dated and o.due < current_date)) as open,
          count(*) filter (where o.state = 'open' and o.dated and o.due < current_date) as late,
          count(*) filter (where o.state = 'done') as done, count(*) filter (where o.state = 'waived') as waived,
          min(o.due) filter (where o.state = 'open' and o.dated and o.due >= current_date) as next
        from occurrence o where o.duty_id = d.id) c on true
      """;

  private final JdbcClient jdbc;
  private final Goals goals;

  Duties(JdbcClient jdbc, Goals goals) {
    this.jdbc = jdbc;
    this.goals = goals;
  }

  /**
   * One duty.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Duty get(long id) {
    return jdbc.sql(SELECT + " where d.id = ?")
        .param(id)
        .query((row, at) -> read(row))
        .optional()
        .orElseThrow(() -> new NotHere("duty " + id));
  }

  /**
   * How many duties a plan has.
   *
   * @param all of them, closed ones too
   * @param ownerless open ones that nobody does
   */
  public record Count(int all, int ownerless) {}

  /**
   * The duties of a plan, ownerless ones first, then in the order of the plan; closed ones last.
   */
  @Transactional(readOnly = true)
  public List<Duty> of(long plan) {
    return of(plan, Integer.MAX_VALUE, 0);
  }

  /** So many of them, without the first so many. */
  @Transactional(readOnly = true)
  public List<Duty> of(long plan, int limit, int offset) {
    return jdbc.sql(
            """
            with page as (
              select d.id, row_number() over (
                order by d.closed nulls first, d.post_id is not null and t.closed is null, i.position, d.id) as place
              from duty d left join post t on t.id = d.post_id left join plan_item i on i.id = d.item_id
              where d.plan_id = ? order by place limit ? offset ?)
            """
                + SELECT
                + " join page on page.id = d.id order by page.place")
        .params(plan, limit, offset)
        .query((row, at) -> read(row))
        .list();
  }

  /** How many duties a plan has. */
  @Transactional(readOnly = true)
  public Count count(long plan) {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where d.closed is null and (d.post_id is null or t.closed is not null))
            from duty d left join post t on t.id = d.post_id where d.plan_id = ?
            """)
        .param(plan)
        .query((row, at) -> new Count(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** The duty of a later plan that goes on with one. */
  @Transactional(readOnly = true)
  public Optional<Long> heir(long duty) {
    return jdbc.sql("select id from duty where carried_from = ? order by id desc limit 1")
        .param(duty)
        .query(Long.class)
        .optional();
  }

  /** The posts that help with a duty. */
  @Transactional(readOnly = true)
  public List<OwnerPost> supports(long duty) {
    return jdbc.sql(
            """
            select s.post_id, t.name, tg.name, t.closed from duty_support s
            left join post t on t.id = s.post_id
            left join organisation tg on tg.id = t.organisation_id
            where s.duty_id = ? order by s.id
            """)
        .param(duty)
        .query((row, at) -> OwnerPost.there(row, 1))
        .list();
  }

  private Duty read(ResultSet row) throws SQLException {
    return new Duty(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        OwnerPost.read(row, 9),
        Timing.of(row.getString(13)),
        goals.read(row.getString(14)),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getObject(18, LocalDate.class),
        row.getObject(19, LocalDate.class),
        row.getString(20),
        row.getObject(21, Long.class),
        new Duty.Tally(
            row.getInt(22),
            row.getInt(23),
            row.getInt(24),
            row.getInt(25),
            row.getObject(26, LocalDate.class)));
  }
}
