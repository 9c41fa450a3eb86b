package org.luoshi.reader.internal.match.owner;

import java.util.List;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.Owner;

/**
 * Reads the owners that stand at the head of a clause before their duty: 县财政局|落实好经费,
 * 三月份，仪器管理员|要清点药品.
 */
final class HeadOwners {
  private static final Signs CLAUSE_BREAKS = Signs.of("，。；：！？（\n\t ");
  private static final Signs YEAR_DIGITS = Signs.of("0123456789X");
  private static final WordTable LINKS = WordTable.of("duties", "link");

  private final Sentence sentence;
  private final String text;
  private final FoundOwners owners;
  private final OwnerMaker maker;
  private final Taken taken;

  HeadOwners(Sentence sentence, FoundOwners owners, List<? extends Found<?>> taken) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.owners = owners;
    this.maker = new OwnerMaker(sentence);
    this.taken = new Taken(taken);
  }

  void read() {
    int end = sentence.end();
    for (int head = sentence.start(); head < end; ) {
      readAt(past(head));
      head = CLAUSE_BREAKS.first(text, head, end) + 1;
    }
  }

  /** Where the clause really begins: past 同时, 开学初 and expressions of time. */
  private int past(int from) {
    int at = from;
    while (at < sentence.end()) {
      int end = Math.max(taken.endFrom(at), pastYear(at));
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
    int at = YEAR_DIGITS.behind(text, from, Math.min(sentence.end(), from + 4));
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
          maker.owner(name.start(), name.end(), maker.who(name), Owner.Role.RESPONSIBLE, what));
    }
  }
}
