package org.luoshi.reader.internal.match.target;

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
    String words = withoutLookalikes(clause.all());
    if (isCondition(amount, clause, words, type)) {
      return words.contains("平均年龄") ? Kind.FACT : Kind.CONDITION;
    }
    if (has(words, "achieved")) {
      return Kind.RESULT;
    }
    if (has(words, "goal") || has(clause.earlier(), "ahead")) {
      return Kind.GOAL;
    }
    if (!amount.bounded() && isFact(amount, clause, words, measure, before)) {
      return Kind.FACT;
    }
    boolean told =
        has(words, "result")
            || has(clause.earlier(), "report")
            || follows(before, Kind.RESULT, clause);
    return told ? Kind.RESULT : usual(type);
  }

  private static boolean isCondition(Amount amount, Clause clause, String words, PlanType type) {
    String before = clause.before().strip();
    String after = clause.after();
    boolean points = amount.unit().equals("分");
    boolean given =
        (points || amount.isOf("money"))
            && CUES.words("sanction").stream().anyMatch(before::endsWith);
    boolean punished =
        amount.bounded() && CUES.words("sanction").stream().anyMatch(after::startsWith);
    boolean threshold = amount.written().contains("以上") && !after.isEmpty();
    boolean lasting =
        amount.isOf("time")
            && (threshold || amount.written().contains("满") || isSpanOf(amount, after))
            && !has(after, "aim");
    boolean priced =
        threshold
            && (amount.isOf("money") || amount.unit().equals("人"))
            && (after.startsWith("的") || after.startsWith("在场"))
            && !has(after, "aim");
    return amount.isOf("age")
        || has(words, "condition")
        || given
        || punished
        || (points && type == PlanType.SCHEME)
        || lasting
        || priced;
  }

  /** 6个月以内的药品: which ones the rule is for. */
  private static boolean isSpanOf(Amount amount, String after) {
    return amount.op() == Op.AT_MOST && after.startsWith("的");
  }

  private static boolean isFact(
      Amount amount, Clause clause, String words, String measure, @Nullable Target before) {
    boolean subject =
        !amount.isOf("share")
            && !words.contains("达")
            && CUES.words("fact-subject").stream().anyMatch(measure::endsWith);
    return subject
        || follows(before, Kind.FACT, clause)
        || (!amount.isOf("share") && has(words, "fact"));
  }

  private static boolean follows(@Nullable Target before, Kind kind, Clause clause) {
    return before != null && before.kind() == kind && clause.from() - clause.start() <= LISTED;
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
    for (String lookalike : CUES.words("lookalike")) {
      rest = rest.replace(lookalike, "");
    }
    return rest;
  }

  private static boolean has(String words, String section) {
    for (String cue : CUES.words(section)) {
      if (words.contains(cue)) {
        return true;
      }
    }
    return false;
  }
}
