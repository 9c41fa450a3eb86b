package org.luoshi.reader.internal.crew;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Who does work of many parts that do not depend on each other: whoever asks, and threads of the
 * common pool that have nothing else to do. Parts are taken in their order by whoever is free, and
 * nobody waits for a thread that has not begun: where all are busy, whoever asked does it all.
 */
public final class Crew {
  /** Whoever asks, alone. */
  public static final Crew ALONE = new Crew(0);

  /** Parts for each of the crew, so that all end at about the same time. */
  private static final int PARTS = 4;

  private final int others;

  private Crew(int others) {
    this.others = others;
  }

  /** As many as there are cores; one alone where the common pool has no threads. */
  public static Crew ofAllCores() {
    int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
    return of(Math.min(Runtime.getRuntime().availableProcessors(), threads));
  }

  /** As many as {@code size}, but at least whoever asks. */
  public static Crew of(int size) {
    return size <= 1 ? ALONE : new Crew(size - 1);
  }

  /**
   * How much to do at once, of work of this length.
   *
   * @param least less than this is not worth a thread's while
   */
  public int share(int length, int least) {
    return others == 0 ? Integer.MAX_VALUE : Math.max(least, length / (PARTS * (others + 1)));
  }

  /** Where shares begin, and at last {@code length}; none is shorter than {@code least}. */
  public int[] cuts(int length, int least) {
    int parts = Math.max(1, length / share(length, least));
    int[] cuts = new int[parts + 1];
    for (int i = 1; i <= parts; i++) {
      cuts[i] = (int) ((long) length * i / parts);
    }
    return cuts;
  }

  /** What {@code work} makes of each number from 0 to {@code count} (exclusive), in this order. */
  public <T> List<T> each(int count, IntFunction<? extends T> work) {
    @SuppressWarnings("unchecked") // never leaves this method but as a list
    T[] results = (T[]) new Object[count];
    run(count, i -> results[i] = work.apply(i));
    return Arrays.asList(results);
  }

  /**
   * What {@code work} makes of each of {@code parts}, in their order; the heaviest are begun first,
   * so that nobody is left with one of them at the end.
   */
  public <P, T> List<T> each(
      List<P> parts, ToIntFunction<? super P> weight, Function<? super P, ? extends T> work) {
    long[] order = new long[parts.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) -weight.applyAsInt(parts.get(i)) << Integer.SIZE | i;
    }
    if (others > 0) {
      Arrays.sort(order);
    }
    @SuppressWarnings("unchecked") // never leaves this method but as a list
    T[] results = (T[]) new Object[order.length];
    run(order.length, i -> results[(int) order[i]] = work.apply(parts.get((int) order[i])));
    return Arrays.asList(results);
  }

  /** Does {@code work} for each number from 0 to {@code count} (exclusive). */
  public void run(int count, IntConsumer work) {
    if (others == 0 || count < 2) {
      for (int i = 0; i < count; i++) {
        work.accept(i);
      }
      return;
    }
    Parts parts = new Parts(count, work);
    ForkJoinTask<?>[] hands = new ForkJoinTask<?>[Math.min(others, count - 1)];
    for (int i = 0; i < hands.length; i++) {
      hands[i] = new Hand(parts).fork();
    }
    parts.take();
    for (ForkJoinTask<?> hand : hands) {
      hand.quietlyJoin();
    }
    parts.check();
  }
}
