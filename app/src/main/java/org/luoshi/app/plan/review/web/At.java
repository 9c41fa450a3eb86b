package org.luoshi.app.plan.review.web;

import org.luoshi.app.plan.review.Desk;

/**
 * Where somebody is in a draft, as forms carry it along: {@code open.2}.
 *
 * @param show which items are shown
 * @param sheet number of the sheet, from 1
 */
public record At(Desk.Show show, int sheet) {
  /** Reads what a form carried; anything odd is the first sheet of all. */
  public static At of(String text) {
    String[] parts = text.split("\\.", 2);
    int sheet = 1;
    if (parts.length == 2 && parts[1].matches("\\d{1,6}")) {
      sheet = Integer.parseInt(parts[1]);
    }
    return new At(Desk.Show.of(parts[0]), sheet);
  }

  /** As a form carries it. */
  public String text() {
    return show.key() + "." + sheet;
  }

  /** The address of this place in a draft. */
  public String path(long draft) {
    String path = "/drafts/" + draft;
    return show == Desk.Show.ALL && sheet == 1 ? path : path + "?at=" + text();
  }

  /** The address of an item in it. */
  public String path(long draft, long item) {
    return path(draft) + "#i" + item;
  }
}
