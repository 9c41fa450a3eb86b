package org.luoshi.app.workbench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Today;
import org.luoshi.app.database.Where;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The occurrences of the scope, found by whose they are and when they are due. */
@Component
public class Dues {
  private static final String FROM =
      """
      from occurrence o
      join duty d on d.id = o.duty_id
      left join plan l on l.id = d.plan_id
      join organisation g on g.id = d.organisation_id
      left join post p on p.id = d.post_id
      """;

  private static final RowMapper<Due> DUE =
      (row, at) ->
          new Due(
              row.getLong(1),
              row.getInt(2),
              row.getLong(3),
              row.getString(4),
              row.getLong(5),
              row.getString(6),
              row.getLong(7),
              row.getString(8),
              row.getObject(9, Long.class),
              row.getString(10),
              row.getString(11),
              row.getObject(12, LocalDate.class),
              row.getObject(13, LocalDate.class),
              row.getBoolean(14),
              row.getObject(15, LocalTime.class),
              row.getObject(16, LocalTime.class),
              Due.State.valueOf(row.getString(17).toUpperCase(Locale.ROOT)),
              row.getObject(18, LocalDate.class));

  private static final String SELECT =
      """
      select o.id, o.edition, d.id, d.content, d.plan_id, coalesce(l.title, ''), g.id, g.name, p.id, p.name,
        coalesce((select string_agg(q.name, '、' order by q.id) from duty_support s join post q on q.id = s.post_id
          where s.duty_id = d.id), ''),
        o.opens, o.due, o.dated, o.begins, o.ends, o.state, o.closed_on
      """;

  /** What is asked for is found with as little as possible, and then shown with all of it. */
  private static final String LEAN = "from occurrence o join duty d on d.id = o.duty_id";

  private static final String BEGINS = "coalesce(o.begins, time '24:00')";
  private static final String FORTH = " order by o.due, " + BEGINS + ", o.id";
  private static final String BACK = " order by o.due desc, " + BEGINS + " desc, o.id desc";

  private final JdbcClient jdbc;
  private final Today today;

  Dues(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  /** Today, by the clock of the database. */
  public LocalDate today() {
    return today.get();
  }

  /** What is wanted, the earliest due first; on one day by the clock. */
  @Transactional(readOnly = true)
  public List<Due> find(Wanted wanted, int most, int after) {
    Where where = Conditions.of(wanted);
    return shown(where, where.clause() + FORTH + " limit :most offset :after")
        .param("most", most)
        .param("after", after)
        .query(DUE)
        .list();
  }

  /** The page that goes on behind a mark, or the one that ends before it; in the same order. */
  @Transactional(readOnly = true)
  public List<Due> find(Wanted wanted, int most, Bookmark mark) {
    Where where = Conditions.of(wanted);
    String place = "(o.due, " + BEGINS + ", o.id) %s (:markDay, :markBegins::time, :markId)";
    return shown(
            where,
            where.clause()
                + " and "
                + place.formatted(mark.behind() ? ">" : "<")
                + (mark.behind() ? FORTH : BACK)
                + " limit :most")
        .param("most", most)
        .param("markDay", mark.day())
        .param("markBegins", mark.begins())
        .param("markId", mark.occurrence())
        .query(DUE)
        .list();
  }

  /** A due instance, the part of the work it belongs to, and how many that part has. */
  record Parted(Due due, String part, long total) {}

  /**
   * What is open, by when it is due: before today, until a Sunday, until the end, without a day;
   * the first of each.
   */
  @Transactional(readOnly = true)
  List<Parted> parted(
      Wanted.Whose whose, LocalDate today, LocalDate sunday, LocalDate end, int most) {
    Where where =
        Conditions.of(Wanted.open(whose, null, null).anyDay())
            .with("(o.due <= :end or not o.dated)", "end", end);
    String parted =
        """
        join (
          select id, part, total from (
            select id, part, count(*) over (partition by part) as total,
              row_number() over (partition by part order by due, begins, id) as place
            from (
              select o.id, o.due, %s as begins, case when not o.dated then 'undated' when o.due < :today then 'overdue'
                when o.due <= :sunday then 'week' else 'month' end as part
              %s) open) placed
          where place <= :most) w on w.id = o.id
        """
            .formatted(BEGINS, LEAN + where.clause());
    return jdbc.sql(SELECT + ", w.part, w.total " + FROM + parted + FORTH)
        .params(where.values())
        .param("today", today)
        .param("sunday", sunday)
        .param("most", most)
        .query((row, at) -> new Parted(DUE.mapRow(row, at), row.getString(19), row.getLong(20)))
        .list();
  }

  private JdbcClient.StatementSpec shown(Where where, String which) {
    return jdbc.sql(SELECT + FROM + " where o.id in (select o.id " + LEAN + which + ")" + FORTH)
        .params(where.values());
  }

  /** How many are wanted. */
  @Transactional(readOnly = true)
  public long count(Wanted wanted) {
    Where where = Conditions.of(wanted);
    return jdbc.sql("select count(*) " + LEAN + where.clause())
        .params(where.values())
        .query(Long.class)
        .single();
  }

  /**
   * One occurrence.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Due get(long occurrence) {
    return jdbc.sql(SELECT + FROM + " where o.id = :id")
        .param("id", occurrence)
        .query(DUE)
        .optional()
        .orElseThrow(() -> new NotHere("occurrence " + occurrence));
  }

  /** The next open one of each duty that no open post has, the earliest due first. */
  @Transactional(readOnly = true)
  public List<Due> ownerless(Wanted.Whose whose, int most) {
    Where where = Conditions.of(whose);
    String next =
        """
        select n.id from duty d left join post p on p.id = d.post_id
        cross join lateral (
          select o.id, o.due from occurrence o where o.duty_id = d.id and o.state = 'open'
          order by o.due, o.id limit 1) n
        """
            + where.clause()
            + """
             and d.closed is null and (d.post_id is null or p.closed is not null)
            order by n.due, n.id limit :most
            """;
    return jdbc.sql(SELECT + FROM + " where o.id in (" + next + ") order by o.due, o.id")
        .params(where.values())
        .param("most", most)
        .query(DUE)
        .list();
  }
}
