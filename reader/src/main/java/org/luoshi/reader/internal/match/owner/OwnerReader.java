package org.luoshi.reader.internal.match.owner;

import java.util.List;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.PerRule;
import org.luoshi.reader.model.Owner;

/**
 * Reads the owners of a sentence: a named body or post with a duty. First those a plain sign gives
 * away (由…, …牵头, 组长：…), then those that stand at the head of a clause before their duty.
 */
public final class OwnerReader {
  private final RuleBook book = RuleBook.load("owners");
  private final PerRule<OwnerSign> signs = PerRule.of(book, OwnerSign::of);

  /**
   * The owners of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before: a clause may begin with one of them (三月份，妇联组织…)
   */
  public List<Found<Owner>> read(Sentence sentence, List<? extends Found<?>> taken) {
    FoundOwners owners = new FoundOwners();
    List<RuleMatch> matches = book.scan(sentence.sifted(), sentence.start(), sentence.end());
    if (!matches.isEmpty()) {
      signed(new SignedOwners(sentence, owners), matches, sentence.end());
    }
    if (SpecificName.isPlanning(sentence)) {
      new HeadOwners(sentence, owners, taken).read();
    }
    return owners.inOrder();
  }

  /** Signs that point forward come second: in 由工会牵头 the sign 牵头 knows more than 由. */
  private void signed(SignedOwners owners, List<RuleMatch> matches, int end) {
    for (int i = 0; i < matches.size(); i++) {
      RuleMatch match = matches.get(i);
      OwnerSign sign = signs.of(match);
      switch (sign.place()) {
        case BEFORE -> owners.before(match, sign);
        case INSIDE -> owners.inside(match, sign);
        case VALUE -> owners.value(match, sign, nextField(matches, i + 1, end));
        case FIXED -> owners.fixed(match, sign);
        case AFTER -> {
          // in the second round
        }
      }
    }
    for (RuleMatch match : matches) {
      OwnerSign sign = signs.of(match);
      if (sign.place() == OwnerSign.Place.AFTER) {
        owners.after(match, sign);
      }
    }
  }

  private int nextField(List<RuleMatch> matches, int from, int end) {
    for (int i = from; i < matches.size(); i++) {
      if (signs.of(matches.get(i)).place() == OwnerSign.Place.VALUE) {
        return matches.get(i).start();
      }
    }
    return end;
  }
}
