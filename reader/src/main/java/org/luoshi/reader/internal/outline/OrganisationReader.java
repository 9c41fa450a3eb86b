package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * Reads whose plan it is ({@code organisation.rules}): a named body of the title, of the opening or
 * of the signature. Nobody is invented: a mere 社区 or 我村 is nobody.
 */
final class OrganisationReader {
  private static final RuleBook RULES = RuleBook.load("organisation");
  private static final WordTable SIGNATURE = WordTable.of("organisation", "signature");
  private static final WordTable KIND = WordTable.of("organisation", "kind");
  private static final WordTable NOBODY = WordTable.of("organisation", "nobody");
  private static final int LONGEST_SIGNATURE = 24;
  private static final int SIGNATURE_BLOCKS = 3;

  private OrganisationReader() {}

  static @Nullable String organisation(PlanText plan) {
    String inTitle = first(plan.siftedTitle(), 0, plan.title().length());
    if (inTitle != null) {
      return inTitle;
    }
    String signed = signature(plan);
    return signed != null ? signed : first(plan.sifted(), plan.start(), plan.openingEnd());
  }

  private static @Nullable String first(SiftedText text, int start, int end) {
    RuleMatch match = RULES.next(text, start, end);
    while (match != null) {
      String who = match.group("who");
      if (who != null && isSomebody(who)) {
        return who;
      }
      match = RULES.next(text, match.end(), end);
    }
    return null;
  }

  private static @Nullable String signature(PlanText plan) {
    int size = plan.blocks().size();
    for (int i = size - 1; i >= Math.max(1, size - SIGNATURE_BLOCKS); i--) {
      Block block = plan.blocks().get(i);
      String words = plan.text().substring(block.start(), block.end()).strip();
      boolean shortLine =
          block.kind() == Block.Kind.PARAGRAPH && words.length() <= LONGEST_SIGNATURE;
      if (shortLine && endsAsBody(words) && isSomebody(words)) {
        return words;
      }
    }
    return null;
  }

  private static boolean endsAsBody(String words) {
    return SIGNATURE.endingAt(words, 0, words.length()) > 0;
  }

  private static boolean isSomebody(String who) {
    return !KIND.has(who, 0, who.length()) && !NOBODY.standsIn(who);
  }
}
