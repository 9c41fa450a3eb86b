package org.luoshi.app.indicator;

import java.util.Locale;

/** How something stands against what was promised; the worst first. */
public enum Standing {
  /**
   * Something is overdue, a limit is passed, or the time is over and the number was not reached.
   */
  LATE,
  /** Behind what the time that has passed asks for. */
  AT_RISK,
  /** No counting rule fits, or nothing was ever said that could be counted. */
  UNMEASURABLE,
  ON_TRACK,
  DONE;

  /** Its key among the words, such as {@code at-risk}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The worse of two. */
  public Standing and(Standing other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
