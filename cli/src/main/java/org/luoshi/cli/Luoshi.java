package org.luoshi.cli;

import org.luoshi.cli.report.Messages.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The luoshi command itself: it knows its subcommands and the language it speaks. */
final class Luoshi implements Runnable {
  private final CommandSpec spec = Options.command("luoshi", this);

  private Luoshi(Session session) {
    spec.addSubcommand("compile", new CompileCommand(session).spec())
        .addSubcommand("similar", new SimilarCommand(session).spec())
        .addSubcommand("compare", new CompareCommand(session).spec())
        .addSubcommand("lint", new LintCommand(session).spec())
        .addSubcommand("index", new IndexCommand(session).spec());
  }

  /**
   * Runs the command.
   *
   * @param console what it reads from and writes to
   * @param arguments subcommand, options and files
   * @return the exit status, one of {@link Exit}
   */
  static int run(Console console, String... arguments) {
    Session session = new Session(console, wanted(arguments));
    CommandLine line =
        new CommandLine(new Luoshi(session).spec)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setResourceBundle(session.messages().bundle())
            .setOut(session.printer())
            .setErr(session.errorPrinter())
            .setParameterExceptionHandler(new UsageErrors(session.messages()))
            .setExecutionExceptionHandler((failure, command, parsed) -> session.crashed(failure));
    return line.execute(arguments);
  }

  /** A command was not named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "usage.no-command");
  }

  /** The language, known before the arguments are parsed: help and errors speak it too. */
  private static Language wanted(String[] arguments) {
    String before = "";
    for (String argument : arguments) {
      if (argument.equalsIgnoreCase(Options.LANGUAGE + "=en")
          || (before.equals(Options.LANGUAGE) && argument.equalsIgnoreCase("en"))) {
        return Language.EN;
      }
      before = argument;
    }
    return Language.ZH;
  }
}
