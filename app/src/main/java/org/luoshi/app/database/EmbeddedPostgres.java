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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DataFolder folder;
  private final int port;
  private volatile @Nullable PostgresProgram program;
  private volatile boolean closed;

  private EmbeddedPostgres(DataFolder folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * The database of a data folder that this process holds. Its address is known from now on; it
   * answers once it was started.
   */
  public static EmbeddedPostgres in(DataFolder folder) {
    try {
      checkVersion(folder);
      folder.secret("database-superuser");
      folder.secret("database-owner");
      return new EmbeddedPostgres(folder, choosePort(folder));
    } catch (IOException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), folder.at("postgres"));
    }
  }

  /** The same, started. */
  public static EmbeddedPostgres start(DataFolder folder) {
    EmbeddedPostgres postgres = in(folder);
    postgres.start();
    return postgres;
  }

  /**
   * Starts it, making it first when there is none.
   *
   * @throws StartFailure when it does not start; then nothing of it runs
   */
  public void start() {
    try {
      program = PostgresProgram.in(folder);
      if (!isIn(folder)) {
        make();
      }
      run();
    } catch (IOException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), folder.at("postgres"));
    }
    try {
      makeDatabase();
      checkKnown();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where it answers. */
  public DatabaseAddress address() {
    return address(folder, port);
  }

  /** Whether a folder has a database. */
  static boolean isIn(DataFolder folder) {
    return Files.exists(settingsIn(folder));
  }

  /** Where the database of a folder answers, when it runs. */
  static DatabaseAddress addressIn(DataFolder folder) {
    return address(folder, port(folder));
  }

  private static DatabaseAddress address(DataFolder folder, int port) {
    return new DatabaseAddress(
        url(port, DATABASE), DATABASE, folder.secret("database-owner"), true);
  }

  private PostgresProgram program() {
    return Objects.requireNonNull(program, "started before");
  }

  private static Path settingsIn(DataFolder folder) {
    return folder.at("postgres", "cluster", "luoshi.conf");
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
    if (program == null) {
      return;
    }
    try {
      program()
          .run(
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

  private static void checkVersion(DataFolder folder) throws IOException {
    Path version = folder.at("postgres", "cluster", "PG_VERSION");
    if (Files.exists(version)) {
      String found = Files.readString(version).strip();
      if (!found.equals(PostgresProgram.MAJOR)) {
        throw new StartFailure("database.version", folder.root(), found, PostgresProgram.MAJOR);
      }
    }
  }

  private void checkKnown() {
    try (Connection connection = address().connect()) {
      Migrations.checkKnown(connection);
    } catch (SQLException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), serverLog());
    }
  }

  /** Words are told apart by a provider that knows Chinese letters on every machine. */
  private void make() throws IOException {
    Files.createDirectories(folder.at("postgres"));
    removeHalfMade();
    PostgresProgram.Outcome made =
        program()
            .run(
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
    folder.write(cluster().resolve("luoshi.conf"), settings(port));
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

  /** The port of the last time, unless another program has it now. */
  private static int choosePort(DataFolder folder) throws IOException {
    if (!isIn(folder)) {
      return freePort();
    }
    int port = port(folder);
    if (isFree(port) || isLeftRunning(folder)) {
      return port;
    }
    int other = freePort();
    folder.write(settingsIn(folder), settings(other));
    return other;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isLeftRunning(DataFolder folder) throws IOException {
    Path pid = folder.at("postgres", "cluster", "postmaster.pid");
    if (!Files.exists(pid)) {
      return false;
    }
    long process = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** After a kill the old one may be dying, starting up or running on: none of it lasts. */
  private void run() throws IOException {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      if (adopts()) {
        log.info("PostgreSQL was left running by an earlier process and is used again");
        return;
      }
      if (startOnce().status() == 0) {
        return;
      }
      if (!isBeingFreed() || System.nanoTime() > patience) {
        throw new StartFailure("database.not-started", reason(), serverLog());
      }
      pause();
    }
  }

  private PostgresProgram.Outcome startOnce() throws IOException {
    Files.deleteIfExists(serverLog());
    return program()
        .run(
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

  /** Its lock, port or shared memory is still held. */
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
        url(port, database), "postgres", folder.secret("database-superuser"));
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static int port(DataFolder folder) {
    Path settings = settingsIn(folder);
    try {
      return Files.readAllLines(settings).stream()
          .filter(line -> line.startsWith("port = "))
          .map(line -> Integer.parseInt(line.substring("port = ".length())))
          .findFirst()
          .orElseThrow(() -> new StartFailure("database.not-started", "luoshi.conf", settings));
    } catch (IOException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), settings);
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
