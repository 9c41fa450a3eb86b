package org.luoshi.app.plan.amend;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;
import org.luoshi.reader.model.Span;

/** Items that go on with one thing changed. */
final class Kept {
  private Kept() {}

  /** With another choice. */
  static Item as(Item item, Item.Choice choice) {
    return with(item, item.line(), item.position(), item.span(), choice);
  }

  /** At another place, without one in the document: the revised one does not have it. */
  static Item apart(Item item, double position, Item.Choice choice) {
    return with(item, item.line(), position, null, choice);
  }

  /** A new line at another place. */
  static Item fresh(Item item, double position) {
    return with(item, 0, position, item.span(), Item.Choice.OPEN);
  }

  private static Item with(
      Item item, long line, double position, @Nullable Span span, Item.Choice choice) {
    return new Item(
        0,
        line,
        position,
        item.content(),
        item.headings(),
        item.topic(),
        span,
        choice,
        item.ownerWords(),
        item.post(),
        item.supports(),
        item.timing(),
        item.goals(),
        item.acceptance(),
        item.recordKind(),
        item.counting(),
        item.barred(),
        item.carriedFrom(),
        0);
  }
}
