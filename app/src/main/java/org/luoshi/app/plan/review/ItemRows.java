package org.luoshi.app.plan.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.app.plan.Goals;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.reader.model.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a review writes into the rows of items. */
@Component
class ItemRows {
  /** Neighbours that stand closer get new positions, so that there is always room between two. */
  private static final double CLOSE = 1e-6;

  private final JdbcClient jdbc;
  private final Items items;
  private final Goals goals;

  ItemRows(JdbcClient jdbc, Items items, Goals goals) {
    this.jdbc = jdbc;
    this.items = items;
    this.goals = goals;
  }

  /** Writes what was said of an item; what is said now the law allows. */
  void write(long item, Entry entry) {
    jdbc.sql(
            """
            update plan_item set content = ?, post_id = ?, supports = ?, timing = ?, goals = ?::jsonb, acceptance = ?,
              record_kind = ?, counting = ?, topic = ?, headings = ?, barred = null where id = ?
            """)
        .param(1, entry.content())
        .param(2, entry.post(), java.sql.Types.BIGINT)
        .param(3, entry.supports().toArray(Long[]::new))
        .param(4, entry.timing().text())
        .param(5, goals.write(entry.goals()))
        .param(6, entry.acceptance())
        .param(7, entry.recordKind(), java.sql.Types.VARCHAR)
        .param(8, entry.counting(), java.sql.Types.VARCHAR)
        .param(9, entry.topic(), java.sql.Types.VARCHAR)
        .param(10, entry.headings().toArray(String[]::new))
        .param(11, item)
        .update();
  }

  /** Writes what was decided. */
  void choose(long item, Item.Choice choice) {
    jdbc.sql("update plan_item set choice = ? where id = ?")
        .params(choice.name().toLowerCase(Locale.ROOT), item)
        .update();
  }

  /** Writes where it stands in the document, and whom that names. */
  void locate(long item, @Nullable Span span, List<String> ownerWords) {
    jdbc.sql("update plan_item set first = ?, last = ?, owner_words = ? where id = ?")
        .param(1, span == null ? null : span.start(), java.sql.Types.INTEGER)
        .param(2, span == null ? null : span.end(), java.sql.Types.INTEGER)
        .param(3, ownerWords.toArray(String[]::new))
        .param(4, item)
        .update();
  }

  /** Bars it, with the reader's rule. */
  void bar(long item, @Nullable String rule) {
    jdbc.sql("update plan_item set barred = ? where id = ?")
        .param(1, rule, java.sql.Types.VARCHAR)
        .param(2, item)
        .update();
  }

  /** Puts a new item right below another, or at the end; returns its number. */
  long add(Plans.Version version, @Nullable Long below, Item item) {
    double position = room(version.id(), below);
    items.add(version, List.of(Copies.at(item, position)), Scope.current().account());
    return jdbc.sql(
            "select id from plan_item where version_id = ? and position = ? order by id desc limit 1")
        .params(version.id(), position)
        .query(Long.class)
        .single();
  }

  /** Moves an item over the one above or below it; false where there is none. */
  boolean move(long version, long item, boolean up) {
    List<Item> all = items.of(version);
    int at = 0;
    while (all.get(at).id() != item) {
      at++;
    }
    int over = up ? at - 1 : at + 1;
    if (over < 0 || over >= all.size()) {
      return false;
    }
    jdbc.sql("update plan_item set position = ? where id = ?")
        .params(all.get(over).position(), item)
        .update();
    jdbc.sql("update plan_item set position = ? where id = ?")
        .params(all.get(at).position(), all.get(over).id())
        .update();
    return true;
  }

  /** A free position right below an item, or at the end. */
  private double room(long version, @Nullable Long below) {
    double from = edge(version, below);
    double to =
        jdbc.sql(
                "select coalesce(min(position), ? + 2) from plan_item where version_id = ? and position > ?")
            .params(from, version, from)
            .query(Double.class)
            .single();
    if (to - from > CLOSE) {
      return (from + to) / 2;
    }
    jdbc.sql(
            """
            update plan_item i set position = n.at from
              (select id, row_number() over (order by position, id) as at from plan_item where version_id = ?) n
            where n.id = i.id
            """)
        .param(version)
        .update();
    return edge(version, below) + .5;
  }

  private double edge(long version, @Nullable Long below) {
    return jdbc.sql(
            "select coalesce(max(position), 0) from plan_item where version_id = ? and (?::bigint is null or id = ?)")
        .param(1, version)
        .param(2, below, java.sql.Types.BIGINT)
        .param(3, below, java.sql.Types.BIGINT)
        .query(Double.class)
        .single();
  }
}
