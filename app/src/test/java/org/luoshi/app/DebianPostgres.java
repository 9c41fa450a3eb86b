package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.DatabaseAddress;

/** The PostgreSQL that this machine has installed, as an outside database of the tests. */
public final class DebianPostgres implements AutoCloseable {
  private static final Path HOME = Path.of("/usr/lib/postgresql");

  /** Why a test is skipped where there is none. */
  public static final String MISSING =
      "no PostgreSQL is installed under /usr/lib/postgresql (apt-get install postgresql)";

  private static @Nullable DebianPostgres shared;

  private final Path bin;
  private final Path folder;
  private final int port;

  private DebianPostgres(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** Whether there is one. */
  public static boolean isInstalled() {
    return bin().isPresent();
  }

  private static Optional<Path> bin() {
    if (!Files.isDirectory(HOME)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(HOME)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** One for the whole run of tests, started at first use. */
  public static synchronized DebianPostgres shared() throws IOException, SQLException {
    if (shared == null) {
      Path folder =
          Path.of("target", "test-debian-" + ProcessHandle.current().pid()).toAbsolutePath();
      Files.createDirectories(folder);
      DebianPostgres started = start(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(started::stopQuietly));
      shared = started;
    }
    return shared;
  }

  private void stopQuietly() {
    try {
      stop();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  /** Makes a cluster in an empty folder and starts it. */
  public static DebianPostgres start(Path folder) throws IOException, SQLException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    DebianPostgres postgres = new DebianPostgres(bin().orElseThrow(), folder, port);
    postgres.run("initdb", "-D", postgres.cluster(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
    Files.writeString(
        folder.resolve("cluster/postgresql.conf"),
        """
        port = %d
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        """
            .formatted(port),
        StandardOpenOption.APPEND);
    postgres.start();
    try (Connection connection = postgres.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("create role luoshi login password 'luoshi' createrole");
    }
    return postgres;
  }

  /** Starts it again. */
  public void start() throws IOException {
    run("pg_ctl", "start", "-D", cluster(), "-w", "-l", folder.resolve("server.log").toString());
  }

  /** Stops it, telling every client to go. */
  public void stop() throws IOException {
    run("pg_ctl", "stop", "-D", cluster(), "-m", "fast", "-w");
  }

  /** A fresh database, owned by a login that is no superuser. */
  public DatabaseAddress database(String name) throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner luoshi");
    }
    return new DatabaseAddress(url(name), "luoshi", "luoshi", false);
  }

  /** A connection as the one who may do everything. */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(url("postgres"), "postgres", "");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String cluster() {
    return folder.resolve("cluster").toString();
  }

  private void run(String program, String... arguments) throws IOException {
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> command =
        Stream.concat(
                root ? Stream.of("unshare", "-U") : Stream.of(),
                Stream.concat(Stream.of(bin.resolve(program).toString()), Stream.of(arguments)))
            .toList();
    Path log = folder.resolve(program + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor()).as(() -> command + ": " + text(log)).isZero();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
