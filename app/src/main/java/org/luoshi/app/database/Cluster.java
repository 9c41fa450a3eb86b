package org.luoshi.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The cluster of the embedded PostgreSQL as it lies in the data folder: its files, its port, its
 * making.
 */
final class Cluster {
  private final DataFolder folder;

  Cluster(DataFolder folder) {
    this.folder = folder;
  }

  /** The folder of the cluster itself. */
  Path home() {
    return folder.at("postgres", "cluster");
  }

  /** What PostgreSQL has to say since it was started last. */
  Path log() {
    return folder.at("postgres", "server.log");
  }

  /** Whether there is one, made to its end. */
  boolean isMade() {
    return Files.exists(settings());
  }

  /** Whether a server may be running on it. */
  boolean hasServer() {
    return Files.exists(home().resolve("postmaster.pid"));
  }

  private Path settings() {
    return home().resolve("luoshi.conf");
  }

  /**
   * Checks that the program fits it.
   *
   * @throws StartFailure when it belongs to another major version
   */
  void checkVersion() throws IOException {
    Path version = home().resolve("PG_VERSION");
    if (Files.exists(version)) {
      String found = Files.readString(version).strip();
      if (!found.equals(PostgresProgram.MAJOR)) {
        throw new StartFailure("database.version", folder.root(), found, PostgresProgram.MAJOR);
      }
    }
  }

  /** The port of the last time, unless another program has it now. */
  int choosePort() throws IOException {
    if (!isMade()) {
      return freePort();
    }
    int port = port();
    if (isFree(port) || isLeftRunning()) {
      return port;
    }
    int other = freePort();
    folder.write(settings(), text(other));
    return other;
  }

  /** The port its settings name. */
  int port() {
    try {
      return Files.readAllLines(settings()).stream()
          .filter(line -> line.startsWith("port = "))
          .map(line -> Integer.parseInt(line.substring("port = ".length())))
          .findFirst()
          .orElseThrow(() -> new StartFailure("database.not-started", "luoshi.conf", settings()));
    } catch (IOException e) {
      throw new StartFailure(e, "database.not-started", e.getMessage(), settings());
    }
  }

  /** Words are told apart by a provider that knows Chinese letters on every machine. */
  void make(PostgresProgram program, int port) throws IOException {
    Files.createDirectories(folder.at("postgres"));
    removeHalfMade();
    PostgresProgram.Outcome made =
        program.run(
            folder.at("postgres", "initdb.log"),
            "initdb",
            "-D",
            home().toString(),
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
      throw new StartFailure("database.not-made", lastLine(made.output()), home());
    }
    Files.writeString(
        home().resolve("pg_hba.conf"),
        "# loopback only, everybody by password\nhost all all 127.0.0.1/32 scram-sha-256\n");
    Files.writeString(
        home().resolve("postgresql.conf"),
        "\ninclude = 'luoshi.conf'\n",
        StandardOpenOption.APPEND);
    folder.write(settings(), text(port));
  }

  /** A cluster that has no settings of ours was interrupted while it was made and holds nothing. */
  private void removeHalfMade() throws IOException {
    if (Files.exists(home())) {
      Files.move(
          home(), folder.at("postgres", "half-made-" + Long.toString(System.nanoTime(), 36)));
    }
  }

  private static String text(int port) {
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

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isLeftRunning() throws IOException {
    Path pid = home().resolve("postmaster.pid");
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

  /** The last line of a log that says something. */
  static String lastLine(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "" : lines.getLast();
  }
}
