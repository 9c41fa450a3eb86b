package org.luoshi.cli.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work on many inputs by several threads, its results handed on in the order of the inputs. At most
 * {@code 2 × jobs} inputs are under way or wait for their turn, so that memory stays bounded.
 */
public final class OrderedJobs {
  private OrderedJobs() {}

  /** Takes the results, in order. */
  @FunctionalInterface
  public interface Taker<R> {
    /** Takes the next result; when it fails, the work ends. */
    void take(R result) throws IOException;
  }

  /**
   * Does {@code work} on each of {@code inputs}.
   *
   * @param jobs how many threads work; with one, or one input, the caller's own
   * @param inputs asked for one by one, by the caller's thread
   * @param work must not throw
   * @param taker called by the caller's thread
   * @throws IOException when {@code taker} does
   */
  public static <S, R> void run(
      int jobs, Iterator<? extends S> inputs, Function<? super S, R> work, Taker<? super R> taker)
      throws IOException {
    if (!inputs.hasNext()) {
      return;
    }
    S first = inputs.next();
    if (jobs > 1 && inputs.hasNext()) {
      spread(jobs, first, inputs, work, taker);
      return;
    }
    taker.take(work.apply(first));
    while (inputs.hasNext()) {
      taker.take(work.apply(inputs.next()));
    }
  }

  private static <S, R> void spread(
      int jobs,
      S first,
      Iterator<? extends S> rest,
      Function<? super S, R> work,
      Taker<? super R> taker)
      throws IOException {
    Deque<Future<R>> waiting = new ArrayDeque<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("job-", 1).factory());
    try {
      waiting.add(threads.submit(() -> work.apply(first)));
      while (!waiting.isEmpty()) {
        while (waiting.size() < 2 * jobs && rest.hasNext()) {
          S input = rest.next();
          waiting.add(threads.submit(() -> work.apply(input)));
        }
        taker.take(result(waiting.removeFirst()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("work must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
