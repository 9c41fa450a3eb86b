package org.luoshi.app.duty;

import java.time.LocalDate;

/** How an occurrence of the demonstration was done, where a later stage knows more than a note. */
public interface DemoDoing {
  /**
   * Does it.
   *
   * @param occurrence an open one
   * @param day on which it was done
   * @param at its place among those of the demonstration, from 0 on
   * @return false where a note is enough
   */
  boolean done(Occurrence occurrence, LocalDate day, int at);
}
