package org.luoshi.app.duty;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to duties. */
@Component
public class History {
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something that happened.
   *
   * @param kind such as {@code owner}; words {@code duty.change.owner}
   * @param words fill the places of its words
   * @param by name of the account; null where it is not seen, or the house did it
   * @param at when
   */
  public record Change(String kind, List<String> words, @Nullable String by, Instant at) {}

  /** What happened to a duty, the latest first, {@value #MOST} at most. */
  @Transactional(readOnly = true)
  public List<Change> of(long duty) {
    return jdbc.sql(
            """
            select c.kind, c.words, a.name, c.at from duty_change c left join account a on a.id = c.account_id
            where c.duty_id = ? order by c.id desc limit ?
            """)
        .params(duty, MOST)
        .query(
            (row, at) ->
                new Change(
                    row.getString(1),
                    List.of((String[]) row.getArray(2).getArray()),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Notes what happened to a duty. */
  void note(long organisation, long duty, String kind, String... words) {
    jdbc.sql(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, account_id) values (?, ?, ?, ?, ?)
            """)
        .param(1, organisation)
        .param(2, duty)
        .param(3, kind)
        .param(4, words)
        .param(5, Scope.current().account(), java.sql.Types.BIGINT)
        .update();
  }
}
