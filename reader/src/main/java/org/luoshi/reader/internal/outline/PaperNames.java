package org.luoshi.reader.internal.outline;

import org.luoshi.reader.internal.rule.lookup.WordTable;

/** Knows the names of papers kept in a dossier: 记录, 名册, 制度 … ({@code papers.words}). */
final class PaperNames {
  private static final WordTable PAPERS = WordTable.of("papers", "paper");
  private static final WordTable ACTS = WordTable.of("papers", "act");

  private PaperNames() {}

  /** Whether the words from {@code start} to {@code end} name a paper and promise nothing. */
  static boolean in(String text, int start, int end) {
    return ACTS.startingAt(text, start, end) == 0
        && text.indexOf('。', start, end) < 0
        && PAPERS.standsIn(text, start, end);
  }
}
