package org.luoshi.reader.internal.match.owner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;

/**
 * Reads the owners that stand at the head of a clause before their duty: 县财政局|落实好经费,
 * 三月份，仪器管理员|要清点药品.
 */
final class HeadOwners {
  private static final String CLAUSE_BREAKS = "，。；：！？（\n\t ";
  private static final WordTable LINKS = WordTable.of("duties", "link");

  private final Sentence sentence;
  private final String text;
  private final FoundOwners owners;
  private final OwnerMaker maker;

  HeadOwners(Sentence sentence, FoundOwners owners) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.owners = owners;
    this.maker = new OwnerMaker(sentence);
  }

  void read(List<Found<?>> taken) {
    Map<Integer, Integer> ends = new HashMap<>();
    taken.forEach(found -> ends.merge(found.start(), found.end(), Math::max));
    boolean head = true;
    for (int at = sentence.start(); at < sentence.end(); at++) {
      if (head) {
        readAt(past(at, ends));
      }
      head = CLAUSE_BREAKS.indexOf(text.charAt(at)) >= 0;
    }
  }

  /** Where the clause really begins: past 同时, 开学初 and expressions of time. */
  private int past(int from, Map<Integer, Integer> ends) {
    int at = from;
    while (at < sentence.end()) {
      int end = Math.max(ends.getOrDefault(at, at), pastYear(at));
      end = end > at ? end : at + LINKS.startingAt(text, at, sentence.end());
      if (end == at) {
        break;
      }
      at = end;
    }
    return at;
  }

  /** Behind a bare year (2025年, 20XX年), which no one reads as an expression of time. */
  private int pastYear(int from) {
    int at = from;
    while (at < sentence.end() && at - from < 4 && "0123456789X".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > from && at < sentence.end() && text.charAt(at) == '年' ? at + 1 : from;
  }

  private void readAt(int from) {
    OwnerName name = from < sentence.end() ? NameAfter.atHead(text, from, sentence.end()) : null;
    if (name != null
        && owners.isFree(name.start(), name.end())
        && !name.isNobody(text)
        && SpecificName.is(name, sentence)) {
      String what = maker.what(name.start(), name.end());
      owners.add(
          maker.owner(
              name.start(), name.end(), maker.who(name), OwnerSign.role("responsible"), what));
    }
  }
}
