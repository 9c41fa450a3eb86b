package org.luoshi.cli;

/** Where the luoshi command starts. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(Luoshi.run(Console.ofProcess(), arguments));
  }
}
