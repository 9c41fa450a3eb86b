package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.database.OpenDatabase;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * People save, correct and void records through the form while server and database are killed:
 * nothing that was acknowledged is lost, and the running totals are what the records come to,
 * because one transaction writes both.
 */
class FiguresKillTest {
  private static final int PEOPLE = 3;
  private static final long TOWNSHIP = 9001;
  private static final String PASSWORD = "Green-Hill-2026";

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostAndRunningTotalsAreRightAfterAKill() throws Exception {
    Path data = folder.resolve("data");
    Recorders recorders = new Recorders("recorder", PASSWORD, TOWNSHIP);
    LuoshiProcess server = LuoshiProcess.serve(data, Map.of());
    prepare(data);
    for (boolean databaseToo : List.of(true, false)) {
      recorders.begin(server.port(), PEOPLE);
      recorders.awaitMore(40);
      if (databaseToo) {
        server.killPostgres();
      }
      server.kill();
      recorders.end();
      server = LuoshiProcess.serve(data, Map.of());
      assertThat(versions(data)).containsAll(recorders.acknowledged());
      assertEqual(data);
    }
    recorders.begin(server.port(), PEOPLE);
    recorders.awaitMore(10);
    recorders.end();
    assertThat(versions(data)).containsExactlyInAnyOrderElementsOf(recorders.acknowledged());
    assertEqual(data);
    isMended(data);
    server.close();
  }

  private static void assertEqual(Path data) {
    Commands.Outcome outcome = Commands.run("figures", "check", "--data", data.toString());
    assertThat(outcome.out()).contains("合计数与记录一致");
    assertThat(outcome.status()).isZero();
  }

  private static void isMended(Path data) throws SQLException {
    change(
        data,
        """
        update record_total set count = count + 1
        where ctid = (select ctid from record_total where field = '' and kind = 'meeting' limit 1)
        """);
    Commands.Outcome wrong = Commands.run("figures", "check", "--data", data.toString());
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).contains("不一致：1 处", "meeting");
    assertThat(Commands.run("figures", "check", "--mend", "--data", data.toString()).status())
        .isZero();
    assertEqual(data);
  }

  /** A township with somebody who takes records down. */
  private static void prepare(Path data) throws SQLException {
    String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
    change(
        data,
        """
        with o as (insert into organisation (id, name, kind) values (%1$d, '柳溪镇', 'township')),
          p as (insert into tree_place (tree, organisation_id, path, valid)
            values ('government', %1$d, 'government.%1$d', daterange('2020-01-01', null))),
          a as (insert into account (organisation_id, name) values (%1$d, '经办') returning id),
          c as (insert into credential (account_id, login_name, password_hash, must_change)
            select id, 'recorder', '%2$s', false from a)
        insert into seat (account_id, role, organisation_id, tree, sees_clear)
        select id, 'worker', %1$d, 'government', false from a
        """
            .formatted(TOWNSHIP, hash));
  }

  private static void change(Path data, String statement) throws SQLException {
    try (OpenDatabase open = OpenDatabase.toRead(data, null);
        Connection connection = open.address().connect();
        Statement change = connection.createStatement()) {
      assertThat(change.executeUpdate(statement)).isEqualTo(1);
    }
  }

  /** Every version that is there. */
  private static List<Recorders.Version> versions(Path data) throws SQLException {
    try (OpenDatabase open = OpenDatabase.toRead(data, null);
        Connection connection = open.address().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select record_id, number, state = 'void', content ->> 'present' from record_version")) {
      List<Recorders.Version> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Recorders.Version(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getInt(4)));
      }
      return found;
    }
  }
}
