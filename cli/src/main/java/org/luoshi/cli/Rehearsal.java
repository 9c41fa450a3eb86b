package org.luoshi.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the launcher runs once after a build, so that Java remembers in its AOT cache (JEP 514, 515)
 * which classes the command needs and which of its methods are busy. Prints nothing.
 */
public final class Rehearsal {
  /** Enough for the methods that matter to have a profile. */
  private static final int ROUNDS = 40;

  private Rehearsal() {}

  /**
   * Runs the command on a sample the way people do.
   *
   * @param arguments one file
   */
  public static void main(String[] arguments) {
    String file = arguments[0];
    for (int i = 0; i < ROUNDS; i++) {
      run("compile", file);
      run("compile", "--json", file);
    }
    run("similar", file);
    run("compile", "--text", file, file);
    run("compile", "--help");
    run("--version");
    run("compile", "--no-such-option");
  }

  private static void run(String... arguments) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            new PrintStream(nowhere, true, StandardCharsets.UTF_8),
            false);
    int status = Luoshi.run(console, arguments);
    if (status == Exit.REFUSED) {
      throw new IllegalStateException("the sample was refused");
    }
  }
}
