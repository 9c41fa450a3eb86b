package org.luoshi.app.plan.review.web;

import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.PostChoices;

/**
 * A sheet of a draft beside its source.
 *
 * @param sheet what lies on it
 * @param posts the posts that can be chosen
 * @param at which sheet
 */
public record ReviewPage(Desk.Sheet sheet, java.util.List<PostChoices.Choice> posts, At at) {
  /** The draft's number. */
  public long draft() {
    return sheet.version().id();
  }

  /** Whether the headings above a card differ from those above the one before. */
  public boolean isUnderNewHeading(int at) {
    var here = sheet.cards().get(at).item().headings();
    return !here.isEmpty()
        && (at == 0 || !here.equals(sheet.cards().get(at - 1).item().headings()));
  }
}
