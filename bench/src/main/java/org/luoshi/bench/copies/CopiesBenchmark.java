package org.luoshi.bench.copies;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the near-copies among synthetic plans with known pairs, with our index and with Lucene's
 * MinHashFilter, on one thread, and prints the tables of docs/benchmarks.md. Times are those the
 * thread spent on the processor, so that a busy machine wrongs neither side.
 */
public final class CopiesBenchmark {
  private static final long SEED = 20260101;
  private static final int WARM_UP = 5_000;

  /** What Lucene is tried with; at a resemblance of 0.7, 45 of 64 hashes agree on average. */
  private static final List<Integer> AGREEING = List.of(36, 38, 40, 42, 44, 46);

  private static final double LEAST_RECALL = 0.99;

  private CopiesBenchmark() {}

  /** What came of one run. */
  private record Result(String name, int plans, Spent spent, double recall, double precision) {
    double perSecond() {
      return plans / (spent.index() + spent.query());
    }
  }

  /**
   * Runs it.
   *
   * @param arguments how many plans to compare the two with (100,000), then the sizes to show our
   *     growth with (10,000 100,000 1,000,000)
   */
  public static void main(String[] arguments) throws IOException {
    List<Integer> sizes =
        IntStream.range(0, arguments.length).map(i -> number(arguments[i])).boxed().toList();
    int compared = sizes.isEmpty() ? 100_000 : sizes.getFirst();
    List<Integer> growth =
        sizes.size() > 1 ? sizes.subList(1, sizes.size()) : List.of(10_000, 100_000, 1_000_000);
    SyntheticPlans warm = SyntheticPlans.of(WARM_UP, SEED + 1);
    for (int round = 0; round < 4; round++) {
      run(new Ours(0.7), warm);
      run(new Ours(0.5), warm);
    }
    compare(SyntheticPlans.of(compared, SEED), bestForLucene(warm));
    System.out.println();
    System.out.println(
        "| plans | index | query | plans per second | memory | bytes per plan | recall | precision |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int size : growth) {
      SyntheticPlans plans = SyntheticPlans.of(size, SEED);
      System.out.println(growth(run(new Ours(0.7), plans)));
    }
  }

  /** As many as can be asked for while recall stays; this also warms Lucene up. */
  private static int bestForLucene(SyntheticPlans warm) throws IOException {
    int best = AGREEING.getFirst();
    for (int agreeing : AGREEING) {
      best = run(new LuceneSide(agreeing), warm).recall() >= LEAST_RECALL ? agreeing : best;
    }
    return best;
  }

  private static int number(String argument) {
    return Integer.parseInt(argument.replace(",", "").replace("_", ""));
  }

  private static void compare(SyntheticPlans plans, int agreeing) throws IOException {
    int letters = (int) plans.texts().stream().mapToInt(String::length).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "Plans: %,d of %d letters on average, %,d known pairs%n%n",
        plans.texts().size(),
        letters,
        plans.originals().size());
    System.out.println(
        "| what | index | query | plans per second | ratio | memory | recall | precision |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    Result lucene = run(new LuceneSide(agreeing), plans);
    System.out.println(comparison(lucene, lucene));
    System.out.println(comparison(run(new Ours(0.7), plans), lucene));
    System.out.println(comparison(run(new Ours(0.5), plans), lucene));
  }

  private static Result run(Side side, SyntheticPlans plans) throws IOException {
    try (side) {
      List<String> texts = plans.texts();
      long start = processorTime();
      side.index(texts);
      double index = (processorTime() - start) / 1e9;
      long bytes = side.bytes();
      int[][] found = new int[texts.size()][];
      start = processorTime();
      for (int plan = 0; plan < found.length; plan++) {
        found[plan] = side.query(plan, texts.get(plan));
      }
      double query = (processorTime() - start) / 1e9;
      return result(side, plans, found, new Spent(index, query, bytes));
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Seconds and bytes. */
  private record Spent(double index, double query, long bytes) {}

  /** A pair counts once, whichever of the two was asked; what Lucene found is verified here. */
  private static Result result(Side side, SyntheticPlans plans, int[][] found, Spent spent) {
    Map<Integer, Integer> originals = plans.originals();
    int right = 0;
    int wrong = 0;
    for (int plan = 0; plan < found.length; plan++) {
      for (int other : found[plan]) {
        if (other < plan) {
          boolean known = Integer.valueOf(other).equals(originals.get(plan));
          right += known ? 1 : 0;
          wrong += !known && (side.verifies() || isPair(plans, plan, other)) ? 1 : 0;
        }
      }
    }
    return new Result(
        side.name(),
        found.length,
        spent,
        (double) right / originals.size(),
        (double) right / Math.max(1, right + wrong));
  }

  private static boolean isPair(SyntheticPlans plans, int a, int b) {
    return SyntheticPlans.resemblance(plans.texts().get(a), plans.texts().get(b))
        >= SyntheticPlans.LEAST;
  }

  private static String comparison(Result result, Result yardstick) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f s | %.2f s | %,.0f | %.1f | %,d MB | %.4f | %.4f |",
        result.name(),
        result.spent().index(),
        result.spent().query(),
        result.perSecond(),
        result.perSecond() / yardstick.perSecond(),
        result.spent().bytes() >> 20,
        result.recall(),
        result.precision());
  }

  private static String growth(Result result) {
    return String.format(
        Locale.ROOT,
        "| %,d | %.2f s | %.2f s | %,.0f | %,d MB | %,d | %.4f | %.4f |",
        result.plans(),
        result.spent().index(),
        result.spent().query(),
        result.perSecond(),
        result.spent().bytes() >> 20,
        result.spent().bytes() / result.plans(),
        result.recall(),
        result.precision());
  }
}
