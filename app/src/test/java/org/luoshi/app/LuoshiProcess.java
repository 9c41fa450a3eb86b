package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server of its own, as the launcher starts it: another process, with the jars of the build. */
final class LuoshiProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("已启动：https?://[^:]+:(\\d+)/");
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;
  private final Path data;
  private final long began = System.nanoTime();

  private LuoshiProcess(Process process, Path log, Path data) {
    this.process = process;
    this.log = log;
    this.data = data;
  }

  /** Starts {@code luoshi serve} on a data folder, on any free port, and waits until it is up. */
  static LuoshiProcess serve(Path data, Map<String, String> environment, String... more)
      throws IOException {
    LuoshiProcess started = begin(data, environment, more);
    started.port();
    return started;
  }

  /** What becomes of {@code luoshi serve} where it is refused: its status and all it prints. */
  static Commands.Outcome refused(Path data, Map<String, String> environment, String... more)
      throws IOException {
    LuoshiProcess started = begin(data, environment, more);
    int status = started.process.onExit().orTimeout(2, TimeUnit.MINUTES).join().exitValue();
    return new Commands.Outcome(status, "", started.output());
  }

  private static LuoshiProcess begin(Path data, Map<String, String> environment, String... more)
      throws IOException {
    Path log = Files.createTempFile(data.getParent(), "serve", ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        "target/classes:target/lib/*",
                        "org.luoshi.app.LuoshiServer",
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0"),
                    Stream.of(more))
                .toList());
    builder.environment().put("LUOSHI_LOGIN_ATTEMPTS_PER_MINUTE", "10000000");
    builder.environment().putAll(environment);
    LuoshiProcess started =
        new LuoshiProcess(
            builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, data);
    Runtime.getRuntime().addShutdownHook(new Thread(started::leaveNothing));
    return started;
  }

  /** Where it answers. */
  int port() {
    List<Integer> found = await(READY);
    return found.getFirst();
  }

  private List<Integer> await(Pattern pattern) {
    while (true) {
      Matcher found = pattern.matcher(output());
      if (found.find()) {
        return List.of(Integer.parseInt(found.group(1)));
      }
      assertThat(process.isAlive()).as(this::output).isTrue();
      assertThat(lasted()).as(this::output).isLessThan(LONGEST);
      pause(50);
    }
  }

  /** Since it was started. */
  Duration lasted() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What it has printed. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** The same for the database in the data folder. */
  void killPostgres() throws IOException {
    long pid =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst());
    ProcessHandle postmaster =
        ProcessHandle.of(pid)
            .filter(any -> any.info().command().orElse("").endsWith("postgres"))
            .orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  /** A test that failed may have left it running, and its database. */
  private void leaveNothing() {
    process.destroyForcibly();
    try {
      killPostgres();
    } catch (IOException | RuntimeException e) {
      // it has gone already
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops it as an operator does. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
