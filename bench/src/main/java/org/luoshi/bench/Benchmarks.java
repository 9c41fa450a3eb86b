package org.luoshi.bench;

import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints the table of docs/benchmarks.md. Instead of all processes of one
 * benchmark after those of another, each round starts one process for each of them: what a machine
 * does for some minutes wrongs them alike, and each ratio is worked out within its round.
 */
public final class Benchmarks {
  /**
   * The same for all: a heap that neither grows nor shrinks, and a collector that has no threads of
   * its own, which would compete for the cores.
   */
  private static final String[] JVM = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"};

  private Benchmarks() {}

  /** Runs them; arguments are those of JMH and win over the choice made here. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    Rounds rounds = new Rounds();
    int wanted = given.getForkCount().orElse(3);
    for (int round = 0; round < wanted; round++) {
      rounds.add(new Runner(options(given)).run());
    }
    System.out.println();
    System.out.print(table(rounds));
  }

  private static Options options(CommandLineOptions given) {
    return new OptionsBuilder()
        .parent(given)
        .threads(1)
        .forks(1)
        .warmupIterations(given.getWarmupIterations().orElse(6))
        .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(3)))
        .measurementIterations(given.getMeasurementIterations().orElse(5))
        .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(2)))
        .jvmArgsPrepend(JVM)
        .jvmArgsAppend("-Dluoshi.root=" + System.getProperty("luoshi.root", "."))
        .build();
  }

  /** The table, as markdown; a benchmark that was left out shows as NaN. */
  static String table(Rounds rounds) {
    long characters = Texts.all().stream().mapToLong(String::length).sum();
    Row row = new Row(rounds, characters);
    return "Texts: "
        + Texts.description()
        + "; rounds: "
        + rounds.count()
        + "\n\n"
        + "| what | time | characters per second | ratio | has to be |\n"
        + "|---|---|---|---|---|\n"
        + row.of("HanLP `StandardTokenizer.segment`, one thread", "tokenizer", "")
        + row.of("one pass of a trie of " + TrieWords.COUNT + " words, one thread", "trie", "")
        + row.of("`PlanReader.read`, one core", "reader", "≥ 5")
        + row.of("the same with margin notes, one core", "linted", "")
        + row.of("`PlanReader.read`, " + cores() + " cores", "cores", "")
        + "\n"
        + "A pass of the trie takes "
        + share(rounds.ratio("trie", "reader"))
        + " of the time of a reading. Ten times the text takes "
        + ratio(rounds.ratio("tenfold", "once"))
        + " times the time (at most 11).\n";
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** A line of the table. */
  private record Row(Rounds rounds, long characters) {
    String of(String what, String benchmark, String limit) {
      double millis = rounds.millis(benchmark);
      return String.format(
          Locale.ROOT,
          "| %s | %.1f ms | %.2f million | %s | %s |%n",
          what,
          millis,
          characters / millis / 1000,
          ratio(rounds.ratio("tokenizer", benchmark)),
          limit);
    }
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
