package org.luoshi.app.record;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was taken down last for a duty: much of it is the same the next time. */
@Component
public class Usual {
  private final JdbcClient jdbc;
  private final Contents contents;

  Usual(JdbcClient jdbc, Contents contents) {
    this.jdbc = jdbc;
    this.contents = contents;
  }

  /**
   * The last time.
   *
   * @param today the day of the next time
   * @param values texts, numbers and lists of names by the keys of fields; none where nothing was
   *     taken down yet
   * @param begins time of day, or null
   * @param ends the same
   */
  public record Last(
      LocalDate today,
      Map<String, Object> values,
      @Nullable LocalTime begins,
      @Nullable LocalTime ends) {}

  /** The latest valid record of a kind that counts for a duty, or for none. */
  @Transactional(readOnly = true)
  public Last of(@Nullable Long duty, String kind) {
    return jdbc.sql(
            """
            select current_date, coalesce(v.content, '{}'), v.begins, v.ends
            from (select) one left join lateral (
              select v.content, v.begins, v.ends
              from record_credit c join record_version v on v.id = c.version_id
              where c.duty_id = ? and v.kind = ? and v.superseded_at is null and v.state = 'valid'
              order by v.day desc, v.id desc limit 1) v on true
            """)
        .param(1, duty, Types.BIGINT)
        .param(2, kind)
        .query(
            (row, at) ->
                new Last(
                    row.getObject(1, LocalDate.class),
                    contents.read(row.getString(2)),
                    row.getObject(3, LocalTime.class),
                    row.getObject(4, LocalTime.class)))
        .single();
  }
}
