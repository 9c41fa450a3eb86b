package org.luoshi.app.plan.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;
import org.luoshi.reader.model.Span;

/** What the document that the baseline was read from proposes, found by the place in the text. */
final class Former {
  private final Map<Span, List<Item>> proposed = new HashMap<>();

  Former(List<Item> proposed) {
    for (Item item : proposed) {
      if (item.span() != null) {
        this.proposed.computeIfAbsent(item.span(), span -> new ArrayList<>()).add(item);
      }
    }
  }

  /**
   * What was proposed for an item; null where that is not known. A sentence that gives several
   * times is proposed several times.
   */
  @Nullable Item of(Item item) {
    List<Item> here =
        item.span() == null ? List.of() : proposed.getOrDefault(item.span(), List.of());
    return here.stream()
        .filter(one -> one.timing().equals(item.timing()))
        .findFirst()
        .orElse(here.isEmpty() ? null : here.getFirst());
  }

  /** The sentence of the document, not what the review made of it. */
  Alignment.Sentence sentence(Item item) {
    Item before = of(item);
    return own(before == null ? item : before);
  }

  static Alignment.Sentence own(Item item) {
    return new Alignment.Sentence(item.content(), item.headings());
  }
}
