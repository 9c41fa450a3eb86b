package org.luoshi.reader.internal.match.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.Target.Kind;

/**
 * Says what a number stands for. A threshold of a rule is a condition wherever it stands; a summary
 * reports, every other text promises, unless the words around the number say otherwise.
 */
final class KindJudge {
  private static final WordTable CONDITION = WordTable.of("kind", "condition");
  private static final WordTable RESULT = WordTable.of("kind", "result");
  private static final WordTable FACT = WordTable.of("kind", "fact");
  private static final WordTable FACT_SUBJECT = WordTable.of("kind", "fact-subject");
  private static final WordTable GOAL = WordTable.of("kind", "goal");
  private static final WordTable REPORT = WordTable.of("kind", "report");
  private static final WordTable ACHIEVED = WordTable.of("kind", "achieved");
  private static final WordTable AHEAD = WordTable.of("kind", "ahead");
  private static final WordTable AIM = WordTable.of("kind", "aim");
  private static final WordTable SANCTION = WordTable.of("kind", "sanction");
  private static final WordTable LOOKALIKE = WordTable.of("kind", "lookalike");
  private static final List<String> LOOKALIKES = List.copyOf(Words.of("kind").words("lookalike"));

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
    if (ACHIEVED.standsIn(words)) {
      return Kind.RESULT;
    }
    if (GOAL.standsIn(words) || AHEAD.standsIn(clause.earlier())) {
      return Kind.GOAL;
    }
    if (!amount.bounded() && isFact(amount, clause, words, measure, before)) {
      return Kind.FACT;
    }
    boolean told =
        RESULT.standsIn(words)
            || REPORT.standsIn(clause.earlier())
            || follows(before, Kind.RESULT, clause);
    return told ? Kind.RESULT : usual(type);
  }

  private static boolean isCondition(Amount amount, Clause clause, String words, PlanType type) {
    String before = clause.before().strip();
    String after = clause.after();
    boolean points = amount.unit().equals("分");
    boolean given =
        (points || amount.isOf("money")) && SANCTION.endingAt(before, 0, before.length()) > 0;
    boolean punished = amount.bounded() && SANCTION.startingAt(after, 0, after.length()) > 0;
    boolean threshold = amount.written().contains("以上") && !after.isEmpty();
    boolean lasting =
        amount.isOf("time")
            && (threshold || amount.written().contains("满") || isSpanOf(amount, after))
            && !AIM.standsIn(after);
    boolean priced =
        threshold
            && (amount.isOf("money") || amount.unit().equals("人"))
            && (after.startsWith("的") || after.startsWith("在场"))
            && !AIM.standsIn(after);
    return amount.isOf("age")
        || CONDITION.standsIn(words)
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
            && FACT_SUBJECT.endingAt(measure, 0, measure.length()) > 0;
    return subject
        || follows(before, Kind.FACT, clause)
        || (!amount.isOf("share") && FACT.standsIn(words));
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
    if (!LOOKALIKE.standsIn(words)) {
      return words;
    }
    String rest = words;
    for (String lookalike : LOOKALIKES) {
      rest = rest.replace(lookalike, "");
    }
    return rest;
  }
}
