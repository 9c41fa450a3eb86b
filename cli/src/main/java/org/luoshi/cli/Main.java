package org.luoshi.cli;

/** Where the luoshi command starts. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    // every stream is flushed by now; exit() would first look for a logger of exits
    Runtime.getRuntime().halt(Luoshi.run(Console.ofProcess(), arguments));
  }
}
