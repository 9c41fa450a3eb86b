package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.OpenDatabase;

/** Whatever is killed in the middle of writing: what was acknowledged is there afterwards. */
class KillTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int PEOPLE = 3;

  @TempDir Path folder;

  @Test
  void killingTheServerThePostgresOrBothLosesNothing() throws Exception {
    Path data = folder.resolve("data");
    List<String> acknowledged = new ArrayList<>();
    LuoshiProcess first = LuoshiProcess.serve(data, Map.of());
    acknowledged.addAll(writeUntil(first, first::kill));

    LuoshiProcess second = serveAgain(data, acknowledged);
    acknowledged.addAll(
        writeUntil(
            second,
            () -> {
              second.killPostgres();
              second.kill();
            }));

    LuoshiProcess third = serveAgain(data, acknowledged);
    acknowledged.addAll(writeUntil(third, third::killPostgres));
    assertThat(third.isAlive()).isTrue();
    comesBackByItself(third, acknowledged);
    third.close();

    try (LuoshiProcess fourth = serveAgain(data, acknowledged)) {
      assertThat(fourth.output()).doesNotContain("WARN", "ERROR");
    }
  }

  /** Twenty seconds, and as many times longer as this machine has more to do than it can. */
  private static Duration soon() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    double busy = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    return SOON.multipliedBy(Math.max(1, (long) Math.ceil(busy)));
  }

  /** What happens in the middle of the writing. */
  private interface Blow {
    void fall() throws Exception;
  }

  private static List<String> writeUntil(LuoshiProcess server, Blow blow) throws Exception {
    try (Writers writers = new Writers(server.port(), PEOPLE)) {
      writers.awaitMore(20);
      blow.fall();
      LuoshiProcess.pause(300);
      writers.stop();
      return writers.acknowledged();
    }
  }

  private static void comesBackByItself(LuoshiProcess server, List<String> acknowledged)
      throws Exception {
    try (Writers writers = new Writers(server.port(), PEOPLE)) {
      writers.awaitMore(10).stop();
      acknowledged.addAll(writers.acknowledged());
      assertThat(writers.statuses()).as(server::output).isSubsetOf(Set.of(302, 503));
    }
  }

  private static LuoshiProcess serveAgain(Path data, List<String> acknowledged) throws Exception {
    LuoshiProcess server = LuoshiProcess.serve(data, Map.of());
    assertThat(server.lasted()).as("up again").isLessThan(soon());
    try (OpenDatabase open = OpenDatabase.toRead(data, null)) {
      assertThat(Writers.entered(open.address())).containsAll(acknowledged);
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(ask(open.address(), "show " + setting)).containsExactly("on");
      }
    }
    return server;
  }

  @Test
  void anOutsideDatabaseThatIsRestartedUnderLoadLosesNothing() throws Exception {
    assumeTrue(DebianPostgres.isInstalled(), DebianPostgres.MISSING);
    Files.createDirectories(folder.resolve("outside"));
    try (DebianPostgres postgres = DebianPostgres.start(folder.resolve("outside"))) {
      DatabaseAddress address = postgres.database("luoshi");
      Map<String, String> environment =
          Map.of(
              "LUOSHI_DB_URL", address.url(),
              "LUOSHI_DB_USER", address.user(),
              "LUOSHI_DB_PASSWORD", address.password());
      try (LuoshiProcess server = LuoshiProcess.serve(folder.resolve("data"), environment);
          Writers writers = new Writers(server.port(), PEOPLE)) {
        for (int restart = 0; restart < 3; restart++) {
          writers.awaitMore(10);
          postgres.stop();
          LuoshiProcess.pause(1_500);
          postgres.start();
        }
        writers.awaitMore(10).stop();

        assertThat(writers.statuses()).as(server::output).isEqualTo(Set.of(302, 503));
        assertThat(server.output()).doesNotContain("\tat ");
        assertThat(Writers.entered(address)).containsAll(writers.acknowledged());
        assertThat(server.isAlive()).isTrue();
        assertThat(folder.resolve("data/postgres")).doesNotExist();
      }
    }
  }

  private static List<String> ask(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }
}
