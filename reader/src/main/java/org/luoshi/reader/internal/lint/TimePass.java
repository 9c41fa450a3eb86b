package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Target;

/**
 * Counted works that are to be finished at no time ({@code no-time}): so many are built, bought or
 * set up, and neither the sentence nor its heading says when. Where the plan has no time at all it
 * is said once, at the title.
 */
final class TimePass implements Pass {
  private static final String RULE = "no-time";
  private static final Set<String> SHARES = Set.of("%", "‰");
  private static final List<String> AIMS = List.copyOf(Words.of("margin-headings").words("aims"));
  private static final int NEAR = 14;
  private static final Pair WHOLE = new Pair("整份计划都没有写", "nothing in the plan says");
  private static final Pair TASK = new Pair("这项任务没有写", "this task does not say");

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Set<Commitment> dated = manuscript.with("placeholder"); // 20XX年: a time to be filled in
    List<Commitment> open =
        manuscript.promised().stream()
            .filter(it -> !dated.contains(it) && !Promises.timed(it) && buildsCounted(it))
            .filter(it -> !manuscript.under(it, AIMS) && !Asides.tell(it, "time-word"))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    if (!Promises.anyWindow(manuscript.plan()) && dated.isEmpty()) {
      notes.add(RULE, manuscript.titleSpan(), WHOLE);
      return;
    }
    Set<List<String>> marked = new HashSet<>();
    for (Commitment promise : open) {
      if (marked.add(promise.path())) {
        notes.add(RULE, promise.span(), TASK);
      }
    }
  }

  /** Whether a word for building or setting up stands close before a number to reach. */
  private static boolean buildsCounted(Commitment promise) {
    return promise.targets().stream()
        .filter(TimePass::isThing)
        .anyMatch(
            target -> {
              int at = promise.text().indexOf(target.quote());
              return at >= 0 && Asides.endsNear(promise.text().substring(0, at), "work", NEAR);
            });
  }

  private static boolean isThing(Target target) {
    return target.kind() == Target.Kind.GOAL
        && !target.inherited()
        && !SHARES.contains(target.unit());
  }
}
