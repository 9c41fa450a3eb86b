package org.luoshi.app.plan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;
import org.luoshi.reader.model.Span;

/** New items made of others. */
final class Copies {
  private Copies() {}

  /** The same elsewhere in the plan. */
  static Item at(Item item, double position) {
    return make(position, Entry.of(item), item.span(), item.ownerWords());
  }

  /** A part of an item, beside its own words. */
  static Item part(Entry entry, @Nullable Span span, List<String> ownerWords) {
    return make(0, entry, span, ownerWords);
  }

  /** One that nobody wrote into a document. */
  static Item fresh(Entry entry) {
    return make(0, entry, null, List.of());
  }

  private static Item make(
      double position, Entry entry, @Nullable Span span, List<String> ownerWords) {
    return new Item(
        0,
        0,
        position,
        entry.content(),
        entry.headings(),
        entry.topic(),
        span,
        Item.Choice.OPEN,
        ownerWords,
        entry.post(),
        entry.supports(),
        entry.timing(),
        entry.goals(),
        entry.acceptance(),
        entry.recordKind(),
        entry.counting(),
        null,
        null,
        0);
  }
}
