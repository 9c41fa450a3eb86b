package org.luoshi.reader.internal.match.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.PerRule;
import org.luoshi.reader.model.Target;

/**
 * Reads the targets of a sentence: numbers promised, required or reported. What they look like, and
 * what only looks like one, stands in {@code targets.rules}.
 */
public final class TargetReader {
  private static final RuleBook RULES = RuleBook.load("targets");

  /** Whether a rule tells what only looks like a target. */
  private static final PerRule<Boolean> LOOKALIKE = PerRule.of(RULES, rule -> rule.has("none"));

  /**
   * The targets of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<Target>> read(Sentence sentence, List<? extends Found<?>> taken) {
    int body = sentence.block().body();
    int floor = body < sentence.end() ? Math.max(body, sentence.start()) : sentence.start();
    List<RuleMatch> matches = RULES.scan(sentence.sifted(), floor, sentence.end());
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Found<Target>> targets = new ArrayList<>();
    Taken read = new Taken(taken);
    for (RuleMatch match : matches) {
      if (!LOOKALIKE.of(match)) {
        Found<Target> target = target(match, sentence, floor, read, targets);
        if (target != null) {
          targets.add(target);
        }
        floor = match.end();
      }
    }
    return targets;
  }

  private static @Nullable Found<Target> target(
      RuleMatch match, Sentence sentence, int floor, Taken taken, List<Found<Target>> before) {
    Amount amount = Amount.of(match);
    if (amount == null || taken.overlaps(amount.start(), amount.end())) {
      return null;
    }
    Clause clause = Clause.around(sentence, amount, floor);
    if (Repeats.isCadence(amount, clause, sentence.section().type())) {
      return null;
    }
    Target last = before.isEmpty() ? null : before.getLast().value();
    String measure = MeasureFinder.of(amount, clause, taken, last == null ? "" : last.measure());
    Target target =
        new Target(
            sentence.span(amount.start(), amount.end()),
            sentence.quote(amount.start(), amount.end()),
            measure,
            amount.op(),
            amount.value(),
            amount.unit(),
            KindJudge.judge(amount, clause, measure, last, sentence.section().type()),
            Repeats.of(amount, clause),
            false);
    return new Found<>(amount.start(), amount.end(), target);
  }
}
