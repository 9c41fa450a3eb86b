package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.app.access.Scope;
import org.luoshi.app.plan.Unfinished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is left of a plan goes on in a later one: the earlier duty is closed and names its heir. */
@Component
class Leftovers implements Unfinished {
  private final JdbcClient jdbc;

  Leftovers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Unfinished.Left> of(long plan) {
    return jdbc.sql(
            """
            select d.id, d.line, count(*) filter (where o.state = 'open'), count(*)
            from duty d join occurrence o on o.duty_id = d.id
            where d.plan_id = ? and d.closed is null
            group by d.id, d.line
            having count(*) filter (where o.state = 'open') > 0
            order by d.id
            """)
        .param(plan)
        .query(
            (row, at) ->
                new Unfinished.Left(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  /** Closes the duties that these go on with; what was open of them counts as carried over. */
  void close(List<Long> heirs, LocalDate day) {
    jdbc.sql(
            """
            with old as (
              update duty d set closed = greatest(:day, d.opened), closed_reason = 'carried'
              from duty heir
              where heir.id = any (:heirs) and d.id = heir.carried_from and d.closed is null
              returning d.id, d.organisation_id, heir.id as heir),
            over as (
              update occurrence o
              set state = 'waived', closed_on = :day, closed_by = :account, carried_to = old.heir, edition = edition + 1
              from old where o.duty_id = old.id and o.state = 'open')
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select organisation_id, id, 'carried', array[:day::text, heir::text], :account from old
            """)
        .param("day", day)
        .param("account", Scope.current().account(), java.sql.Types.BIGINT)
        .param("heirs", heirs.toArray(Long[]::new))
        .update();
  }

  /** Opens again what the duties of a version went on with. */
  void undo(long version) {
    jdbc.sql(
            """
            with old as (
              update duty d set closed = null, closed_reason = null
              from duty heir
              where heir.version_id = :version and d.id = heir.carried_from and d.closed_reason = 'carried'
              returning d.id, d.organisation_id),
            back as (
              update occurrence o
              set state = 'open', closed_on = null, closed_by = null, carried_to = null, edition = edition + 1
              from duty heir where heir.version_id = :version and o.carried_to = heir.id)
            insert into duty_change (organisation_id, duty_id, kind, account_id)
            select organisation_id, id, 'carried-back', :account from old
            """)
        .param("version", version)
        .param("account", Scope.current().account(), java.sql.Types.BIGINT)
        .update();
  }
}
