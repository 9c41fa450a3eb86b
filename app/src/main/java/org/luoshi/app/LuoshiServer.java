package org.luoshi.app;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The commands that need a database: {@code luoshi serve}, {@code backup}, {@code restore}, {@code
 * audit}.
 */
@Command(name = "luoshi", subcommands = ServeCommand.class)
public final class LuoshiServer implements Callable<Integer> {
  @Option(names = "--lang", scope = CommandLine.ScopeType.INHERIT)
  private String language = "zh";

  /** Runs a command; status 0 done, 1 failed for a reason that was printed, 2 wrong usage. */
  public static void main(String[] arguments) {
    LuoshiServer server = new LuoshiServer();
    CommandLine commands = new CommandLine(server);
    commands.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof StartFailure known) {
            System.err.println("luoshi: " + known.words(server.locale()));
            return 1;
          }
          throw failure;
        });
    int status = commands.execute(arguments);
    if (status != ServeCommand.GOES_ON) {
      System.exit(status);
    }
  }

  /** In which language the operator is spoken to. */
  Locale locale() {
    return language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
  }

  @Override
  public Integer call() {
    new CommandLine(this).usage(System.err);
    return 2;
  }

  /** Words for the operator. */
  String say(String key, @Nullable Object... values) {
    return StartFailure.say(locale(), key, values);
  }

  /** The environment, replaceable in tests. */
  static Map<String, String> environment() {
    return System.getenv();
  }
}
