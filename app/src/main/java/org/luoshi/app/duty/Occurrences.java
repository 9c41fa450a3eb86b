package org.luoshi.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.database.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The occurrences of duties: found, counted. {@link Closing} closes them. */
@Component
public class Occurrences {
  private static final String SELECT =
      """
      select o.id, o.duty_id, d.content, d.topic, d.plan_id, p.title, o.organisation_id, g.name,
        d.post_id, t.name, tg.name, t.closed, o.opens, o.due, o.dated, o.begins, o.ends,
        case when o.state = 'open' and o.dated and o.due < current_date then 'late' else o.state end,
        o.closed_on, o.note, o.carried_to, o.edition
      from occurrence o
      join duty d on d.id = o.duty_id
      join organisation g on g.id = o.organisation_id
      left join plan p on p.id = d.plan_id
      left join post t on t.id = d.post_id
      left join organisation tg on tg.id = t.organisation_id
      """;

  private static final String COUNT =
      """
      count(*) filter (where o.state = 'open' and o.dated and o.due >= current_date),
      count(*) filter (where o.state = 'open' and o.dated and o.due < current_date),
      count(*) filter (where o.state = 'open' and not o.dated),
      count(*) filter (where o.state = 'done'), count(*) filter (where o.state = 'waived')
      from occurrence o join duty d on d.id = o.duty_id
      """;

  private final JdbcClient jdbc;

  Occurrences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many are in which state.
   *
   * @param open still to be done, their day has not passed
   * @param late open after their due day
   * @param undated open, and the plan gave no day
   * @param done done
   * @param waived waived
   */
  public record Counts(int open, int late, int undated, int done, int waived) {
    /** All of them. */
    public int all() {
      return open + late + undated + done + waived;
    }
  }

  /** The counts of a month, by the due days. */
  public record Month(YearMonth month, Counts counts) {}

  /** Those asked for, by their due days, then by the plan's order. */
  @Transactional(readOnly = true)
  public List<Occurrence> find(Query query) {
    Where where = Conditions.of(query);
    return jdbc.sql(
            SELECT
                + where.clause()
                + " order by o.due, o.begins nulls first, o.id limit :limit offset :offset")
        .params(where.values())
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query((row, at) -> read(row))
        .list();
  }

  /** How many are in which state; a query's page does not matter. */
  @Transactional(readOnly = true)
  public Counts counts(Query query) {
    Where where = Conditions.of(query);
    return jdbc.sql("select " + counted(query) + where.clause())
        .params(where.values())
        .query((row, at) -> counts(row, 1))
        .single();
  }

  /** The months in which something is due, in order, each with its counts. */
  @Transactional(readOnly = true)
  public List<Month> months(Query query) {
    Where where = Conditions.of(query);
    return jdbc.sql(
            "select date_trunc('month', o.due)::date, "
                + counted(query)
                + where.clause()
                + " group by 1 order by 1")
        .params(where.values())
        .query(
            (row, at) ->
                new Month(YearMonth.from(row.getObject(1, LocalDate.class)), counts(row, 2)))
        .list();
  }

  /**
   * One of them.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Occurrence get(long id) {
    return jdbc.sql(SELECT + " where o.id = ?")
        .param(id)
        .query((row, at) -> read(row))
        .optional()
        .orElseThrow(() -> new NotHere("occurrence " + id));
  }

  /** Whether the post is still there matters only where somebody asks for what has no owner. */
  private static String counted(Query query) {
    return COUNT + (query.ownerless() ? " left join post t on t.id = d.post_id" : "");
  }

  private static Counts counts(ResultSet row, int first) throws SQLException {
    return new Counts(
        row.getInt(first),
        row.getInt(first + 1),
        row.getInt(first + 2),
        row.getInt(first + 3),
        row.getInt(first + 4));
  }

  private static Occurrence read(ResultSet row) throws SQLException {
    return new Occurrence(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getLong(7),
        row.getString(8),
        OwnerPost.read(row, 9),
        row.getObject(13, LocalDate.class),
        row.getObject(14, LocalDate.class),
        row.getBoolean(15),
        row.getObject(16, LocalTime.class),
        row.getObject(17, LocalTime.class),
        Occurrence.State.valueOf(row.getString(18).toUpperCase(Locale.ROOT)),
        row.getObject(19, LocalDate.class),
        row.getString(20),
        row.getObject(21, Long.class),
        row.getInt(22));
  }
}
