package org.luoshi.reader.internal.lint;

import org.luoshi.reader.internal.lint.Notes.Pair;

/** More promises than anybody can follow ({@code too-many-commitments}). */
final class SizePass implements Pass {
  private static final String RULE = "too-many-commitments";

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    int count = manuscript.promised().size();
    int limit = notes.limit(RULE);
    if (count > limit) {
      notes.add(RULE, manuscript.titleSpan(), Pair.of(count), Pair.of(limit));
    }
  }
}
