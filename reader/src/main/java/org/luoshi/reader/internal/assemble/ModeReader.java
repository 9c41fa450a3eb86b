package org.luoshi.reader.internal.assemble;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Commitment.Mode;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Target;

/** Reads what a sentence does: promise, report, lay down a rule, describe, or none of these. */
final class ModeReader {
  private static final Set<PlanType> REPORTING =
      EnumSet.of(PlanType.SUMMARY, PlanType.SURVEY_REPORT, PlanType.PAPER);

  private final RuleBook book = RuleBook.load("modes");

  /** What the words of {@code modes.rules} say. */
  private enum Hint {
    DONE,
    RULE,
    FUTURE,
    FACT,
    ACT,
    NOTHING
  }

  /** The mode of a sentence, or null when it neither promises nor holds an expression. */
  @Nullable Mode read(Sentence sentence, Expressions expressions) {
    Set<Hint> hints = hints(sentence);
    if (expressions.isEmpty() && isIdle(sentence, hints)) {
      return null;
    }
    if (hints.contains(Hint.RULE) || hasKind(expressions, Target.Kind.CONDITION)) {
      return Mode.RULE;
    }
    if (REPORTING.contains(sentence.section().type())) {
      return hints.contains(Hint.FUTURE) && !hints.contains(Hint.DONE) ? Mode.PLANNED : Mode.DONE;
    }
    if (hints.contains(Hint.DONE) && !hints.contains(Hint.FUTURE)) {
      return Mode.DONE;
    }
    boolean describes = hints.contains(Hint.FACT) && !hints.contains(Hint.FUTURE);
    return describes && !hints.contains(Hint.ACT) ? Mode.FACT : Mode.PLANNED;
  }

  private Set<Hint> hints(Sentence sentence) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    for (RuleMatch match : book.scan(sentence.text(), sentence.start(), sentence.end())) {
      hints.add(Hint.valueOf(match.rule().get("mode", "").toUpperCase(Locale.ROOT)));
    }
    return hints;
  }

  /** Background, slogans, salutations, and the words before a list promise nothing. */
  private static boolean isIdle(Sentence sentence, Set<Hint> hints) {
    if (sentence.section().type() == PlanType.ARCHIVE_LIST) {
      return sentence.block().kind() == Block.Kind.HEADING;
    }
    boolean opensList = sentence.text().charAt(sentence.end() - 1) == '：';
    boolean acts =
        hints.contains(Hint.ACT)
            || hints.contains(Hint.FUTURE)
            || hints.contains(Hint.RULE)
            || hints.contains(Hint.DONE);
    return sentence.block().kind() == Block.Kind.HEADING
        || hints.contains(Hint.NOTHING)
        || opensList
        || !acts;
  }

  private static boolean hasKind(Expressions expressions, Target.Kind kind) {
    return expressions.targets().stream().anyMatch(target -> target.value().kind() == kind);
  }
}
