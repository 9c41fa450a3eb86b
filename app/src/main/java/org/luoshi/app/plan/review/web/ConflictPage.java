package org.luoshi.app.plan.review.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.Entry;
import org.luoshi.app.plan.review.PostChoices;

/**
 * Two have changed the same item: both, field by field, to choose from.
 *
 * @param plan the plan
 * @param draft number of the draft
 * @param card the item as it is now
 * @param by who changed it; null where that name is not seen
 * @param theirs what it says now
 * @param yours what the form said
 * @param differing the fields in which they differ
 * @param untouched the fields that you left as they were when you opened the form
 * @param fields the form as it came, to be sent again
 * @param posts the posts that either names
 * @param kinds kinds of record
 * @param rules counting rules
 * @param at where to go back to
 */
public record ConflictPage(
    Plans.Plan plan,
    long draft,
    Desk.Card card,
    @Nullable String by,
    Entry theirs,
    Entry yours,
    List<String> differing,
    List<String> untouched,
    Map<String, List<String>> fields,
    Map<Long, PostChoices.Choice> posts,
    List<ItemPage.Named> kinds,
    List<ItemPage.Named> rules,
    At at) {
  /** The name of a post; its number where it is out of scope. */
  public String post(@Nullable Long id) {
    if (id == null) {
      return "";
    }
    PostChoices.Choice known = posts.get(id);
    return known == null ? Long.toString(id) : known.name();
  }

  /** The name of a kind of record. */
  public String kind(@Nullable String key) {
    return name(kinds, key);
  }

  /** The name of a counting rule. */
  public String rule(@Nullable String key) {
    return name(rules, key);
  }

  private static String name(List<ItemPage.Named> known, @Nullable String key) {
    return known.stream()
        .filter(one -> one.key().equals(key))
        .map(ItemPage.Named::name)
        .findFirst()
        .orElse(key == null ? "" : key);
  }

  /** The names of posts. */
  public String posts(List<Long> ids) {
    return String.join("、", ids.stream().map(this::post).toList());
  }
}
