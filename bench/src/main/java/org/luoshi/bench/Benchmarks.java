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
    int cores = Runtime.getRuntime().availableProcessors();
    return "Texts: "
        + Texts.description()
        + "; medians of rounds: "
        + rounds.count()
        + "\n\n"
        + "| what | of the processor | ratio | time | ratio | has to be |\n"
        + "|---|---|---|---|---|---|\n"
        + row(rounds, "HanLP `StandardTokenizer.segment`, one thread", "tokenizer", "")
        + row(rounds, "one pass of a trie of " + TrieWords.COUNT + " words", "trie", "")
        + row(rounds, "`PlanReader.read` on one core", "reader", "≥ 5")
        + row(rounds, "the same with margin notes", "linted", "")
        + row(
            rounds,
            "`PlanReader.read` on " + cores + " cores, the thread that asks",
            "cores",
            "≥ 5")
        + "\nOf a reading on one core one pass of the trie takes "
        + text(100 * rounds.ratio(processor("trie"), processor("reader")))
        + " %. Ten times the text takes "
        + text(rounds.ratio("tenfold", "once"))
        + " times the time (at most 11).\n";
  }

  private static String row(Rounds rounds, String what, String benchmark, String limit) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f ms | %.2f | %.1f ms | %.2f | %s |%n",
        what,
        rounds.millis(processor(benchmark)),
        rounds.ratio(processor("tokenizer"), processor(benchmark)),
        rounds.millis(benchmark),
        rounds.ratio("tokenizer", benchmark),
        limit);
  }

  private static String processor(String benchmark) {
    return Rounds.ofProcessor(benchmark);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
