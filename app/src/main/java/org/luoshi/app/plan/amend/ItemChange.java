package org.luoshi.app.plan.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;

/** What can differ between two versions of an item. */
public enum ItemChange {
  CONTENT,
  OWNER,
  SUPPORTS,
  TIMING,
  GOALS,
  ACCEPTANCE,
  RECORD_KIND,
  COUNTING;

  /** The word its key ends with, such as {@code timing}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In what they differ; nothing where a duty that follows from one goes on as it is. */
  public static List<ItemChange> between(Item before, Item after) {
    List<ItemChange> changes = new ArrayList<>();
    for (ItemChange change : values()) {
      if (!Objects.equals(change.of(before), change.of(after))) {
        changes.add(change);
      }
    }
    return List.copyOf(changes);
  }

  private @Nullable Object of(Item item) {
    return switch (this) {
      case CONTENT -> item.content();
      case OWNER -> item.post() == null ? item.ownerWords() : item.post();
      case SUPPORTS -> item.supports();
      case TIMING -> item.timing();
      case GOALS -> item.goals();
      case ACCEPTANCE -> item.acceptance();
      case RECORD_KIND -> item.recordKind();
      case COUNTING -> item.counting();
    };
  }
}
