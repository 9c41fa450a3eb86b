package org.luoshi.app.workbench;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every ten minutes whether reminders are due; without a mail server never. */
@Component
class DigestTimer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DigestTimer.class);
  private static final int FIRST_MINUTE = 1;
  private static final int EVERY_MINUTES = 10;

  private final Digests digests;
  private final Mailer mailer;
  private volatile @Nullable ScheduledExecutorService timer;

  DigestTimer(Digests digests, Mailer mailer) {
    this.digests = digests;
    this.mailer = mailer;
  }

  @Override
  public void start() {
    if (!mailer.isSetUp()) {
      return;
    }
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reminders").factory());
    var _ = fresh.scheduleWithFixedDelay(this::look, FIRST_MINUTE, EVERY_MINUTES, TimeUnit.MINUTES);
    timer = fresh;
  }

  /** A failure, such as a database that is away, must not end the timer. */
  private void look() {
    try {
      digests.send(Instant.now());
    } catch (RuntimeException e) {
      log.warn("reminders are tried again later: {}", e.getMessage());
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
