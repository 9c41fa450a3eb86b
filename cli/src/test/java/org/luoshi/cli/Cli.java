package org.luoshi.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the command in this process and keeps what it printed. */
final class Cli {
  /** The project's own sample plan. */
  static final Path SAMPLE = Path.of("src/main/aot/sample.txt");

  /** What a run left behind. */
  record Run(int status, String out, String err) {}

  private Cli() {}

  static Run run(String... arguments) {
    return given("", arguments);
  }

  /** With {@code input} on standard input. */
  static Run given(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = run(input, out, err, arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** With an output of the test's own. */
  static Run into(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = run("", out, err, arguments);
    return new Run(status, "", err.toString(StandardCharsets.UTF_8));
  }

  private static int run(String input, OutputStream out, OutputStream err, String... arguments) {
    return Luoshi.run(
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false),
        arguments);
  }
}
