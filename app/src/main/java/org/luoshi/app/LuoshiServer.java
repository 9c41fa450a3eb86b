package org.luoshi.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.core.SpringProperties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands that need a database: {@code luoshi serve}, {@code backup}, {@code restore}, {@code
 * audit}, {@code figures}.
 */
@Command(
    name = "luoshi",
    subcommands = {
      ServeCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AuditCommand.class,
      FiguresCommand.class
    })
public final class LuoshiServer implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private final Locale locale;

  private final Map<String, String> environment;

  private LuoshiServer(Locale locale, Map<String, String> environment) {
    this.locale = locale;
    this.environment = environment;
  }

  /** Runs a command; status 0 done, 1 failed for a reason that was printed, 2 wrong usage. */
  public static void main(String[] arguments) {
    SpringProperties.setProperty(
        AotDetector.AOT_ENABLED, Boolean.toString(Serving.isPutTogether()));
    int status = run(System.getenv(), arguments);
    if (status != ServeCommand.GOES_ON) {
      System.exit(status);
    }
  }

  /** Runs a command and returns its status. */
  static int run(Map<String, String> environment, String... arguments) {
    quiet();
    LuoshiServer server = new LuoshiServer(wanted(arguments), environment);
    CommandLine commands = new CommandLine(server);
    addCommonOptions(commands);
    commands.setResourceBundle(ResourceBundle.getBundle("messages.operator", server.locale));
    commands.setParameterExceptionHandler(new UsageErrors(server));
    commands.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof StartFailure known) {
            System.err.println("luoshi: " + known.words(server.locale));
            return 1;
          }
          throw failure;
        });
    return commands.execute(arguments);
  }

  /** The language was read before all others. */
  private static void addCommonOptions(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).descriptionKey("help").build())
        .addOption(
            OptionSpec.builder("--lang")
                .paramLabel("zh|en")
                .type(String.class)
                .descriptionKey("lang")
                .build());
    command.getSubcommands().values().forEach(LuoshiServer::addCommonOptions);
  }

  /** Libraries speak up when something is wrong; the server sets its own levels later. */
  private static void quiet() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
      logging.getLogger("org.flywaydb").setLevel(Level.ERROR);
    }
  }

  /** The language, known before the arguments are parsed: help and errors speak it too. */
  private static Locale wanted(String[] arguments) {
    String before = "";
    for (String argument : arguments) {
      if (argument.equals("--lang=en") || (before.equals("--lang") && argument.equals("en"))) {
        return Locale.ENGLISH;
      }
      before = argument;
    }
    return Locale.CHINESE;
  }

  @Override
  public void run() {
    throw usage("luoshi");
  }

  /** A command that is only a group of others was called. */
  ParameterException usage(String group) {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    CommandLine named = line.getSubcommands().getOrDefault(group, line);
    return new ParameterException(named, say("usage.no-command"));
  }

  /** Words for the operator. */
  String say(String key, @Nullable Object... values) {
    return StartFailure.say(locale, key, values);
  }

  /** In which language the operator is spoken to. */
  Locale locale() {
    return locale;
  }

  /** The outside database that the environment names; null when the embedded one is meant. */
  @Nullable DatabaseAddress outside() {
    String url = environment.get("LUOSHI_DB_URL");
    if (url == null || url.isBlank()) {
      return null;
    }
    return new DatabaseAddress(
        url.startsWith("jdbc:") ? url : "jdbc:" + url,
        environment.getOrDefault("LUOSHI_DB_USER", "luoshi"),
        environment.getOrDefault("LUOSHI_DB_PASSWORD", ""),
        false);
  }

  /** The environment variables. */
  Map<String, String> environment() {
    return environment;
  }
}
