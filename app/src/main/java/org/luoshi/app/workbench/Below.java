package org.luoshi.app.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations below one, those that need help first: what has no owner, what has been overdue
 * for long, where nothing was closed for long. Counts are of work, never of people.
 */
@Component
public class Below {
  /** For so many days it is said when something was last closed. */
  public static final int LOOK_BACK = 90;

  private static final RowMapper<State> STATE =
      (row, at) ->
          new State(
              row.getLong(1),
              row.getString(2),
              row.getLong(3),
              row.getLong(4),
              row.getLong(5),
              row.getObject(6, LocalDate.class),
              row.getObject(7, LocalDate.class),
              row.getBoolean(8));

  private final JdbcClient jdbc;

  Below(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How the work of an organisation and all below it stands.
   *
   * @param organisation its number
   * @param name its name
   * @param open how many occurrences are open
   * @param late how many of them are overdue
   * @param ownerless how many duties nobody has
   * @param oldest since when the oldest is overdue, or null
   * @param closed when something was last closed, in the last {@value #LOOK_BACK} days; or null
   * @param branch whether there are organisations below it
   */
  public record State(
      long organisation,
      String name,
      long open,
      long late,
      long ownerless,
      @Nullable LocalDate oldest,
      @Nullable LocalDate closed,
      boolean branch) {}

  /** The organisation above one in a tree today, or null. */
  @Transactional(readOnly = true)
  public @Nullable Long above(String tree, long organisation) {
    return jdbc.sql(
            """
            select parent_id from tree_place
            where tree = ? and organisation_id = ? and valid @> current_date and parent_id is not null
            """)
        .params(tree, organisation)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** Those directly below an organisation, and itself alone as the first. */
  @Transactional(readOnly = true)
  public List<State> of(String tree, long organisation) {
    return jdbc.sql(
            """
            with part as (
              select a.organisation_id as top, a.organisation_id as inner_id, false as branch
              from tree_place a where a.tree = :tree and a.organisation_id = :at and a.valid @> current_date
              union all
              select c.organisation_id, t.organisation_id, t.organisation_id <> c.organisation_id
              from tree_place c
              join tree_place t on t.tree = c.tree and t.path <@ c.path and t.valid @> current_date
              where c.tree = :tree and c.parent_id = :at and c.valid @> current_date
            ), work as (
              select d.organisation_id as inner_id,
                count(*) filter (where o.state = 'open') as open,
                count(*) filter (where o.state = 'open' and o.dated and o.due < current_date) as late,
                count(distinct d.id) filter (where o.state = 'open' and (d.post_id is null or p.closed is not null))
                  as ownerless,
                min(o.due) filter (where o.state = 'open' and o.dated and o.due < current_date) as oldest,
                max(o.closed_on) as closed
              from occurrence o join duty d on d.id = o.duty_id left join post p on p.id = d.post_id
              where o.state = 'open' and d.closed is null or o.closed_on > current_date - :days
              group by d.organisation_id
            )
            select r.top, g.name, coalesce(sum(w.open), 0), coalesce(sum(w.late), 0), coalesce(sum(w.ownerless), 0),
              min(w.oldest), max(w.closed), bool_or(r.branch)
            from part r join organisation g on g.id = r.top left join work w on w.inner_id = r.inner_id
            group by r.top, g.name
            order by r.top <> :at, coalesce(sum(w.ownerless), 0) = 0 and min(w.oldest) is null,
              min(w.oldest) nulls last, max(w.closed) nulls first, g.name
            """)
        .param("tree", tree)
        .param("at", organisation)
        .param("days", LOOK_BACK)
        .query(STATE)
        .list();
  }
}
