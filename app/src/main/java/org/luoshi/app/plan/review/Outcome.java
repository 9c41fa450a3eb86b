package org.luoshi.app.plan.review;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;

/** What became of a change to an item. */
public sealed interface Outcome {
  /**
   * It is as wanted, by this form or by the same one sent before.
   *
   * @param item number of the item to look at
   */
  record Done(long item) implements Outcome {}

  /**
   * Somebody changed the item after the form was opened; nothing was done.
   *
   * @param now the item as it is
   * @param by who changed it last; null where that name is not seen
   */
  record Stale(Item now, @Nullable String by) implements Outcome {}
}
