package org.luoshi.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items of a version with the names of their posts. */
@Component
public class Tasks {
  private final JdbcClient jdbc;
  private final Items items;

  Tasks(JdbcClient jdbc, Items items) {
    this.jdbc = jdbc;
    this.items = items;
  }

  /** What a version holds: its accepted items, from top to bottom. */
  @Transactional(readOnly = true)
  public List<Task> accepted(long version) {
    return named(
        items.of(version).stream().filter(item -> item.choice() == Item.Choice.ACCEPTED).toList());
  }

  /** These items with the names of their posts. */
  @Transactional(readOnly = true)
  public List<Task> named(List<Item> items) {
    Map<Long, Task.PostName> names = names(items);
    return items.stream()
        .map(
            item ->
                new Task(
                    item,
                    item.post() == null ? null : names.get(item.post()),
                    item.supports().stream().map(names::get).filter(Objects::nonNull).toList()))
        .toList();
  }

  private Map<Long, Task.PostName> names(List<Item> items) {
    Long[] ids =
        items.stream()
            .flatMap(
                item -> Stream.concat(Stream.ofNullable(item.post()), item.supports().stream()))
            .distinct()
            .toArray(Long[]::new);
    Map<Long, Task.PostName> names = new HashMap<>();
    jdbc.sql("select id, name, closed is null from post where id = any(?)")
        .param(ids)
        .query(
            row -> {
              long id = row.getLong(1);
              names.put(id, new Task.PostName(id, row.getString(2), row.getBoolean(3)));
            });
    return names;
  }
}
