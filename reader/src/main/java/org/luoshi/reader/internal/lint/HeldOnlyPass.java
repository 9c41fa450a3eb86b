package org.luoshi.reader.internal.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Target;

/**
 * Activities whose only measure is that they are held ({@code formalism}): 举办讲座 4 次, and not a word
 * on who is to come or what is to change. Meetings that the party's rules ask for are left alone.
 */
final class HeldOnlyPass implements Pass {
  private static final Pair HELD =
      new Pair("只规定办几次，没有写要达到什么效果", "only that it is held, not what is to come of it");
  private static final Set<String> EVENTS = Set.of("次", "场", "期", "堂", "回", "场次", "期次");

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Set<Commitment> purposeful = manuscript.with("effect");
    Set<Commitment> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Hit hit : manuscript.hits()) {
      Commitment promise = hit.commitment();
      if (promise != null
          && hit.is().equals("event")
          && hit.planned()
          && manuscript.promises()
          && countsEventsOnly(promise)
          && !purposeful.contains(promise)
          && !Asides.tell(promise, "purpose")
          && marked.add(promise)) {
        notes.add("formalism", promise.span(), Pair.of(hit.words()), HELD);
      }
    }
  }

  private static boolean countsEventsOnly(Commitment promise) {
    boolean counted =
        !promise.cadences().isEmpty() || promise.targets().stream().anyMatch(HeldOnlyPass::event);
    return counted && promise.targets().stream().allMatch(HeldOnlyPass::event);
  }

  private static boolean event(Target target) {
    return target.kind() == Target.Kind.GOAL && EVENTS.contains(target.unit());
  }
}
