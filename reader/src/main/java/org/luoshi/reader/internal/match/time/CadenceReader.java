package org.luoshi.reader.internal.match.time;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Cadence;

/**
 * Reads the cadences of a sentence: 每X, X一次, 一年N次, 年度有计划、半年有小结. Periods and counts are found by the
 * rules of {@code cadences.rules}; {@link CadenceComposer} puts them together.
 */
public final class CadenceReader {
  private static final RuleBook BOOK = RuleBook.load("cadences");

  /**
   * The cadences of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<Cadence>> read(Sentence sentence, List<? extends Found<?>> taken) {
    Taken stretches = new Taken(taken);
    List<Beat> beats = new ArrayList<>();
    boolean starts = false;
    for (RuleMatch match : BOOK.scan(sentence.sifted(), sentence.start(), sentence.end())) {
      if (!stretches.overlaps(match.start(), match.end())) {
        Beat beat = Beat.of(match);
        beats.add(beat);
        starts |= beat.kind().starts();
      }
    }
    return starts ? new CadenceComposer(sentence, beats).compose() : List.of();
  }
}
