package org.luoshi.app.record;

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
   * @param values texts, numbers and lists of names by the keys of fields
   * @param begins time of day, or null
   * @param ends the same
   */
  public record Last(
      Map<String, Object> values, @Nullable LocalTime begins, @Nullable LocalTime ends) {
    /** Nothing was taken down yet. */
    public static final Last NONE = new Last(Map.of(), null, null);
  }

  /** The latest valid record of a kind that counts for a duty. */
  @Transactional(readOnly = true)
  public Last of(long duty, String kind) {
    return jdbc.sql(
            """
            select v.content, v.begins, v.ends
            from record_credit c join record_version v on v.id = c.version_id
            where c.duty_id = ? and v.kind = ? and v.superseded_at is null and v.state = 'valid'
            order by v.day desc, v.id desc limit 1
            """)
        .params(duty, kind)
        .query(
            (row, at) ->
                new Last(
                    contents.read(row.getString(1)),
                    row.getObject(2, LocalTime.class),
                    row.getObject(3, LocalTime.class)))
        .optional()
        .orElse(Last.NONE);
  }
}
