package org.luoshi.app.frame;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that is done again and again while the server runs, in a thread of its own. */
public abstract class Beat implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Beat.class);

  private final String name;
  private final Duration first;
  private final Duration every;
  private volatile @Nullable ScheduledExecutorService timer;

  /**
   * A beat.
   *
   * @param name of the thread, and in the log
   * @param first how long after the start
   * @param every how long from the end of one to the next
   */
  protected Beat(String name, Duration first, Duration every) {
    this.name = name;
    this.first = first;
    this.every = every;
  }

  /** What is done. */
  protected abstract void once();

  /** Whether it is done at all. */
  protected boolean isWanted() {
    return true;
  }

  @Override
  public void start() {
    if (!isWanted()) {
      return;
    }
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    var _ =
        fresh.scheduleWithFixedDelay(
            this::calmly, first.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
    timer = fresh;
  }

  /** A failure, such as a database that is away, must not end it. */
  private void calmly() {
    try {
      once();
    } catch (RuntimeException e) {
      log.warn("{}: tried again later: {}", name, e.getMessage());
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = timer;
    if (running != null) {
      running.shutdownNow();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
