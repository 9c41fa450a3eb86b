package org.luoshi.reader.internal.match.time;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.PerRule;
import org.luoshi.reader.model.Cadence;

/**
 * Reads the cadences of a sentence: 每X, X一次, 一年N次, 年度有计划、半年有小结. Periods and counts are found by the
 * rules of {@code cadences.rules}; {@link CadenceComposer} puts them together.
 */
public final class CadenceReader {
  private static final RuleBook BOOK = RuleBook.load("cadences");
  private static final PerRule<Beat.Kind> KINDS = PerRule.of(BOOK, Beat.Kind::of);

  /**
   * The cadences of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<Cadence>> read(Sentence sentence, List<? extends Found<?>> taken) {
    List<RuleMatch> matches = BOOK.scan(sentence.sifted(), sentence.start(), sentence.end());
    return anyStarts(matches)
        ? new CadenceComposer(sentence, beats(matches, new Taken(taken))).compose()
        : List.of();
  }

  /** Counts alone are no cadence. */
  private static boolean anyStarts(List<RuleMatch> matches) {
    for (RuleMatch match : matches) {
      if (KINDS.of(match).starts()) {
        return true;
      }
    }
    return false;
  }

  private static List<Beat> beats(List<RuleMatch> matches, Taken taken) {
    List<Beat> beats = new ArrayList<>(matches.size());
    for (RuleMatch match : matches) {
      if (!taken.overlaps(match.start(), match.end())) {
        beats.add(new Beat(KINDS.of(match), match));
      }
    }
    return beats;
  }
}
