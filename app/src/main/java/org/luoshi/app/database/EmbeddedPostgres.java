package org.luoshi.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that lives in the data folder. It listens on loopback only, asks everybody for a
 * password (SCRAM), and writes every commit to the disk before it is acknowledged. When the process
 * that started it was killed, it lives on; the next start adopts it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "luoshi";

  private final DataFolder folder;
  private final PostgresProgram program;
  private volatile boolean closed;

  private EmbeddedPostgres(DataFolder folder, PostgresProgram program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * Starts the database of a data folder that this process holds, making it first when there is
   * none.
   *
   * @throws StartFailure when it belongs to another version, or does not start
   */
  public static EmbeddedPostgres start(DataFolder folder) {
    try {
      EmbeddedPostgres postgres = new EmbeddedPostgres(folder, PostgresProgram.in(folder));
      postgres.checkVersion();
      if (!Files.exists(postgres.cluster().resolve("luoshi.conf"))) {
        postgres.make();
      }
      postgres.run();
      postgres.makeDatabase();
      return postgres;
    } catch (IOException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), folder.at("postgres"));
    }
  }

  /** Where it answers. */
  public DatabaseAddress address() {
    return new DatabaseAddress(url(DATABASE), DATABASE, folder.secret("database-owner"), true);
  }

  /** Looks every two seconds whether it is there, and starts it again when it has gone. */
  public void watch() {
    Thread.ofPlatform().daemon().name("database-watch").start(this::keepRunning);
  }

  private void keepRunning() {
    while (!closed) {
      try {
        Thread.sleep(2_000);
        if (!closed && !alive()) {
          log.error(StartFailure.say(Locale.CHINESE, "database.gone", folder.at("postgres")));
          run();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        log.error("PostgreSQL cannot be started again: {}", e.getMessage());
      }
    }
  }

  /** Stops it, after what is running; nothing acknowledged is lost either way. */
  @Override
  public void close() {
    closed = true;
    try {
      program.run(
          folder.at("postgres", "stop.log"),
          "pg_ctl",
          "stop",
          "-D",
          cluster().toString(),
          "-m",
          "fast",
          "-w");
    } catch (IOException e) {
      log.warn("PostgreSQL was not stopped: {}", e.getMessage());
    }
  }

  private Path cluster() {
    return folder.at("postgres", "cluster");
  }

  private Path serverLog() {
    return folder.at("postgres", "server.log");
  }

  private void checkVersion() throws IOException {
    Path version = cluster().resolve("PG_VERSION");
    if (Files.exists(version)) {
      String found = Files.readString(version).strip();
      if (!found.equals(PostgresProgram.MAJOR)) {
        throw new StartFailure("database.version", folder.root(), found, PostgresProgram.MAJOR);
      }
    }
  }

  /** Words are told apart by a provider that knows Chinese letters on every machine. */
  private void make() throws IOException {
    Files.createDirectories(folder.at("postgres"));
    removeHalfMade();
    folder.secret("database-superuser");
    PostgresProgram.Outcome made =
        program.run(
            folder.at("postgres", "initdb.log"),
            "initdb",
            "-D",
            cluster().toString(),
            "-U",
            "postgres",
            "--pwfile=" + folder.at("keys", "database-superuser"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums");
    if (made.status() != 0) {
      throw new StartFailure("database.not-made", lastLine(made.output()), cluster());
    }
    Files.writeString(
        cluster().resolve("pg_hba.conf"),
        "# loopback only, everybody by password\nhost all all 127.0.0.1/32 scram-sha-256\n");
    Files.writeString(
        cluster().resolve("postgresql.conf"),
        "\ninclude = 'luoshi.conf'\n",
        java.nio.file.StandardOpenOption.APPEND);
    folder.write(cluster().resolve("luoshi.conf"), settings(freePort()));
  }

  /** A cluster that has no settings of ours was interrupted while it was made and holds nothing. */
  private void removeHalfMade() throws IOException {
    if (Files.exists(cluster())) {
      Files.move(
          cluster(), folder.at("postgres", "half-made-" + Long.toString(System.nanoTime(), 36)));
    }
  }

  private static String settings(int port) {
    return """
        port = %d
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        # an acknowledged write is on the disk
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        max_connections = 60
        shared_buffers = '128MB'
        log_min_messages = 'warning'
        log_timezone = 'Asia/Shanghai'
        timezone = 'Asia/Shanghai'
        """
        .formatted(port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void run() throws IOException {
    if (adopts()) {
      log.info("PostgreSQL was left running by an earlier process and is used again");
      return;
    }
    PostgresProgram.Outcome started = startOnce();
    for (int again = 0; started.status() != 0 && again < 10 && isBeingFreed(); again++) {
      pause();
      started = startOnce();
    }
    if (started.status() != 0) {
      throw new StartFailure("database.not-started", reason(), serverLog());
    }
  }

  private PostgresProgram.Outcome startOnce() throws IOException {
    Files.deleteIfExists(serverLog());
    return program.run(
        folder.at("postgres", "start.log"),
        "pg_ctl",
        "start",
        "-D",
        cluster().toString(),
        "-l",
        serverLog().toString(),
        "-w",
        "-t",
        "60");
  }

  /** After a kill, workers of the old server may hold its memory for a moment. */
  private boolean isBeingFreed() throws IOException {
    return Files.exists(serverLog())
        && Files.readString(serverLog())
            .matches("(?s).*(still in use|already in use|Is another).*");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private boolean adopts() throws IOException {
    return Files.exists(cluster().resolve("postmaster.pid")) && alive();
  }

  private boolean alive() {
    try (Connection connection = superuser("postgres")) {
      return connection.isValid(5);
    } catch (SQLException e) {
      // 57P03: it is starting up or shutting down
      return false;
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database), "postgres", folder.secret("database-superuser"));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  private int port() {
    try {
      return Files.readAllLines(cluster().resolve("luoshi.conf")).stream()
          .filter(line -> line.startsWith("port = "))
          .map(line -> Integer.parseInt(line.substring("port = ".length())))
          .findFirst()
          .orElseThrow(() -> new StartFailure("database.not-started", "luoshi.conf", cluster()));
    } catch (IOException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), cluster());
    }
  }

  /** The login that owns the database is no superuser: what holds for it holds for outside ones. */
  private void makeDatabase() {
    String password = folder.secret("database-owner");
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + DATABASE + "'")) {
        statement.execute("create role " + DATABASE + " login password '" + password + "'");
      }
      if (!exists(statement, "select 1 from pg_roles where rolname = 'luoshi_app'")) {
        statement.execute("create role luoshi_app nologin");
        statement.execute("grant luoshi_app to " + DATABASE);
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + DATABASE);
      }
    } catch (SQLException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), folder.at("postgres"));
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private String reason() throws IOException {
    return Files.exists(serverLog()) ? lastLine(Files.readString(serverLog())) : "";
  }

  private static String lastLine(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "" : lines.getLast();
  }
}
