package org.luoshi.app.plan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One thing done to many items at once. What somebody else has changed meanwhile is left as it is
 * and counted.
 */
@Component
public class ManyItems {
  private final EditLedger ledger;
  private final ItemRows rows;
  private final Items items;
  private final Edits edits;

  ManyItems(EditLedger ledger, ItemRows rows, Items items, Edits edits) {
    this.ledger = ledger;
    this.rows = rows;
    this.items = items;
    this.edits = edits;
  }

  /**
   * What came of it.
   *
   * @param done how many are as wanted now
   * @param stale how many were changed by others meanwhile, and were left alone
   * @param barred how many the law does not allow
   */
  public record Result(int done, int stale, int barred) {}

  /**
   * Gives items to a post.
   *
   * @throws NotHere outside the scope
   * @throws Refused when the post cannot be chosen
   */
  @Transactional
  public Result assign(long draft, List<Grip> grips, long post) {
    Plans.Version version = ledger.hold(draft);
    edits.offered(version, "post", post);
    List<Grip> changed = new ArrayList<>();
    int done = 0;
    int stale = 0;
    int barred = 0;
    for (Grip grip : grips) {
      Item now = ledger.item(version, grip.id());
      if (Objects.equals(now.post(), post)) {
        done++;
      } else if (now.edition() != grip.edition()) {
        stale++;
      } else if (now.barred() != null) {
        barred++;
      } else {
        rows.write(now.id(), Entry.of(now).withPost(post).clean());
        changed.add(grip);
      }
    }
    return close(version, "assign", changed, new Result(done, stale, barred));
  }

  /**
   * Accepts items, or drops them.
   *
   * @throws NotHere outside the scope
   */
  @Transactional
  public Result choose(long draft, List<Grip> grips, Item.Choice choice) {
    Plans.Version version = ledger.hold(draft);
    List<Grip> changed = new ArrayList<>();
    int done = 0;
    int stale = 0;
    int barred = 0;
    for (Grip grip : grips) {
      Item now = ledger.item(version, grip.id());
      if (now.choice() == choice) {
        done++;
      } else if (now.edition() != grip.edition()) {
        stale++;
      } else if (choice == Item.Choice.ACCEPTED && now.barred() != null) {
        barred++;
      } else {
        rows.choose(now.id(), choice);
        changed.add(grip);
      }
    }
    String kind = choice.name().toLowerCase(Locale.ROOT);
    return close(version, kind, changed, new Result(done, stale, barred));
  }

  /** Accepts all undecided items that lack nothing, see {@link Lacks}. */
  @Transactional
  public Result acceptComplete(long draft) {
    Plans.Version version = ledger.hold(draft);
    Predicate<Item> complete =
        item ->
            item.choice() == Item.Choice.OPEN && item.barred() == null && Lacks.of(item).nothing();
    List<Grip> changed =
        items.of(draft).stream()
            .filter(complete)
            .map(item -> new Grip(item.id(), item.edition()))
            .toList();
    changed.forEach(grip -> rows.choose(grip.id(), Item.Choice.ACCEPTED));
    return close(version, "accepted", changed, new Result(0, 0, 0));
  }

  private Result close(Plans.Version version, String kind, List<Grip> changed, Result rest) {
    if (!changed.isEmpty()) {
      ledger.close(version, kind, changed, null);
    }
    return new Result(rest.done() + changed.size(), rest.stale(), rest.barred());
  }
}
