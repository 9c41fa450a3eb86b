package org.luoshi.reader.internal.assemble;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.PerRule;
import org.luoshi.reader.model.Commitment.Mode;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Target;

/** Reads what a sentence does: promise, report, lay down a rule, describe, or none of these. */
final class ModeReader {
  private static final Set<PlanType> REPORTING =
      EnumSet.of(PlanType.SUMMARY, PlanType.SURVEY_REPORT, PlanType.PAPER);

  private final RuleBook book = RuleBook.load("modes");
  private final PerRule<Hint> says = PerRule.of(book, Hint::of);

  /** What the words of {@code modes.rules} say. */
  private enum Hint {
    DONE,
    RULE,
    FUTURE,
    FACT,
    ACT,
    NOTHING;

    /** What a rule says; an unknown word is our own mistake and throws. */
    static Hint of(Rule rule) {
      return valueOf(rule.get("mode", "").toUpperCase(Locale.ROOT));
    }
  }

  /** The mode of each sentence, as {@link #read(Sentence, Expressions)} gives it. */
  @Nullable Mode[] read(List<Sentence> sentences, List<Expressions> expressions) {
    @Nullable Mode[] modes = new Mode[sentences.size()];
    for (int i = 0; i < modes.length; i++) {
      modes[i] = read(sentences.get(i), expressions.get(i));
    }
    return modes;
  }

  /** The mode of a sentence, or null when it neither promises nor holds an expression. */
  private @Nullable Mode read(Sentence sentence, Expressions expressions) {
    if (hasCondition(expressions)) {
      return Mode.RULE;
    }
    if (expressions.isEmpty() && standsAlone(sentence)) {
      return null;
    }
    Set<Hint> hints = hints(sentence);
    if (expressions.isEmpty() && isIdle(sentence, hints)) {
      return null;
    }
    if (hints.contains(Hint.RULE)) {
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
    for (RuleMatch match : book.scan(sentence.sifted(), sentence.start(), sentence.end())) {
      hints.add(says.of(match));
    }
    return hints;
  }

  /** Headings and the words before a list promise nothing, whatever they say. */
  private static boolean standsAlone(Sentence sentence) {
    boolean opensList = sentence.text().charAt(sentence.end() - 1) == '：';
    return sentence.block().kind() == Block.Kind.HEADING
        || (opensList && sentence.section().type() != PlanType.ARCHIVE_LIST);
  }

  /** Background, slogans and salutations promise nothing; every item of a dossier does. */
  private static boolean isIdle(Sentence sentence, Set<Hint> hints) {
    boolean acts =
        hints.contains(Hint.ACT)
            || hints.contains(Hint.FUTURE)
            || hints.contains(Hint.RULE)
            || hints.contains(Hint.DONE);
    return sentence.section().type() != PlanType.ARCHIVE_LIST
        && (hints.contains(Hint.NOTHING) || !acts);
  }

  private static boolean hasCondition(Expressions expressions) {
    for (Found<Target> target : expressions.targets()) {
      if (target.value().kind() == Target.Kind.CONDITION) {
        return true;
      }
    }
    return false;
  }
}
