package org.luoshi.reader.internal.outline;

import org.luoshi.reader.internal.rule.Words;

/** Knows the names of papers kept in a dossier: 记录, 名册, 制度 … ({@code papers.words}). */
final class PaperNames {
  private static final Words PAPERS = Words.of("papers");

  private PaperNames() {}

  /** Whether the words name a paper and promise nothing. */
  static boolean in(String words) {
    return PAPERS.words("paper").stream().anyMatch(words::contains)
        && PAPERS.words("act").stream().noneMatch(words::startsWith)
        && words.indexOf('。') < 0;
  }
}
