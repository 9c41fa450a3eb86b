package org.luoshi.app.plan.amend;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Item;

/**
 * An item of the baseline goes on into an amendment: what the revised document says otherwise than
 * the former one is taken from it, everything else stays as it was reviewed.
 */
final class Merging {
  private final Item holds;
  private final @Nullable Item former;
  private final Item revised;

  /**
   * Merges.
   *
   * @param holds the item as it was adopted
   * @param former what the former document proposes; null where that is not known
   * @param revised what the revised document proposes
   */
  Merging(Item holds, @Nullable Item former, Item revised) {
    this.holds = holds;
    this.former = former;
    this.revised = revised;
  }

  /** The item of the amendment: accepted where nothing changes, to be decided on otherwise. */
  Item item(double position) {
    Item merged =
        Merging.copy(
            holds,
            position,
            revised,
            field(Item::content, text -> false),
            field(Item::ownerWords, List::isEmpty),
            field(Item::post, post -> post == null),
            field(Item::supports, List::isEmpty),
            field(Item::timing, timing -> timing instanceof Timing.Unsaid),
            field(Item::goals, List::isEmpty));
    boolean same = ItemChange.between(holds, merged).isEmpty() && merged.barred() == null;
    return same ? Kept.as(merged, Item.Choice.ACCEPTED) : merged;
  }

  private <T extends @Nullable Object> T field(
      Function<Item, T> field, java.util.function.Predicate<T> isMissing) {
    T now = field.apply(revised);
    boolean changed =
        former == null ? !isMissing.test(now) : !java.util.Objects.equals(field.apply(former), now);
    return changed ? now : field.apply(holds);
  }

  private static Item copy(
      Item holds,
      double position,
      Item revised,
      String content,
      List<String> ownerWords,
      @Nullable Long post,
      List<Long> supports,
      Timing timing,
      List<org.luoshi.app.plan.Goal> goals) {
    return new Item(
        0,
        holds.line(),
        position,
        content,
        revised.headings(),
        revised.topic() == null ? holds.topic() : revised.topic(),
        revised.span(),
        Item.Choice.OPEN,
        ownerWords,
        post,
        supports,
        timing,
        goals,
        holds.acceptance(),
        holds.recordKind(),
        holds.counting(),
        content.equals(revised.content()) ? revised.barred() : null, // what holds is lawful
        holds.carriedFrom(),
        0);
  }
}
