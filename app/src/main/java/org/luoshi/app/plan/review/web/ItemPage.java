package org.luoshi.app.plan.review.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Occasion;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.PostChoices;

/**
 * An item to be changed, or a new one.
 *
 * @param plan the plan it is in
 * @param draft number of the draft
 * @param card the item; null for a new one
 * @param form what it says
 * @param edition of the item when the form was opened
 * @param base prints of its fields then
 * @param posts the posts that can be chosen
 * @param kinds kinds of record to choose from, key and name
 * @param rules counting rules to choose from, key and name
 * @param occasions the first days it comes to
 * @param below the item a new one is to stand below, or null
 * @param number of the form
 * @param at where to go back to
 * @param fault what has to be mended, or null
 */
public record ItemPage(
    Plans.Plan plan,
    long draft,
    Desk.@Nullable Card card,
    ItemForm form,
    String edition,
    String base,
    List<PostChoices.Choice> posts,
    List<Named> kinds,
    List<Named> rules,
    List<Occasion> occasions,
    @Nullable Long below,
    UUID number,
    At at,
    @Nullable Fault fault) {
  /**
   * A choice.
   *
   * @param key as it is kept
   * @param name as it is shown
   */
  public record Named(String key, String name) {}

  /**
   * A post that the item has and that is not offered (any more): it stays while only other things
   * are changed.
   *
   * @param id its number
   * @param post itself; null where it is out of the scope
   */
  public record Held(long id, PostChoices.@Nullable Choice post) {}

  /** The post it has, where that one is not offered. */
  public @Nullable Held heldPost() {
    Long post = card == null ? null : card.item().post();
    return card == null || post == null || isOffered(post) ? null : new Held(post, card.post());
  }

  /** The helping posts it has that are not offered. */
  public List<Held> heldSupports() {
    return card == null
        ? List.of()
        : card.item().supports().stream()
            .filter(id -> !isOffered(id))
            .map(id -> new Held(id, known(card.supports(), id)))
            .toList();
  }

  private static PostChoices.@Nullable Choice known(List<PostChoices.Choice> posts, long id) {
    return posts.stream().filter(one -> one.id() == id).findFirst().orElse(null);
  }

  private boolean isOffered(long id) {
    return known(posts, id) != null;
  }

  /** Where the form is sent. */
  public String path() {
    return "/drafts/" + draft + (card == null ? "/add" : "/items/" + card.item().id());
  }

  /** Where to go back to. */
  public String back() {
    Long item = card == null ? below : Long.valueOf(card.item().id());
    return item == null ? at.path(draft) : at.path(draft, item);
  }
}
