package org.luoshi.app.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.calendar.Timing;
import org.luoshi.reader.model.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of items: read, and put in by the hundred. */
@Component
public class Items {
  private static final String SELECT =
      """
      select id, line, position, content, headings, topic, first, last, choice, owner_words, post_id, supports, timing,
        goals, acceptance, record_kind, counting, barred, carried_from, edition
      from plan_item
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Goals goals;

  Items(JdbcClient jdbc, JdbcTemplate batches, Goals goals) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.goals = goals;
  }

  /** The items of a version, from top to bottom. */
  @Transactional(readOnly = true)
  public List<Item> of(long version) {
    return jdbc.sql(SELECT + " where version_id = ? order by position, id")
        .param(version)
        .query((row, at) -> item(row))
        .list();
  }

  /**
   * One item.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Item get(long id) {
    return jdbc.sql(SELECT + " where id = ?")
        .param(id)
        .query((row, at) -> item(row))
        .optional()
        .orElseThrow(() -> new NotHere("plan item " + id));
  }

  /** Puts items into a version; a line of 0 is a new one. */
  @Transactional
  public void add(Plans.Version version, List<Item> items, @Nullable Long account) {
    batches.batchUpdate(
        """
        insert into plan_item (organisation_id, version_id, line, position, content, headings, topic, first, last, choice,
          owner_words, post_id, supports, timing, goals, acceptance, record_kind, counting, barred, carried_from, changed_by)
        values (?, ?, coalesce(?, nextval('plan_line')), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
        """,
        items,
        500,
        (row, item) -> {
          Object[] values = {
            version.organisation(),
            version.id(),
            item.line() == 0 ? null : item.line(),
            item.position(),
            item.content(),
            item.headings().toArray(String[]::new),
            item.topic(),
            item.span() == null ? null : item.span().start(),
            item.span() == null ? null : item.span().end(),
            item.choice().name().toLowerCase(Locale.ROOT),
            item.ownerWords().toArray(String[]::new),
            item.post(),
            item.supports().toArray(Long[]::new),
            item.timing().text(),
            goals.write(item.goals()),
            item.acceptance(),
            item.recordKind(),
            item.counting(),
            item.barred(),
            item.carriedFrom(),
            account
          };
          for (int at = 0; at < values.length; at++) {
            set(row, at + 1, values[at]);
          }
        });
  }

  private static void set(java.sql.PreparedStatement row, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> row.setObject(at, null);
      case String[] words -> row.setArray(at, row.getConnection().createArrayOf("text", words));
      case Long[] numbers -> row.setArray(at, row.getConnection().createArrayOf("bigint", numbers));
      default -> row.setObject(at, value);
    }
  }

  private Item item(ResultSet row) throws SQLException {
    Integer first = row.getObject(7, Integer.class);
    return new Item(
        row.getLong(1),
        row.getLong(2),
        row.getDouble(3),
        row.getString(4),
        List.of((String[]) row.getArray(5).getArray()),
        row.getString(6),
        first == null ? null : new Span(first, row.getInt(8)),
        Item.Choice.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
        List.of((String[]) row.getArray(10).getArray()),
        row.getObject(11, Long.class),
        Arrays.asList((Long[]) row.getArray(12).getArray()),
        Timing.of(row.getString(13)),
        goals.read(row.getString(14)),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        row.getObject(19, Long.class),
        row.getInt(20));
  }
}
