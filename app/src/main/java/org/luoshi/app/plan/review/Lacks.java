package org.luoshi.app.plan.review;

import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Item;

/**
 * What an item does not say.
 *
 * @param owner no post is to do it
 * @param time it is not said when
 * @param number it is not said how much or how often
 */
public record Lacks(boolean owner, boolean time, boolean number) {
  /** What an item lacks. A rhythm says how often, and needs no other number. */
  public static Lacks of(Item item) {
    return new Lacks(
        item.post() == null,
        item.timing() instanceof Timing.Unsaid,
        item.goals().isEmpty() && !(item.timing() instanceof Timing.Recurring));
  }

  /** Whether all is said. */
  public boolean nothing() {
    return !owner && !time && !number;
  }
}
