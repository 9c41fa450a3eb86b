package org.luoshi.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
  private final Cluster cluster;
  private final int port;
  private volatile @Nullable PostgresProgram program;
  private volatile boolean closed;

  private EmbeddedPostgres(DataFolder folder, Cluster cluster, int port) {
    this.folder = folder;
    this.cluster = cluster;
    this.port = port;
  }

  /**
   * The database of a data folder that this process holds. Its address is known from now on; it
   * answers once it was started.
   */
  public static EmbeddedPostgres in(DataFolder folder) {
    try {
      Cluster cluster = new Cluster(folder);
      cluster.checkVersion();
      folder.secret("database-superuser");
      folder.secret("database-owner");
      return new EmbeddedPostgres(folder, cluster, cluster.choosePort());
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
      if (!cluster.isMade()) {
        cluster.make(program(), port);
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

  /** Where the database of a folder answers, when it runs. */
  static DatabaseAddress addressIn(DataFolder folder) {
    return address(folder, new Cluster(folder).port());
  }

  private static DatabaseAddress address(DataFolder folder, int port) {
    return new DatabaseAddress(
        url(port, DATABASE), DATABASE, folder.secret("database-owner"), true);
  }

  private PostgresProgram program() {
    return Objects.requireNonNull(program, "started before");
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
              cluster.home().toString(),
              "-m",
              "fast",
              "-w");
    } catch (IOException e) {
      log.warn("PostgreSQL was not stopped: {}", e.getMessage());
    }
  }

  private void checkKnown() {
    try (Connection connection = address().connect()) {
      Migrations.checkKnown(connection);
    } catch (SQLException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), cluster.log());
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
        throw new StartFailure("database.not-started", reason(), cluster.log());
      }
      pause();
    }
  }

  private PostgresProgram.Outcome startOnce() throws IOException {
    Files.deleteIfExists(cluster.log());
    return program()
        .run(
            folder.at("postgres", "start.log"),
            "pg_ctl",
            "start",
            "-D",
            cluster.home().toString(),
            "-l",
            cluster.log().toString(),
            "-w",
            "-t",
            "60");
  }

  /** Its lock, port or shared memory is still held. */
  private boolean isBeingFreed() throws IOException {
    return Files.exists(cluster.log())
        && Files.readString(cluster.log())
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
    return cluster.hasServer() && alive();
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
    return Files.exists(cluster.log()) ? Cluster.lastLine(Files.readString(cluster.log())) : "";
  }
}
