package org.luoshi.reader.internal.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Target;

/**
 * Two targets for one measure ({@code contradiction}). Only shares (培训率) and measures named at
 * length are compared: 活动 4 次 here and 活动 2 次 there are two activities.
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
              && disagree(before.target(), target)) {
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
}
