package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.OpenDatabase;

/**
 * Records are saved, corrected and voided while server and database are killed: the running totals
 * are what the records come to afterwards, because one transaction writes both.
 */
class FiguresKillTest {
  private static final int WRITERS = 3;

  @TempDir Path folder;

  @Test
  void runningTotalsAreRightAfterAKill() throws Exception {
    Path data = folder.resolve("data");
    AtomicInteger saved = new AtomicInteger();
    LuoshiProcess first = LuoshiProcess.serve(data, Map.of());
    prepare(data);
    for (int round = 0; round < 2; round++) {
      List<Thread> writers = writers(data, saved);
      int wanted = saved.get() + 40;
      for (int tries = 0; saved.get() < wanted && tries < 1_200; tries++) {
        LuoshiProcess.pause(50);
      }
      assertThat(saved.get()).isGreaterThanOrEqualTo(wanted);
      first.killPostgres();
      first.kill();
      for (Thread writer : writers) {
        writer.join();
      }
      first = LuoshiProcess.serve(data, Map.of());
      Commands.Outcome outcome = Commands.run("figures", "check", "--data", data.toString());
      assertThat(outcome.out()).contains("合计数与记录一致");
      assertThat(outcome.status()).isZero();
    }
    spoil(data);
    Commands.Outcome wrong = Commands.run("figures", "check", "--data", data.toString());
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).contains("不一致：1 处", "meeting");
    assertThat(Commands.run("figures", "check", "--mend", "--data", data.toString()).status())
        .isZero();
    assertThat(Commands.run("figures", "check", "--data", data.toString()).status()).isZero();
    first.close();
  }

  private static void prepare(Path data) throws SQLException {
    change(data, "insert into organisation (id, name, kind) values (9001, '柳溪镇', 'township')");
  }

  private static void spoil(Path data) throws SQLException {
    change(
        data,
        """
        update record_total set count = count + 1
        where ctid = (select ctid from record_total where field = '' and kind = 'meeting' limit 1)
        """);
  }

  private static void change(Path data, String statement) throws SQLException {
    try (OpenDatabase open = OpenDatabase.toRead(data, null);
        Connection connection = open.address().connect();
        Statement change = connection.createStatement()) {
      assertThat(change.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private static List<Thread> writers(Path data, AtomicInteger saved) {
    DatabaseAddress address;
    try (OpenDatabase open = OpenDatabase.toRead(data, null)) {
      address = open.address();
    }
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int seed = saved.get() + writer;
      writers.add(Thread.ofPlatform().start(() -> write(address, new Random(seed), saved)));
    }
    return writers;
  }

  /** Until the database is gone. */
  private static void write(DatabaseAddress address, Random random, AtomicInteger saved) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (true) {
        save(statement, random);
        connection.commit();
        saved.incrementAndGet();
      }
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).matches("57P.*|08.*");
    }
  }

  /** A record, and with it a correction or a void of an earlier one. */
  private static void save(Statement statement, Random random) throws SQLException {
    String content = "{\"present\": %d, \"people\": [\"甲\", \"乙\"]}".formatted(random.nextInt(30));
    statement.execute(
        """
        with r as (insert into work_record (organisation_id, form) values (9001, gen_random_uuid()) returning id)
        insert into record_version (organisation_id, record_id, number, form, kind, day, title, content)
        select 9001, id, 1, gen_random_uuid(), 'meeting', '2026-0%d-10', '例会', '%s' from r
        """
            .formatted(1 + random.nextInt(9), content));
    if (random.nextBoolean()) {
      statement.execute(
          """
          with o as (update record_version set superseded_at = now() where id = (select id from record_version
              where superseded_at is null order by id limit 1 offset %d for update skip locked)
            returning organisation_id, record_id, number, kind, day, title)
          insert into record_version (organisation_id, record_id, number, form, kind, day, title, state, reason, content)
          select organisation_id, record_id, number + 1, gen_random_uuid(), kind, day, title, '%s', '记错了', '%s' from o
          """
              .formatted(random.nextInt(10), random.nextBoolean() ? "valid" : "void", content));
    }
  }
}
