package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.Words;

/**
 * Reads whose plan it is ({@code organisation.rules}): a named body of the title, of the opening or
 * of the signature. Nobody is invented: a mere 社区 or 我村 is nobody.
 */
final class OrganisationReader {
  private static final RuleBook RULES = RuleBook.load("organisation");
  private static final Words WORDS = Words.of("organisation");
  private static final int LONGEST_SIGNATURE = 24;
  private static final int SIGNATURE_BLOCKS = 3;

  private OrganisationReader() {}

  static @Nullable String organisation(PlanText plan) {
    String inTitle = first(plan.title(), 0, plan.title().length());
    if (inTitle != null) {
      return inTitle;
    }
    String signed = signature(plan);
    return signed != null ? signed : first(plan.text(), plan.start(), plan.openingEnd());
  }

  private static @Nullable String first(String text, int start, int end) {
    for (RuleMatch match : RULES.scan(text, start, end)) {
      String who = match.group("who");
      if (who != null && isSomebody(who)) {
        return who;
      }
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
    return WORDS.words("signature").stream().anyMatch(words::endsWith);
  }

  private static boolean isSomebody(String who) {
    return !WORDS.words("kind").contains(who)
        && WORDS.words("nobody").stream().noneMatch(who::contains);
  }
}
