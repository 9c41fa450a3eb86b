package org.luoshi.app.workbench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the work of the scope can be filtered by. */
@Component
public class Choices {
  private static final int MOST = 300;

  private final JdbcClient jdbc;

  Choices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One to choose: what a form sends, and its words. */
  public record Choice(String value, String words) {}

  /** Everything there is to choose, {@value #MOST} of each at most. */
  public record All(
      List<Choice> organisations, List<Choice> posts, List<Choice> plans, List<Choice> topics) {}

  /** What the duties of the scope have. */
  @Transactional(readOnly = true)
  public All all() {
    return new All(
        list("g.id::text, g.name", "join organisation g on g.id = d.organisation_id"),
        list(
            "p.id::text, g.name || ' · ' || p.name",
            "join post p on p.id = d.post_id join organisation g on g.id = p.organisation_id"),
        list("l.id::text, l.title", "join plan l on l.id = d.plan_id"),
        list("d.topic, d.topic", ""));
  }

  private List<Choice> list(String columns, String join) {
    return jdbc
        .sql(
            "select distinct %s from duty d %s where d.closed is null order by 2, 1 limit %d"
                .formatted(columns, join, MOST + 1))
        .query(
            (row, at) ->
                new Choice(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))))
        .list()
        .stream()
        .filter(choice -> !choice.value().equals("null"))
        .toList();
  }
}
