package org.luoshi.app.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.search.Found;
import org.luoshi.app.search.Kind;

/**
 * What was found.
 *
 * @param typed what was typed
 * @param kind the kind that was chosen, or empty
 * @param from the first day, as entered
 * @param to the last day, as entered
 * @param organisation that it is looked for in, or null
 * @param organisationName its name, or null
 * @param number of the page, from 1
 * @param kinds that may be chosen
 * @param words that were looked for; empty when there is nothing to look for
 * @param fault key of why nothing was looked for, or null
 */
public record SearchPage(
    String typed,
    String kind,
    String from,
    String to,
    @Nullable Long organisation,
    @Nullable String organisationName,
    int number,
    List<Kind> kinds,
    List<String> words,
    @Nullable String fault,
    Found found) {
  /** The same search at another page. */
  public String at(int page) {
    return address(organisation) + "&page=" + page;
  }

  /** The same search within one organisation and what is below it, or everywhere. */
  public String within(@Nullable Long one) {
    return address(one);
  }

  private String address(@Nullable Long one) {
    return "/search?q="
        + URLEncoder.encode(typed, StandardCharsets.UTF_8)
        + (kind.isEmpty() ? "" : "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8))
        + (from.isEmpty() ? "" : "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8))
        + (to.isEmpty() ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
        + (one == null ? "" : "&organisation=" + one);
  }

  /** Whether something beside the words narrows the search. */
  public boolean isFiltered() {
    return !kind.isEmpty() || !from.isEmpty() || !to.isEmpty() || organisation != null;
  }
}
