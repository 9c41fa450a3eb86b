package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.app.access.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to organisations: on their pages, and in the audit trail. */
@Component
public class Changes {
  private final JdbcClient jdbc;
  private final Audit audit;

  Changes(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * Something that happened.
   *
   * @param kind such as {@code moved}; words {@code change.moved}
   * @param words fill the places of its words
   * @param day on which it took effect
   */
  public record Change(String kind, List<String> words, LocalDate day) {}

  /** What happened to an organisation, the latest first. */
  @Transactional(readOnly = true)
  public List<Change> of(long organisation) {
    return jdbc.sql(
            """
            select kind, words, on_date from organisation_change where organisation_id = ?
            order by on_date desc, id desc limit 100
            """)
        .param(organisation)
        .query(
            (row, at) ->
                new Change(
                    row.getString(1),
                    List.of((String[]) row.getArray(2).getArray()),
                    row.getObject(3, LocalDate.class)))
        .list();
  }

  /** Notes on the page of an organisation what happened to it. */
  void note(long organisation, String kind, LocalDate day, String... words) {
    jdbc.sql(
            "insert into organisation_change (organisation_id, kind, words, on_date) values (?, ?, ?, ?)")
        .params(organisation, kind, words, day)
        .update();
  }

  /** The entry in the audit trail: the last act of the transaction. */
  void audit(String action, long organisation, String subject) {
    audit.done(action, organisation, subject);
  }

  /**
   * One change of the trees at a time, to the end of the transaction: two movers never make a
   * circle, and no path is taken from a place that is just being moved.
   */
  void lockTrees() {
    jdbc.sql("select pg_advisory_xact_lock(4702)").query((row, at) -> true).single();
  }
}
