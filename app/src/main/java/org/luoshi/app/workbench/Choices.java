package org.luoshi.app.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the work of the scope can be filtered by. */
@Component
public class Choices {
  private static final int MOST = 300;

  private static final String ALL =
      """
      (select distinct 'organisation' as what, g.id::text as value, g.name as words
        from duty d join organisation g on g.id = d.organisation_id
        where d.closed is null order by words, value limit :most)
      union all
      (select distinct 'post' as what, p.id::text as value, g.name || ' · ' || p.name as words
        from duty d join post p on p.id = d.post_id join organisation g on g.id = p.organisation_id
        where d.closed is null order by words, value limit :most)
      union all
      (select distinct 'plan' as what, l.id::text as value, l.title as words
        from duty d join plan l on l.id = d.plan_id
        where d.closed is null order by words, value limit :most)
      union all
      (select distinct 'topic' as what, d.topic as value, d.topic as words
        from duty d where d.closed is null and d.topic is not null order by words limit :most)
      """;

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
    Map<String, List<Choice>> found = new HashMap<>();
    jdbc.sql(ALL)
        .param("most", MOST + 1)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString(1), what -> new ArrayList<>())
                  .add(new Choice(row.getString(2), row.getString(3)));
            });
    return new All(
        found.getOrDefault("organisation", List.of()),
        found.getOrDefault("post", List.of()),
        found.getOrDefault("plan", List.of()),
        found.getOrDefault("topic", List.of()));
  }
}
