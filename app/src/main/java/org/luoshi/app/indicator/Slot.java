package org.luoshi.app.indicator;

import java.time.LocalDate;

/**
 * One due instance of a commitment, as it stood on a day.
 *
 * @param opens the first day on which it can be done
 * @param due the last, inclusive
 * @param dated false where the plan gave no day; then it is never late
 * @param fate what had become of it
 */
public record Slot(LocalDate opens, LocalDate due, boolean dated, Fate fate) {
  /** What had become of it. */
  public enum Fate {
    OPEN,
    DONE,
    WAIVED
  }

  /** Whether it is asked for: what was waived is not. */
  public boolean isAsked() {
    return fate != Fate.WAIVED;
  }

  /** Whether its due day lies before a day. */
  public boolean wasDueBefore(LocalDate day) {
    return dated && due.isBefore(day);
  }
}
