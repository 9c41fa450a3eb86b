package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.Migrations;

/** When the server cannot start it says why and what to do, in one line and without a trace. */
class StartFailureTest {
  @TempDir Path folder;

  private Commands.Outcome serve(Map<String, String> environment, String... more) {
    String[] arguments = new String[more.length + 5];
    System.arraycopy(
        new String[] {"serve", "--port", "0", "--data", folder.toString()}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Commands.run(environment, arguments);
  }

  private static void isRefused(Commands.Outcome outcome, String... words) {
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().lines().filter(line -> line.startsWith("luoshi: "))).hasSize(1);
    assertThat(outcome.err()).contains(words).doesNotContain("\tat ");
  }

  @Test
  void thePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Path fresh = folder.resolve("fresh");
      String[] serve = {"serve", "--port", port, "--data", fresh.toString()};
      isRefused(Commands.run(serve), port, "--port", "已被占用");
      isRefused(
          Commands.run("serve", "--port", port, "--data", fresh.toString(), "--lang", "en"),
          port,
          "taken");
      assertThat(fresh).doesNotExist();
    }
  }

  @Test
  void theAddressIsNotOurs() {
    isRefused(serve(Map.of(), "--bind", "203.0.113.7"), "203.0.113.7", "--bind");
    isRefused(serve(Map.of(), "--bind", "no.such.host.invalid"), "no.such.host.invalid");
  }

  @Test
  void theFolderHasAnotherLayout() throws IOException {
    Files.writeString(folder.resolve("version"), "99\n");
    isRefused(serve(Map.of()), folder.toString(), "99", "luoshi backup");
  }

  @Test
  void theDatabaseInTheFolderIsOfAnotherVersion() throws IOException {
    Files.writeString(folder.resolve("version"), DataFolder.LAYOUT);
    Files.createDirectories(folder.resolve("postgres/cluster"));
    Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "17\n");
    isRefused(serve(Map.of()), "PostgreSQL 17", "luoshi backup");
  }

  @Test
  void theFolderBelongsToAnotherProcess() {
    try (DataFolder held = DataFolder.take(folder)) {
      isRefused(serve(Map.of()), held.root().toString(), "--data");
    }
  }

  @Test
  void theFolderHoldsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("计划.txt"), "mine");
    isRefused(serve(Map.of()), "--data");
    assertThat(folder).isDirectoryNotContaining("glob:**/version");
  }

  @Test
  void theDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder, 100)) {
      assumeTrue(disk.isMounted(), "a small disk can only be mounted by root");
      isRefused(serve(Map.of()), "256 MB", folder.toString());
    }
  }

  @Test
  void theDatabaseIsAway() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String url = "postgresql://127.0.0.1:" + port + "/luoshi?password=secret";
    Commands.Outcome outcome = serve(Map.of("LUOSHI_DB_URL", url));
    isRefused(outcome, "127.0.0.1:" + port);
    assertThat(outcome.err()).doesNotContain("secret");
  }

  @Test
  void theDatabaseIsTooOld() throws IOException {
    try (FakePostgres old = new FakePostgres("14.9")) {
      isRefused(serve(Map.of("LUOSHI_DB_URL", old.url())), "PostgreSQL 14", "15");
    }
  }

  @Test
  void theDatabaseLacksTheRole() throws Exception {
    assumeTrue(DebianPostgres.isInstalled(), DebianPostgres.MISSING);
    DatabaseAddress address = DebianPostgres.shared().database("without_role");
    try (var connection = DebianPostgres.shared().superuser();
        var statement = connection.createStatement()) {
      statement.execute("create role plain login password 'plain'");
    }
    isRefused(
        serve(
            Map.of(
                "LUOSHI_DB_URL", address.url(),
                "LUOSHI_DB_USER", "plain",
                "LUOSHI_DB_PASSWORD", "plain")),
        "luoshi_app",
        "grant luoshi_app to \"plain\"");
  }

  @Test
  void aNewerProgramHasWorkedOnTheDatabase() throws Exception {
    assumeTrue(DebianPostgres.isInstalled(), DebianPostgres.MISSING);
    DatabaseAddress address = DebianPostgres.shared().database("newer");
    org.luoshi.app.database.OutsideDatabase.check(address);
    Migrations.takeAll(address);
    try (var connection = address.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history select 999, '9901', 'landing', 'SQL', 'moon/V9901__landing.sql', 7,"
              + " installed_by, now(), 1, true from flyway_schema_history limit 1");
    }
    isRefused(
        serve(
            Map.of(
                "LUOSHI_DB_URL", address.url(),
                "LUOSHI_DB_USER", address.user(),
                "LUOSHI_DB_PASSWORD", address.password())),
        "moon/V9901__landing.sql");
  }

  @Test
  void theKeyFilesAreNoGood() throws IOException {
    Path text = Files.writeString(folder.resolve("x.pem"), "no key");
    isRefused(
        serve(Map.of(), "--tls-cert", text.toString(), "--tls-key", text.toString()),
        text.toString(),
        "PEM");
    isRefused(
        serve(Map.of(), "--tls-cert", "/no/such.pem", "--tls-key", "/no/such.pem"), "/no/such.pem");
  }

  @Test
  void wrongUsageIsTwo() {
    for (String[] wrong :
        new String[][] {
          {"serve", "--port", "65536"},
          {"serve", "--port", "-1"},
          {"serve", "--port", "http"},
          {"serve", "--tls-cert", "a.pem"},
          {"serve", "--proxy", "example.org"},
          {"serve", "--nonsense"},
          {"backup"},
          {"audit"},
          {}
        }) {
      Commands.Outcome outcome = Commands.run(wrong);
      assertThat(outcome.status()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(outcome.err()).contains("--help");
    }
  }

  @Test
  void helpIsInBothLanguages() {
    for (String command : new String[] {"serve", "backup", "restore", "audit"}) {
      Commands.Outcome chinese = Commands.run(command, "--help");
      Commands.Outcome english = Commands.run(command, "--help", "--lang=en");
      assertThat(chinese.status()).isZero();
      assertThat(chinese.out()).contains("用法：luoshi " + command, "选项");
      assertThat(english.out()).contains("Usage: luoshi " + command, "Options");
      assertThat(english.out().replace("zh|en", "").chars().filter(c -> c > 0x2E80)).isEmpty();
    }
  }
}
