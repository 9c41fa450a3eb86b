package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Commitment;

/**
 * Concrete tasks nobody answers for ({@code no-owner}). Where the plan names nobody at all it is
 * said once, at the title; where it names owners, the first such task under each heading is marked.
 */
final class OwnerPass implements Pass {
  private static final String RULE = "no-owner";
  private static final List<String> AIMS = List.copyOf(Words.of("margin-headings").words("aims"));
  private static final Pair WHOLE = new Pair("整份计划都没有写", "nothing in the plan says");
  private static final Pair TASK = new Pair("这项任务没有写", "this task does not say");

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    NavigableMap<Integer, Integer> headings = Promises.headings(manuscript.plan());
    List<Commitment> open =
        manuscript.promised().stream()
            .filter(it -> Promises.concrete(it) && !Promises.owned(it))
            .filter(it -> !manuscript.under(it, AIMS) && !Promises.isHeading(it, headings))
            .filter(it -> !it.path().isEmpty() || headings.isEmpty()) // an opening is no task
            .filter(it -> !Asides.tell(it, "addressed"))
            .toList();
    if (open.isEmpty() || open.stream().anyMatch(it -> Asides.tell(it, "first-person"))) {
      return;
    }
    if (!Promises.anyOwner(manuscript.plan())) {
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
}
