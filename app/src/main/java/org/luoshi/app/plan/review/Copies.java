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
    return make(item, position, Entry.of(item), item.span(), item.ownerWords());
  }

  /** A part of an item: its headings, owner and supports, and what is said of the part. */
  static Item part(Item item, Entry entry, @Nullable Span span, List<String> ownerWords) {
    return make(item, 0, entry, span, ownerWords);
  }

  private static Item make(
      Item item, double position, Entry entry, @Nullable Span span, List<String> ownerWords) {
    return new Item(
        0,
        0,
        position,
        entry.content(),
        item.headings(),
        item.topic(),
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

  /** One that nobody wrote into a document. */
  static Item fresh(Entry entry, List<String> headings, @Nullable String topic) {
    return new Item(
        0,
        0,
        0,
        entry.content(),
        headings,
        topic,
        null,
        Item.Choice.OPEN,
        List.of(),
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
