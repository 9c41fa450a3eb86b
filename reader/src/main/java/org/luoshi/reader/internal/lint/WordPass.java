package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Commitment;

/**
 * What can be told by the words alone. The line {@code where} of a rule in {@code margin.rules}
 * says which sentences it is for; one finding for each rule and block.
 */
final class WordPass implements Pass {
  /** A block and the words' rule that has marked it. */
  private record Mark(int block, String rule) {}

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Set<Mark> marked = new HashSet<>();
    for (Hit hit : manuscript.hits()) {
      String where = hit.rule().get("where");
      if (where != null && applies(where, hit, manuscript) && marked.add(mark(hit))) {
        notes.add(
            hit.is(),
            hit.span(),
            Pair.of(hit.words()),
            new Pair(hit.rule().get("instead", ""), hit.rule().get("instead-en", "")));
      }
    }
  }

  private static Mark mark(Hit hit) {
    int at = hit.block() == null ? hit.span().start() : hit.block().start();
    return new Mark(at, hit.rule().id());
  }

  private static boolean applies(String where, Hit hit, Manuscript manuscript) {
    Commitment commitment = hit.commitment();
    return switch (where) {
      case "anywhere" -> true;
      case "not-done" -> commitment == null || commitment.mode() != Commitment.Mode.DONE;
      case "rhythm" ->
          commitment != null
              && hit.planned()
              && manuscript.promises()
              && commitment.cadences().isEmpty();
      default -> throw new IllegalStateException("where " + where);
    };
  }
}
