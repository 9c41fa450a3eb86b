package org.luoshi.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks on one thread and prints the table of docs/benchmarks.md. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs them; arguments are those of JMH and win over the choice made here. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    TimeValue seconds = TimeValue.seconds(2);
    Options options =
        new OptionsBuilder()
            .parent(given)
            .threads(1)
            .forks(given.getForkCount().orElse(2))
            .warmupIterations(given.getWarmupIterations().orElse(5))
            .warmupTime(given.getWarmupTime().orElse(seconds))
            .measurementIterations(given.getMeasurementIterations().orElse(5))
            .measurementTime(given.getMeasurementTime().orElse(seconds))
            .jvmArgsAppend("-Dluoshi.root=" + System.getProperty("luoshi.root", "."))
            .build();
    Collection<RunResult> results = new Runner(options).run();
    System.out.println();
    System.out.print(table(millis(results)));
  }

  private static Map<String, Double> millis(Collection<RunResult> results) {
    return results.stream()
        .collect(
            Collectors.toMap(
                result -> result.getPrimaryResult().getLabel(),
                result -> result.getPrimaryResult().getScore()));
  }

  /** The table, as markdown; a benchmark that was left out shows as NaN. */
  static String table(Map<String, Double> millis) {
    double reader = millis.getOrDefault("reader", Double.NaN);
    double linted = millis.getOrDefault("linted", Double.NaN);
    double tokenizer = millis.getOrDefault("tokenizer", Double.NaN);
    double once = millis.getOrDefault("once", Double.NaN);
    double tenfold = millis.getOrDefault("tenfold", Double.NaN);
    long characters = Texts.all().stream().mapToLong(String::length).sum();
    return "Texts: "
        + Texts.description()
        + "\n\n"
        + "| what | time | characters per second | ratio | has to be |\n"
        + "|---|---|---|---|---|\n"
        + row("HanLP `StandardTokenizer.segment`", tokenizer, characters, "1", "")
        + row("`PlanReader.read`", reader, characters, ratio(tokenizer / reader), "≥ 1")
        + row("the same with margin notes", linted, characters, ratio(tokenizer / linted), "")
        + row("`PlanReader.read`, texts as one", once, characters, "1", "")
        + row("the same ten times", tenfold, 10 * characters, ratio(tenfold / once), "≤ 11");
  }

  private static String row(
      String what, double millis, long characters, String ratio, String limit) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f ms | %.2f million | %s | %s |%n",
        what,
        millis,
        characters / millis / 1000,
        ratio,
        limit);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
