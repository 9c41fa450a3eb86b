package org.luoshi.reader.internal.lint;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/** What the passes over promises ask of them. */
final class Promises {
  private Promises() {}

  /** Whether a promise is a task by itself: it says how often or when, or builds so many. */
  static boolean concrete(Commitment promise) {
    return !promise.cadences().isEmpty()
        || promise.windows().stream().anyMatch(window -> !window.inherited())
        || (counts(promise) && Asides.tell(promise, "work"));
  }

  /** Whether it has a number to reach. */
  static boolean counts(Commitment promise) {
    return promise.targets().stream()
        .anyMatch(target -> target.kind() == Target.Kind.GOAL && !target.inherited());
  }

  /**
   * Whether its text can be checked at all: a number, a rhythm or a time, also an inherited one.
   */
  static boolean checkable(Commitment promise) {
    return !promise.targets().isEmpty()
        || !promise.cadences().isEmpty()
        || !promise.windows().isEmpty();
  }

  static boolean anyOwner(Plan plan) {
    return plan.commitments().stream().map(Commitment::owners).anyMatch(it -> !it.isEmpty());
  }

  static boolean anyWindow(Plan plan) {
    return plan.commitments().stream().map(Commitment::windows).anyMatch(it -> !it.isEmpty());
  }

  /** Where each heading of a plan ends, by its start, to tell a heading from a sentence. */
  static NavigableMap<Integer, Integer> headings(Plan plan) {
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    collect(plan.outline(), ends);
    return ends;
  }

  private static void collect(List<Heading> headings, Map<Integer, Integer> ends) {
    for (Heading heading : headings) {
      ends.put(heading.span().start(), heading.span().end());
      collect(heading.children(), ends);
    }
  }

  /** Whether a promise is no more than a heading with its full stop. */
  static boolean isHeading(Commitment promise, NavigableMap<Integer, Integer> headings) {
    Map.Entry<Integer, Integer> heading = headings.floorEntry(promise.span().start());
    return heading != null && promise.span().end() <= heading.getValue() + 1;
  }

  static boolean owned(Commitment promise) {
    return promise.owners().stream().map(Owner::who).anyMatch(who -> !who.isEmpty());
  }

  static boolean timed(Commitment promise) {
    return promise.windows().stream().map(TimeWindow::quote).anyMatch(it -> !it.isEmpty())
        || !promise.cadences().isEmpty();
  }
}
