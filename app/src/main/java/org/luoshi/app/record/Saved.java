package org.luoshi.app.record;

import java.util.List;
import org.luoshi.app.duty.Settling;

/**
 * What came of saving.
 *
 * @param id number of the record
 * @param closed occurrences that it closed
 * @param already occurrences for which it counts and that somebody had closed before
 * @param reopened how many are open again because it counts for them no more
 */
public record Saved(
    long id, List<Settling.Held> closed, List<Settling.Held> already, int reopened) {
  /** Nothing was left to do: the form had been sent before. */
  static Saved before(long id) {
    return new Saved(id, List.of(), List.of(), 0);
  }
}
