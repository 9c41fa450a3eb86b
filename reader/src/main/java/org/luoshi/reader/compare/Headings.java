package org.luoshi.reader.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Plan;

/** The headings a plan's commitments stand under, as words: numbers shift, words stay. */
final class Headings {
  private Headings() {}

  /** For each commitment of {@code plan} the headings above it, the outermost first. */
  static List<List<String>> of(Plan plan) {
    List<Heading> all = new ArrayList<>();
    flatten(plan.outline(), all);
    all.sort(Comparator.comparingInt(heading -> heading.span().start()));
    List<List<String>> paths = new ArrayList<>();
    Deque<Heading> open = new ArrayDeque<>();
    int next = 0;
    for (Commitment commitment : plan.commitments()) {
      while (next < all.size() && all.get(next).span().start() <= commitment.span().start()) {
        enter(all.get(next++), open);
      }
      paths.add(words(open, commitment));
    }
    return paths;
  }

  private static void flatten(List<Heading> outline, List<Heading> into) {
    for (Heading heading : outline) {
      into.add(heading);
      flatten(heading.children(), into);
    }
  }

  private static void enter(Heading heading, Deque<Heading> open) {
    while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
      open.removeLast();
    }
    open.addLast(heading);
  }

  /** Only headings that the reader put the commitment under; a run-in one may be its own. */
  private static List<String> words(Deque<Heading> open, Commitment commitment) {
    return open.stream().limit(commitment.path().size()).map(Heading::heading).toList();
  }
}
