package org.luoshi.app.plan.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to single items of a draft. Each names the edition that was seen; where the item has
 * changed since, nothing is done and the answer is {@link Outcome.Stale}. What is already as wanted
 * is done, so that a form sent twice does nothing twice.
 */
@Component
public class Edits {
  private final EditLedger ledger;
  private final ItemRows rows;
  private final UnlawfulDemands demands;
  private final PostChoices choices;
  private final Posts posts;

  Edits(
      EditLedger ledger, ItemRows rows, UnlawfulDemands demands, PostChoices choices, Posts posts) {
    this.ledger = ledger;
    this.rows = rows;
    this.demands = demands;
    this.choices = choices;
    this.posts = posts;
  }

  /**
   * Says something else of an item.
   *
   * @throws NotHere outside the scope
   * @throws Refused when something is wrong with it, or the law does not allow it
   */
  @Transactional
  public Outcome change(Grip grip, Entry entry) {
    Plans.Version version = ledger.hold(ledger.versionOf(grip.id()));
    Item now = ledger.item(version, grip.id());
    Entry clean = entry.clean();
    if (Entry.of(now).equals(clean)) {
      return new Outcome.Done(now.id());
    }
    if (now.edition() != grip.edition()) {
      return stale(now);
    }
    check(version, now, clean);
    rows.write(now.id(), clean);
    ledger.close(version, "change", List.of(grip), null);
    return new Outcome.Done(now.id());
  }

  /**
   * Accepts an item, drops it or takes either back.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it is barred and was to be accepted
   */
  @Transactional
  public Outcome choose(Grip grip, Item.Choice choice) {
    Plans.Version version = ledger.hold(ledger.versionOf(grip.id()));
    Item now = ledger.item(version, grip.id());
    if (now.choice() == choice) {
      return new Outcome.Done(now.id());
    }
    if (now.edition() != grip.edition()) {
      return stale(now);
    }
    if (choice == Item.Choice.ACCEPTED && now.barred() != null) {
      throw new Refused("", "review.fault.barred");
    }
    rows.choose(now.id(), choice);
    ledger.close(version, choice.name().toLowerCase(java.util.Locale.ROOT), List.of(grip), null);
    return new Outcome.Done(now.id());
  }

  /** Moves an item over its neighbour. */
  @Transactional
  public Outcome move(Grip grip, boolean up) {
    Plans.Version version = ledger.hold(ledger.versionOf(grip.id()));
    Item now = ledger.item(version, grip.id());
    String kind = up ? "up" : "down";
    if (now.edition() != grip.edition()) {
      return ledger.isRepeated(grip, kind) ? new Outcome.Done(now.id()) : stale(now);
    }
    if (rows.move(version.id(), now.id(), up)) {
      ledger.close(version, kind, List.of(grip), null);
    }
    return new Outcome.Done(now.id());
  }

  /**
   * Adds an item by hand; the same form sent twice adds one.
   *
   * @param below the item it is to stand below, or null for the end
   * @param form number of the form
   * @return its number
   * @throws Refused when something is wrong with it, or the law does not allow it
   */
  @Transactional
  public long add(long draft, @Nullable Long below, Entry entry, UUID form) {
    Plans.Version version = ledger.hold(draft);
    java.util.Optional<Long> before = ledger.addedBy(version, form);
    if (before.isPresent()) {
      return before.get();
    }
    Entry clean = entry.clean();
    check(version, null, clean);
    Item above = below == null ? null : ledger.item(version, below);
    long id = rows.add(version, below, Copies.fresh(above == null ? clean : placed(clean, above)));
    ledger.close(version, "add", List.of(new Grip(id, 0)), form);
    return id;
  }

  /** Where nothing is said of its place, it is that of the item above it. */
  private static Entry placed(Entry entry, Item above) {
    return entry.at(
        entry.topic() == null ? above.topic() : entry.topic(),
        entry.headings().isEmpty() ? above.headings() : entry.headings());
  }

  private Outcome stale(Item now) {
    return new Outcome.Stale(now, ledger.lastHand(now.id()));
  }

  /** The posts are open and of this organisation or its leading groups; the law allows the rest. */
  private void check(Plans.Version version, @Nullable Item before, Entry entry) {
    if (before != null && before.barred() != null && before.content().equals(entry.content())) {
      throw new Refused("content", "review.fault.barred");
    }
    demands.refuse(entry);
    if (before == null || !Objects.equals(before.post(), entry.post())) {
      offered(version, "post", entry.post());
    }
    entry.supports().stream()
        .filter(id -> before == null || !before.supports().contains(id))
        .forEach(id -> offered(version, "supports", id));
  }

  /**
   * Lets pass a post that can be chosen.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it was closed meanwhile, or is another organisation's
   */
  void offered(Plans.Version version, String field, @Nullable Long post) {
    if (post == null) {
      return;
    }
    Posts.Post chosen = posts.get(post);
    if (!chosen.isOpen()) {
      throw new Refused(field, "review.fault.post-closed", chosen.name());
    }
    if (choices.of(version.organisation()).stream().noneMatch(one -> one.id() == post)) {
      throw new Refused(field, "review.fault.post-elsewhere", chosen.name());
    }
  }
}
