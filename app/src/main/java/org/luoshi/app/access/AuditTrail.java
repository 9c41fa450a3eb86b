package org.luoshi.app.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading the audit trail, as far as the scope reaches. */
@Component
public class AuditTrail {
  /** Entries on a page. */
  public static final int PAGE = 50;

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry.
   *
   * @param id its number, growing with time
   * @param at when
   * @param loginName who; null for somebody unknown
   * @param role in which role, or null
   * @param organisation name of the organisation it concerns, or null
   * @param address where from, or null
   * @param action what
   * @param subject to what, or null
   * @param allowed whether it was allowed
   */
  public record Entry(
      long id,
      OffsetDateTime at,
      @Nullable String loginName,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String address,
      String action,
      @Nullable String subject,
      boolean allowed) {}

  /**
   * What is asked.
   *
   * @param loginName of whom; empty for everybody
   * @param from the first day; null for no limit
   * @param to the last day, inclusive; null for no limit
   * @param refusedOnly only what was refused
   * @param before entries with smaller numbers; 0 for the latest
   */
  public record Query(
      String loginName,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean refusedOnly,
      long before) {}

  /** At most {@value #PAGE} entries, the latest first. */
  @Transactional(readOnly = true)
  public List<Entry> find(Query query) {
    return jdbc.sql(
            """
            select e.id, e.at, e.login_name, e.role, o.name, e.address, e.action, e.subject, e.allowed
            from audit_entry e left join organisation o on o.id = e.organisation_id
            where (:name = '' or e.login_name = :name)
              and (:from::date is null or e.at >= :from::date)
              and (:to::date is null or e.at < :to::date + 1)
              and (not :refused or not e.allowed)
              and (:before = 0 or e.id < :before)
            order by e.id desc limit :page
            """)
        .param("name", query.loginName())
        .param("from", query.from(), java.sql.Types.DATE)
        .param("to", query.to(), java.sql.Types.DATE)
        .param("refused", query.refusedOnly())
        .param("before", query.before())
        .param("page", PAGE)
        .query(
            (row, at) ->
                new Entry(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getBoolean(9)))
        .list();
  }
}
