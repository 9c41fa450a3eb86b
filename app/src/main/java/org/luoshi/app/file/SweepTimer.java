package org.luoshi.app.file;

import java.time.Duration;
import org.luoshi.app.frame.Beat;
import org.springframework.stereotype.Component;

/** Sweeps once a day; on a machine that is off at night half an hour after each start. */
@Component
class SweepTimer extends Beat {
  private final Sweep sweep;

  SweepTimer(Sweep sweep) {
    super("files", Duration.ofMinutes(30), Duration.ofDays(1));
    this.sweep = sweep;
  }

  @Override
  protected void once() {
    sweep.run();
  }
}
