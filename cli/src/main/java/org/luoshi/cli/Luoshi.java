package org.luoshi.cli;

import org.luoshi.cli.report.Messages.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The luoshi command itself: it knows its subcommands and the language it speaks. */
@Command(
    name = "luoshi",
    mixinStandardHelpOptions = true,
    versionProvider = Luoshi.Version.class,
    usageHelpAutoWidth = false,
    scope = ScopeType.INHERIT)
final class Luoshi implements Runnable {
  private static final String LANGUAGE_OPTION = "--lang";

  @Spec private CommandSpec spec = CommandSpec.create();

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
        new CommandLine(new Luoshi())
            .addSubcommand(new CompileCommand(session))
            .addSubcommand(new SimilarCommand(session))
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

  /** Refuses languages that are not there; {@link #wanted} has already chosen. */
  @Option(
      names = LANGUAGE_OPTION,
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "lang")
  void language(Language chosen) {}

  /** The language, known before the arguments are parsed: help and errors speak it too. */
  private static Language wanted(String[] arguments) {
    String before = "";
    for (String argument : arguments) {
      if (argument.equalsIgnoreCase(LANGUAGE_OPTION + "=en")
          || (before.equals(LANGUAGE_OPTION) && argument.equalsIgnoreCase("en"))) {
        return Language.EN;
      }
      before = argument;
    }
    return Language.ZH;
  }

  /** What {@code --version} prints; the jar's manifest knows. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Luoshi.class.getPackage().getImplementationVersion();
      return new String[] {
        "luoshi " + (version == null ? "dev" : version) + " (Java " + Runtime.version() + ")"
      };
    }
  }
}
