package org.luoshi.app.duty;

import java.util.List;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The rows of duties as they follow the accepted items of a version, all of them in a few
 * statements. What was changed by hand stays unless the version changes it.
 */
@Component
class DutyRows {
  /**
   * Items that a version has changed or has again: {@code o} holds until now, {@code n} from now
   * on.
   */
  private static final String CHANGED =
      """
      from duty d
      join plan_item o on o.id = d.item_id
      join plan_item n on n.version_id = :version and n.line = d.line and n.choice = 'accepted'
        and (n.id <> o.id or d.closed_reason = 'dropped')
      where d.plan_id = :plan
      """;

  private static final int MANY = 1_000;

  private final JdbcClient jdbc;

  DutyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether a version has very many items. They were written a moment ago, so that the database has
   * not counted them yet and would go through all of them for each of them: until {@link #fewAgain}
   * it goes through them once.
   */
  boolean many(PlanListener.Step step) {
    long items =
        sql("select count(*) from plan_item where version_id = :version", step)
            .query(Long.class)
            .single();
    if (items > MANY) {
      nestedLoops("off");
    }
    return items > MANY;
  }

  /** From here on single rows are looked up as usual. */
  void fewAgain() {
    nestedLoops("on");
  }

  private void nestedLoops(String setting) {
    jdbc.sql("select set_config('enable_nestloop', ?, true)")
        .param(setting)
        .query(String.class)
        .single();
  }

  /** Closes what the version has no more; what is late stays to be done or waived. */
  void end(PlanListener.Step step) {
    sql(
            """
            with gone as (
              update duty d set closed = greatest(:day, d.opened), closed_reason = 'dropped'
              where d.plan_id = :plan and d.closed is null and not exists (
                select from plan_item n where n.version_id = :version and n.line = d.line and n.choice = 'accepted')
              returning d.id, d.organisation_id),
            swept as (
              delete from occurrence where duty_id in (select id from gone) and state = 'open' and due >= :day)
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select organisation_id, id, 'dropped', array[:day::text], :account from gone
            """,
            step)
        .update();
  }

  /** Those whose occurrences are to be unfolded anew: another timing, or dropped and back. */
  List<Long> retimed(PlanListener.Step step) {
    return sql(
            "select d.id "
                + CHANGED
                + """
                 and (d.closed_reason = 'dropped' or d.closed is null and o.timing <> n.timing)
                """,
            step)
        .query((row, at) -> row.getLong(1))
        .list();
  }

  /** Takes over what the version has changed, and notes it. */
  void change(PlanListener.Step step) {
    sql(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select d.organisation_id, d.id, 'resumed', array[:day::text], :account
            """
                + CHANGED
                + " and d.closed_reason = 'dropped'",
            step)
        .update();
    sql(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select c.organisation_id, c.id, 'changed', array[f.field, f.was, f.becomes], :account
            from (select d.organisation_id, d.id, o, n\s
            """
                + CHANGED
                + """
                ) c cross join lateral (values
                  (1, 'content', (c.o).content, (c.n).content),
                  (2, 'owner', luoshi_posts(array[(c.o).post_id]), luoshi_posts(array[(c.n).post_id])),
                  (3, 'supports', luoshi_posts((c.o).supports), luoshi_posts((c.n).supports)),
                  (4, 'timing', (c.o).timing, (c.n).timing),
                  (5, 'goals', (c.o).goals::text, (c.n).goals::text),
                  (6, 'acceptance', (c.o).acceptance, (c.n).acceptance),
                  (7, 'topic', coalesce((c.o).topic, ''), coalesce((c.n).topic, '')),
                  (8, 'kind', coalesce((c.o).record_kind, ''), coalesce((c.n).record_kind, '')),
                  (9, 'counting', coalesce((c.o).counting, ''), coalesce((c.n).counting, ''))
                ) f (place, field, was, becomes)
                where f.was <> f.becomes order by c.id, f.place
                """,
            step)
        .update();
    supports(step);
    sql(
            """
            update duty d set item_id = n.id, content = n.content, topic = n.topic, timing = n.timing, goals = n.goals,
              acceptance = n.acceptance, record_kind = n.record_kind, counting = n.counting,
              post_id = case when n.post_id is distinct from o.post_id then n.post_id else d.post_id end,
              closed = case when d.closed_reason = 'dropped' then null else d.closed end,
              closed_reason = nullif(d.closed_reason, 'dropped')
            from plan_item o, plan_item n
            where d.plan_id = :plan and o.id = d.item_id and n.version_id = :version and n.line = d.line
              and n.choice = 'accepted' and (n.id <> o.id or d.closed_reason = 'dropped')
            """,
            step)
        .update();
  }

  private void supports(PlanListener.Step step) {
    sql(
            "delete from duty_support where duty_id in (select d.id "
                + CHANGED
                + " and n.supports <> o.supports)",
            step)
        .update();
    sql(
            """
            insert into duty_support (organisation_id, duty_id, post_id)
            select distinct d.organisation_id, d.id, s.post
            from duty d
            join plan_item o on o.id = d.item_id
            join plan_item n on n.version_id = :version and n.line = d.line and n.choice = 'accepted' and n.id <> o.id
            cross join lateral unnest(n.supports) s (post)
            where d.plan_id = :plan and n.supports <> o.supports
            """,
            step)
        .update();
  }

  /** Adds what is new; returns the numbers, in the order of the plan. */
  List<Long> add(PlanListener.Step step) {
    List<Long> added =
        sql(
                """
                insert into duty (organisation_id, plan_id, version_id, line, item_id, content, topic, post_id, timing,
                  starts, ends, goals, acceptance, record_kind, counting, opened, carried_from)
                select n.organisation_id, :plan, :version, n.line, n.id, n.content, n.topic, n.post_id, n.timing,
                  :from, :to, n.goals, n.acceptance, n.record_kind, n.counting, :day,
                  (select f.id from duty f where f.id = n.carried_from)
                from plan_item n
                where n.version_id = :version and n.choice = 'accepted'
                  and not exists (select from duty d where d.plan_id = :plan and d.line = n.line)
                order by n.position, n.id
                returning id
                """,
                step)
            .param("from", step.days().from())
            .param("to", step.days().to())
            .query((row, at) -> row.getLong(1))
            .list();
    Long[] ids = added.toArray(Long[]::new);
    sql(
            """
            insert into duty_support (organisation_id, duty_id, post_id)
            select distinct d.organisation_id, d.id, s.post
            from duty d join plan_item n on n.id = d.item_id cross join lateral unnest(n.supports) s (post)
            where d.id = any (:ids) order by d.id
            """,
            step)
        .param("ids", ids)
        .update();
    sql(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select organisation_id, id, 'opened', array[:day::text], :account from duty where id = any (:ids) order by id
            """,
            step)
        .param("ids", ids)
        .update();
    return added;
  }

  /** Removes what a version has brought. */
  void remove(long version) {
    int carried =
        jdbc.sql(
                """
                select count(*) from duty d join duty later on later.carried_from = d.id
                where d.version_id = ? and later.plan_id <> d.plan_id
                """)
            .param(version)
            .query(Integer.class)
            .single();
    if (carried > 0) {
      throw new Refused("", "duty.fault.carried", carried);
    }
    jdbc.sql("delete from duty where version_id = ?").param(version).update();
  }

  private StatementSpec sql(String statement, PlanListener.Step step) {
    return jdbc.sql(statement)
        .param("plan", step.plan().id())
        .param("version", step.version())
        .param("day", step.day())
        .param("account", Scope.current().account(), java.sql.Types.BIGINT);
  }
}
