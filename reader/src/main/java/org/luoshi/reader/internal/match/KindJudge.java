package org.luoshi.reader.internal.match;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.Target.Kind;

/**
 * Says what a number stands for. A threshold of a rule is a condition wherever it stands; a summary
 * reports, every other text promises, unless the words around the number say otherwise.
 */
final class KindJudge {
  private static final Words CUES = Words.of("kind");

  /** A clause that begins so close to its number has no verb of its own. */
  private static final int LISTED = 8;

  private KindJudge() {}

  /**
   * The kind of an amount.
   *
   * @param measure what it counts
   * @param before the target before it in the sentence, or null: 有党员46名，女党员11名 describes twice
   */
  static Kind judge(
      Amount amount, Clause clause, String measure, @Nullable Target before, PlanType type) {
    String words = clause.all();
    if (amount.isOf("age") || has(words, "condition")) {
      return words.contains("平均年龄") ? Kind.FACT : Kind.CONDITION;
    }
    boolean goal = has(words, "goal");
    if (goal) {
      return Kind.GOAL;
    }
    if (has(words, "fact") || describes(amount, measure)) {
      return Kind.FACT;
    }
    boolean listed = clause.from() - clause.start() <= LISTED;
    if (before != null && before.kind() == Kind.FACT && listed) {
      return Kind.FACT;
    }
    boolean told = has(withoutLookalikes(words), "result") || has(clause.earlier(), "report");
    return told ? Kind.RESULT : usual(type);
  }

  private static boolean describes(Amount amount, String measure) {
    boolean measured = amount.op() == Op.EXACTLY || amount.op() == Op.ABOUT;
    return measured
        && !amount.isOf("share")
        && CUES.words("fact-subject").stream().anyMatch(measure::endsWith);
  }

  private static Kind usual(PlanType type) {
    return switch (type) {
      case SUMMARY -> Kind.RESULT;
      case SURVEY_REPORT, PAPER -> Kind.FACT;
      case PLAN, SCHEME, NOTICE, PROJECT, ARCHIVE_LIST, RITUAL_SCHEDULE, OTHER -> Kind.GOAL;
    };
  }

  private static String withoutLookalikes(String words) {
    String rest = words;
    for (String lookalike : CUES.words("not-result")) {
      rest = rest.replace(lookalike, "");
    }
    return rest;
  }

  private static boolean has(String words, String section) {
    Collection<String> cues = CUES.words(section);
    return cues.stream().anyMatch(words::contains);
  }
}
