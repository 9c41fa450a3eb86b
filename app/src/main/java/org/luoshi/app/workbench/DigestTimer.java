package org.luoshi.app.workbench;

import java.time.Duration;
import java.time.Instant;
import org.luoshi.app.frame.Beat;
import org.springframework.stereotype.Component;

/** Looks every ten minutes whether reminders are due; without a mail server never. */
@Component
class DigestTimer extends Beat {
  private final Digests digests;
  private final Mailer mailer;

  DigestTimer(Digests digests, Mailer mailer) {
    super("reminders", Duration.ofMinutes(1), Duration.ofMinutes(10));
    this.digests = digests;
    this.mailer = mailer;
  }

  @Override
  protected boolean isWanted() {
    return mailer.isSetUp();
  }

  @Override
  protected void once() {
    digests.send(Instant.now());
  }
}
