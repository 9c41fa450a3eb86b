package org.luoshi.app.plan.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Task;
import org.luoshi.app.plan.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a version changes, held against the one that was adopted before it. */
@Component
public class PlanChanges {
  private final Plans plans;
  private final Items items;
  private final Tasks tasks;

  PlanChanges(Plans plans, Items items, Tasks tasks) {
    this.plans = plans;
    this.items = items;
    this.tasks = tasks;
  }

  /** What became of a line of the plan. */
  public enum Kind {
    ADDED,
    DROPPED,
    CHANGED,
    SAME
  }

  /**
   * A line of the plan in both versions.
   *
   * @param before null where it was added
   * @param after null where it was dropped
   * @param fields in what they differ
   */
  public record Change(
      Kind kind, @Nullable Task before, @Nullable Task after, List<ItemChange> fields) {}

  /**
   * All of it.
   *
   * @param before the version that was adopted before
   * @param changes in the order of the later version, without what is the same
   * @param same how many lines are
   * @param undecided how many lines of the version before nobody has decided on in the draft
   */
  public record Difference(Plans.Version before, List<Change> changes, int same, int undecided) {
    /** How many of a kind. */
    public long count(Kind kind) {
      return changes.stream().filter(change -> change.kind() == kind).count();
    }
  }

  /** What a version changes; empty for the first. Of a draft, what is undecided counts as in it. */
  @Transactional(readOnly = true)
  public Optional<Difference> of(Plans.Version version) {
    return plans.versions(version.plan()).stream()
        .filter(one -> one.state() == Plans.State.ADOPTED && one.number() < version.number())
        .findFirst()
        .map(before -> difference(before, version));
  }

  private Difference difference(Plans.Version before, Plans.Version after) {
    boolean isDraft = after.state() == Plans.State.DRAFT;
    List<Task> now =
        tasks.named(
            items.of(after.id()).stream()
                .filter(item -> item.choice() == Item.Choice.ACCEPTED || (isDraft && isOpen(item)))
                .toList());
    List<Change> all = pairs(tasks.accepted(before.id()), now);
    List<Change> changes = all.stream().filter(change -> change.kind() != Kind.SAME).toList();
    return new Difference(
        before,
        changes,
        all.size() - changes.size(),
        (int) all.stream().filter(PlanChanges::isUndecided).count());
  }

  private static boolean isUndecided(Change change) {
    return change.before() != null
        && change.after() != null
        && change.after().item().choice() == Item.Choice.OPEN;
  }

  private static boolean isOpen(Item item) {
    return item.choice() == Item.Choice.OPEN && item.barred() == null;
  }

  /** By their lines, what was dropped where it stood. */
  static List<Change> pairs(List<Task> before, List<Task> after) {
    Map<Long, Integer> places = new HashMap<>();
    for (int at = 0; at < before.size(); at++) {
      places.put(before.get(at).item().line(), at);
    }
    Set<Long> lines = new HashSet<>();
    after.forEach(task -> lines.add(task.item().line()));
    List<Change> changes = new ArrayList<>();
    int next = 0;
    for (Task task : after) {
      Integer place = places.get(task.item().line());
      for (; place != null && next <= place; next++) {
        dropped(before.get(next), lines, changes);
      }
      changes.add(change(place == null ? null : before.get(place), task));
    }
    for (; next < before.size(); next++) {
      dropped(before.get(next), lines, changes);
    }
    return changes;
  }

  private static void dropped(Task before, Set<Long> lines, List<Change> changes) {
    if (!lines.contains(before.item().line())) {
      changes.add(new Change(Kind.DROPPED, before, null, List.of()));
    }
  }

  private static Change change(@Nullable Task before, Task after) {
    if (before == null) {
      return new Change(Kind.ADDED, null, after, List.of());
    }
    List<ItemChange> fields = ItemChange.between(before.item(), after.item());
    return new Change(fields.isEmpty() ? Kind.SAME : Kind.CHANGED, before, after, fields);
  }
}
