package org.luoshi.app.indicator;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.app.TestServer;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.indicator.Story.ByHand;
import org.luoshi.app.indicator.Story.Counted;
import org.luoshi.app.indicator.Story.Promise;
import org.luoshi.app.indicator.Story.Told;
import tools.jackson.databind.json.JsonMapper;

/** Puts stories into the tables, by the thousand, with the moments at which they were told. */
final class StoryRows implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Connection connection;
  private long version;

  StoryRows(long first) throws SQLException {
    DatabaseAddress address = TestServer.address();
    connection = DriverManager.getConnection(address.url(), address.user(), address.password());
    connection.setAutoCommit(false);
    version = first;
  }

  Connection connection() {
    return connection;
  }

  /** A county, its townships and their villages. */
  void tree(long county, List<Long> townships, List<Story> stories) throws SQLException {
    Batch organisations =
        new Batch(
            "insert into organisation (id, name, kind, opened) values (?, ?, ?, '2020-01-01')");
    Batch places =
        new Batch(
            """
            insert into tree_place (tree, organisation_id, parent_id, path, valid)
            values ('government', ?, ?, ?::ltree, daterange('2020-01-01', null))
            """);
    organisations.add(county, "青禾县", "county");
    places.add(county, null, "government." + county);
    for (long township : townships) {
      organisations.add(township, "镇" + township, "township");
      places.add(township, county, "government." + county + "." + township);
    }
    for (int at = 0; at < stories.size(); at++) {
      long village = stories.get(at).organisation;
      long township = townships.get(at % townships.size());
      organisations.add(village, "村" + village, "village");
      places.add(village, township, "government." + county + "." + township + "." + village);
    }
    organisations.send();
    places.send();
  }

  void plans(List<Story> stories) throws SQLException {
    Batch plans =
        new Batch("insert into plan (id, organisation_id, title, year) values (?, ?, '计划', 2025)");
    Batch versions =
        new Batch(
            """
            insert into plan_version (id, organisation_id, plan_id, number, state, adopted_at, adopted_on)
            values (?, ?, ?, 1, 'adopted', '2024-12-20 08:00+08', '2025-01-01')
            """);
    Batch items =
        new Batch(
            """
            insert into plan_item (id, organisation_id, version_id, line, position, content, choice, goals, record_kind,
              counting) values (?, ?, ?, ?, ?, '一件事', 'accepted', ?::jsonb, 'meeting', ?)
            """);
    Batch posts = new Batch("insert into post (id, organisation_id, name) values (?, ?, '岗位')");
    Batch people = new Batch("insert into person (id, organisation_id, name) values (?, ?, '某人')");
    Batch holdings =
        new Batch(
            """
            insert into holding (organisation_id, post_id, person_id, valid) values (?, ?, ?, daterange(?::date, ?::date))
            """);
    Batch duties =
        new Batch(
            """
            insert into duty (id, organisation_id, plan_id, line, item_id, content, post_id, starts, ends)
            values (?, ?, ?, ?, ?, '一件事', ?, '2025-01-01', '2025-12-31')
            """);
    Batch due =
        new Batch(
            "insert into occurrence (id, organisation_id, duty_id, opens, due) values (?, ?, ?, ?::date, ?::date)");
    for (Story story : stories) {
      plans.add(story.plan, story.organisation);
      versions.add(story.plan, story.organisation, story.plan);
      posts.add(story.plan, story.organisation);
      people.add(story.plan, story.organisation);
      people.add(story.plan + 1_000_000_000, story.organisation);
      // the post is handed over in the middle of the year
      holdings.add(story.organisation, story.plan, story.plan, "2025-01-01", "2025-07-01");
      holdings.add(story.organisation, story.plan, story.plan + 1_000_000_000, "2025-07-01", null);
      for (Promise one : story.promises) {
        String goals =
            "[{\"measure\": \"\", \"op\": \"%s\", \"low\": %d, \"high\": %d, \"unit\": \"%s\"}]"
                .formatted(one.op(), one.low(), one.high(), one.unit());
        long id = one.duty();
        items.add(id, story.organisation, story.plan, id, (double) id, goals, one.rule());
        duties.add(id, story.organisation, story.plan, id, id, story.plan);
        for (Story.Due day : one.due()) {
          due.add(day.id(), story.organisation, id, day.opens().toString(), day.day().toString());
        }
      }
    }
    for (Batch batch : List.of(plans, versions, items, posts, people, holdings, duties, due)) {
      batch.send();
    }
  }

  /** All versions, round by round: the first of every record, then the second … */
  void records(List<Story> stories) throws SQLException {
    Batch records =
        new Batch(
            "insert into work_record (id, organisation_id, form, made_at) values (?, ?, ?, ?::timestamptz)");
    Map<Integer, List<Told>> rounds = new HashMap<>();
    Map<Told, Long> owners = new HashMap<>();
    for (Story story : stories) {
      for (Told told : story.told) {
        if (told.number() == 1) {
          records.add(told.record(), story.organisation, UUID.randomUUID(), told.at() + "+08");
        }
        rounds.computeIfAbsent(told.number(), number -> new ArrayList<>()).add(told);
        owners.put(told, story.organisation);
      }
    }
    records.send();
    for (int number = 1; rounds.containsKey(number); number++) {
      versions(rounds.getOrDefault(number, List.of()), owners);
    }
  }

  private void versions(List<Told> round, Map<Told, Long> owners) throws SQLException {
    Long[] records = round.stream().map(Told::record).toArray(Long[]::new);
    String[] at = round.stream().map(told -> told.at() + "+08").toArray(String[]::new);
    try (PreparedStatement before =
        connection.prepareStatement(
            """
            update record_version v set superseded_at = n.at::timestamptz
            from unnest(?::bigint[], ?::text[]) n (record, at) where v.record_id = n.record and v.superseded_at is null
            """)) {
      before.setArray(1, connection.createArrayOf("bigint", records));
      before.setArray(2, connection.createArrayOf("text", at));
      before.executeUpdate();
    }
    Long[] ids = round.stream().map(told -> ++version).toArray(Long[]::new);
    insert(round, owners, ids, records, at);
    Batch credits =
        new Batch(
            """
            insert into record_credit (organisation_id, version_id, record_id, duty_id, occurrence_id)
            values (?, ?, ?, ?, nullif(?, 0))
            """);
    for (int row = 0; row < ids.length; row++) {
      for (Counted one : round.get(row).counted()) {
        credits.add(
            owners.get(round.get(row)), ids[row], records[row], one.duty(), one.occurrence());
      }
    }
    credits.send();
  }

  private void insert(
      List<Told> round, Map<Told, Long> owners, Long[] ids, Long[] records, String[] at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into record_version (id, organisation_id, record_id, number, form, state, reason, kind, day, title,
              content, made_at)
            select n.id, n.organisation, n.record, n.number, gen_random_uuid(),
              case when n.content = '{}' then 'void' else 'valid' end, case n.number when 1 then '' else '记错了' end,
              n.kind, n.day::date, '做了一件事', n.content::jsonb, n.at::timestamptz
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
              n (id, organisation, record, number, kind, day, content, at)
            """)) {
      insert.setArray(1, connection.createArrayOf("bigint", ids));
      insert.setArray(2, bigints(round.stream().map(owners::get).toList()));
      insert.setArray(3, connection.createArrayOf("bigint", records));
      insert.setArray(
          4, connection.createArrayOf("int", round.stream().map(Told::number).toArray()));
      insert.setArray(5, texts(round.stream().map(Told::kind).toList()));
      insert.setArray(6, texts(round.stream().map(told -> told.day().toString()).toList()));
      insert.setArray(
          7, texts(round.stream().map(told -> JSON.writeValueAsString(told.content())).toList()));
      insert.setArray(8, connection.createArrayOf("text", at));
      insert.executeUpdate();
    }
  }

  private java.sql.Array bigints(List<Long> values) throws SQLException {
    return connection.createArrayOf("bigint", values.toArray());
  }

  private java.sql.Array texts(List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /**
   * Closings by hand; those by records are noted in every other story, as the server notes them.
   */
  void closings(List<Story> stories) throws SQLException {
    Batch states =
        new Batch("update occurrence set state = ?, closed_on = ?::date, note = '雨天' where id = ?");
    Batch notes =
        new Batch(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, at)
            values (?, ?, ?, array[?, ?, '']::text[], ?::timestamptz)
            """);
    for (Story story : stories) {
      for (ByHand hand : story.byHand) {
        boolean open = hand.kind().equals("taken-back");
        states.add(
            open ? "open" : hand.kind(), open ? null : hand.day().toString(), hand.due().id());
        note(notes, story, hand.duty(), hand.kind(), hand.due().day(), hand.day(), hand.at());
      }
      if (story.organisation % 2 == 0) {
        recorded(notes, story);
      }
    }
    states.send();
    notes.send();
    connection.commit();
  }

  private static void recorded(Batch notes, Story story) throws SQLException {
    Map<Long, Set<Long>> behind = new HashMap<>();
    List<Told> order = new ArrayList<>(story.told);
    order.sort(Comparator.comparing(Told::at).thenComparingLong(Told::record));
    for (Told told : order) {
      for (Promise promise : story.promises) {
        for (Story.Due due : promise.due()) {
          Set<Long> records = behind.computeIfAbsent(due.id(), id -> new HashSet<>());
          boolean closed = !records.isEmpty();
          if (told.counted().stream().anyMatch(one -> one.occurrence() == due.id())) {
            records.add(told.record());
          } else {
            records.remove(told.record());
          }
          if (closed != !records.isEmpty()) {
            note(
                notes,
                story,
                promise.duty(),
                closed ? "taken-back" : "done",
                due.day(),
                told.day(),
                told.at());
          }
        }
      }
    }
  }

  private static void note(
      Batch notes,
      Story story,
      long duty,
      String kind,
      java.time.LocalDate due,
      java.time.LocalDate day,
      java.time.LocalDateTime at)
      throws SQLException {
    notes.add(story.organisation, duty, kind, due.toString(), day.toString(), at + "+08");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Rows of one statement, sent together. */
  private final class Batch {
    private final PreparedStatement statement;

    Batch(String sql) throws SQLException {
      statement = connection.prepareStatement(sql);
    }

    void add(@org.jspecify.annotations.Nullable Object... values) throws SQLException {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.addBatch();
    }

    void send() throws SQLException {
      statement.executeBatch();
      statement.close();
    }
  }
}
