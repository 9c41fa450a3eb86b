package org.luoshi.reader.internal.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/**
 * Two targets for one measure ({@code contradiction}). Only shares (培训率) and measures named at
 * length are compared: 活动 4 次 here and 活动 2 次 there are two activities. Stages of one target (6月底前
 * 60%, 12月底前 90%) and a number that is hoped for beyond it (力争 98%) do not contradict.
 */
final class ContradictionPass implements Pass {
  private static final int LONG_NAME = 5;
  private static final Set<String> SHARES = Set.of("%", "‰");

  private record First(Commitment promise, Target target) {}

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Map<String, First> first = new HashMap<>();
    for (Commitment promise : manuscript.promised()) {
      for (Target target : promise.targets()) {
        if (comparable(target)) {
          String key = target.measure() + " " + target.unit();
          First before = first.putIfAbsent(key, new First(promise, target));
          if (before != null
              && !before.promise().span().equals(promise.span())
              && disagree(before.target(), target)
              && !staged(before.promise(), promise)
              && hopes(before.promise()) == hopes(promise)) {
            notes.add(
                "contradiction",
                target.span(),
                Pair.of(target.measure()),
                Pair.of(before.target().quote().strip()),
                Pair.of(target.quote().strip()));
          }
        }
      }
    }
  }

  private static boolean comparable(Target target) {
    boolean named = SHARES.contains(target.unit()) && named(target.measure());
    return target.kind() == Target.Kind.GOAL
        && !target.inherited()
        && target.op() != Op.RANGE
        && target.per() == null
        && (named || target.measure().length() >= LONG_NAME);
  }

  private static boolean named(String measure) {
    return measure.length() >= 3 && (measure.endsWith("率") || measure.endsWith("度"));
  }

  private static boolean disagree(Target a, Target b) {
    return a.op() == b.op() && !a.value().equals(b.value());
  }

  /** Whether both have times, and no time in common. */
  private static boolean staged(Commitment a, Commitment b) {
    return !a.windows().isEmpty()
        && !b.windows().isEmpty()
        && a.windows().stream()
            .noneMatch(one -> b.windows().stream().anyMatch(other -> sameTime(one, other)));
  }

  private static boolean sameTime(TimeWindow a, TimeWindow b) {
    return Objects.equals(a.start(), b.start())
        && Objects.equals(a.end(), b.end())
        && Objects.equals(a.part(), b.part());
  }

  private static boolean hopes(Commitment promise) {
    return Asides.tell(promise, "stretch");
  }
}
