package org.luoshi.reader.internal.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Commitment;

/**
 * Effects nobody can check ({@code no-measure}): 明显提高, 再上新台阶 with no number, rhythm or time in the
 * sentence or beside it under the same heading. The first under each heading is marked; what a plan
 * says of its guiding ideas is no promise.
 */
final class MeasurePass implements Pass {
  private static final String RULE = "no-measure";
  private static final List<String> PREFACE =
      List.copyOf(Words.of("margin-headings").words("preface"));

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    if (!manuscript.promises()) {
      return;
    }
    NavigableMap<Integer, Integer> headings = Promises.headings(manuscript.plan());
    Map<List<String>, Boolean> checkable = new HashMap<>();
    for (Commitment promise : manuscript.plan().commitments()) {
      checkable.merge(promise.path(), Promises.checkable(promise), Boolean::logicalOr);
    }
    Set<List<String>> marked = new HashSet<>();
    for (Hit hit : manuscript.hits()) {
      Commitment promise = hit.commitment();
      if (promise != null
          && hit.is().equals("effect")
          && hit.planned()
          && !promise.path().isEmpty()
          && !manuscript.under(promise, PREFACE)
          && !Promises.isHeading(promise, headings)
          && !checkable.getOrDefault(promise.path(), false)
          && marked.add(promise.path())) {
        notes.add(RULE, promise.span(), Pair.of(hit.words()));
      }
    }
  }
}
