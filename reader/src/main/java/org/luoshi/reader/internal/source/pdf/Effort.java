package org.luoshi.reader.internal.source.pdf;

import java.io.IOException;
import java.io.Serial;

/** Bounds what is done for one document: a few lines of PDF may ask for a year of drawing. */
final class Effort {
  /** Drawing steps and characters; a page of text needs a few thousand. */
  private static final long MOST = 10_000_000;

  private long left = MOST;
  private boolean damaged;

  /** More than {@link #MOST} steps. */
  static final class Exhausted extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  void spend(long steps) throws Exhausted {
    left -= steps;
    if (left < 0) {
      throw new Exhausted();
    }
  }

  /** Notes that a page could not be read to its end. */
  void damagedPage() {
    damaged = true;
  }

  /** Whether any page could not be read to its end. */
  boolean metDamage() {
    return damaged;
  }
}
