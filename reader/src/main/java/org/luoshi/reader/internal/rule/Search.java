package org.luoshi.reader.internal.rule;

import org.jspecify.annotations.Nullable;

/** Looks for the rules of a book at single places of a text. */
final class Search {
  private final RuleBook book;
  private final SiftedText text;
  private final int limit;
  private final Trial trial;
  private final Ends ends = new Ends();

  /**
   * A search.
   *
   * @param limit where matches end at the latest, exclusive; contexts see the whole text
   */
  Search(RuleBook book, SiftedText text, int limit) {
    this.book = book;
    this.text = text;
    this.limit = limit;
    this.trial = new Trial(book.program(), text);
  }

  /**
   * The longest match that starts at {@code at}, of equally long ones that of the first rule, or
   * null. Ends are looked at from the last to the first, so that most rules need not be tried.
   */
  @Nullable RuleMatch longest(int at) {
    book.automaton().walk(text, at, limit, ends);
    int best = -1;
    int end = at;
    for (int i = ends.count() - 1; i >= 0 && ends.end(i) >= end; i--) {
      for (int rule : ends.rules(i)) {
        if ((ends.end(i) == end && rule > best) || ends.endsBehind(i, rule)) {
          continue;
        }
        int found = end(rule, at, i);
        if (found > end || (found == end && rule < best)) {
          best = rule;
          end = found;
        }
      }
    }
    return best < 0 ? null : new RuleMatch(book, best, text, at, end);
  }

  /** Where a rule ends that ends at {@code i} at the latest: a single end needs no trial. */
  private int end(int rule, int at, int i) {
    if (ends.endsBefore(i, rule)) {
      return trial.end(rule, at, limit);
    }
    int end = ends.end(i);
    return trial.follows(rule, at) && trial.precedes(rule, end) ? end : Trial.FAILED;
  }
}
