package org.luoshi.cli.batch;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Says on standard error how far the work is, when it takes longer than a second: on a terminal in
 * one line that is overwritten and vanishes at the end, elsewhere in a line now and then.
 */
public final class Progress implements AutoCloseable {
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private final long delayMillis;
  private final IntFunction<String> words;
  private final AtomicInteger done = new AtomicInteger();
  private final Thread thread;
  private boolean shown;

  /**
   * Starts to watch.
   *
   * @param err where to speak
   * @param terminal whether a line of {@code err} can be overwritten
   * @param delayMillis how long to keep quiet, in milliseconds
   * @param words what to say, given the number of files done
   */
  public Progress(PrintStream err, boolean terminal, long delayMillis, IntFunction<String> words) {
    this.err = err;
    this.terminal = terminal;
    this.delayMillis = delayMillis;
    this.words = words;
    this.thread = Thread.ofPlatform().daemon().name("progress").start(this::watch);
  }

  /** One more file is done. */
  public void step() {
    done.incrementAndGet();
  }

  private void watch() {
    try {
      Thread.sleep(delayMillis);
      while (true) {
        show();
        Thread.sleep(terminal ? 200 : 10_000);
      }
    } catch (InterruptedException e) {
      // closed: the work is done
    }
  }

  private synchronized void show() {
    shown = true;
    err.print(terminal ? ERASE + words.apply(done.get()) : words.apply(done.get()) + "\n");
    err.flush();
  }

  /** Takes the line away, so that something else can be printed. */
  public synchronized void clear() {
    if (shown && terminal) {
      err.print(ERASE);
      err.flush();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clear();
  }
}
