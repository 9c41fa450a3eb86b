package org.luoshi.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs a command of the server within the test and keeps what it prints. */
final class Commands {
  /**
   * What came of it.
   *
   * @param status of the process that it would have been
   * @param out standard output
   * @param err standard error
   */
  record Outcome(int status, String out, String err) {}

  private Commands() {}

  static Outcome run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static synchronized Outcome run(Map<String, String> environment, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int status = LuoshiServer.run(environment, arguments);
      return new Outcome(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
