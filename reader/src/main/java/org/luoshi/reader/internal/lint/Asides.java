package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.Set;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Commitment;

/**
 * What {@code margin-asides.rules} tells of one sentence. Passes ask only for sentences that they
 * are about to mark, which are few.
 */
final class Asides {
  private static final RuleBook WORDS = RuleBook.load("margin-asides");

  private Asides() {}

  /** Whether words in the sentence are what a rule {@code is} for. */
  static boolean tell(Commitment sentence, String is) {
    return in(sentence).contains(is);
  }

  /** All that is told of the sentence. */
  static Set<String> in(Commitment sentence) {
    return in(sentence.text());
  }

  /** All that is told of a part of a sentence. */
  static Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    for (RuleMatch match : WORDS.scan(text, 0, text.length())) {
      found.add(match.rule().get("is", ""));
    }
    return found;
  }

  /**
   * Whether words that are for {@code is} stand in {@code text} up to {@code near} before its end.
   */
  static boolean endsNear(String text, String is, int near) {
    for (RuleMatch match : WORDS.scan(text, 0, text.length())) {
      if (match.rule().get("is", "").equals(is) && text.length() - match.end() <= near) {
        return true;
      }
    }
    return false;
  }
}
