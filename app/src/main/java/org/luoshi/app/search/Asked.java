package org.luoshi.app.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words all have to be there; two characters or more each
 * @param kinds among things of these kinds
 * @param since of this day or later; null for any. Things without a day, such as posts, then drop
 *     out
 * @param until of this day or earlier; null for any
 * @param organisation of this organisation or one below it; null for any
 * @param page the first is 1
 */
public record Asked(
    List<String> words,
    List<Kind> kinds,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable Long organisation,
    int page) {
  /** The first page of the same. */
  public Asked first() {
    return new Asked(words, kinds, since, until, organisation, 1);
  }
}
