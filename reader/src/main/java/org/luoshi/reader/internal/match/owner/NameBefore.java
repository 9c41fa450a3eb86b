package org.luoshi.reader.internal.match.owner;

import org.luoshi.reader.internal.rule.lookup.WordTable;

/** Finds the name that stands before a sign of duty: 支部书记 before 亲自抓. */
final class NameBefore {
  private static final int SHORT_NAME = 3;
  private static final int MOST_ADVERBS = 4;

  private static final WordTable ADVERBS = WordTable.of("duties", "adverb");
  private static final WordTable CUTS = WordTable.of("duties", "cut");
  private static final WordTable WHOLE = WordTable.of("duties", "whole");

  private NameBefore() {}

  /**
   * The name that ends at {@code sign}: back to the beginning of the clause or to {@code floor},
   * then forward past every word that cannot belong to a name (坚持|主要领导|亲自抓). It may be empty.
   *
   * @param behindOwner whether an owner's sign ends at {@code floor}, so that its duty stands
   *     between (由会计负责|记账、|出纳|负责)
   */
  static OwnerName find(String text, int floor, int sign, boolean behindOwner) {
    int end = withoutAdverbs(text, floor, sign);
    int start = clauseStart(text, floor, end);
    if (behindOwner && start == floor) {
      int joint = text.indexOf("、", start, Math.max(start, end));
      start = joint < 0 ? end : joint;
    }
    int at = start;
    while (at < end) {
      int whole = WHOLE.startingAt(text, at, end);
      int cut = whole > 0 ? 0 : CUTS.startingAt(text, at, end);
      if (cut > 0) {
        at += cut;
        start = at;
      } else if (partsList(text, start, at)) {
        at++;
        start = at;
      } else {
        at += Math.max(whole, 1);
      }
    }
    return new OwnerName(Math.min(start, end), end);
  }

  private static int withoutAdverbs(String text, int floor, int sign) {
    int end = sign;
    for (int i = 0; i < MOST_ADVERBS; i++) {
      end -= ADVERBS.endingAt(text, floor, end);
    }
    return end;
  }

  private static int clauseStart(String text, int floor, int end) {
    int lowest = Math.max(floor, end - OwnerName.LONGEST);
    int at = end;
    while (at > lowest) {
      char c = text.charAt(at - 1);
      int next = c == '）' ? OwnerName.asideStart(text, lowest, at) : at - 1;
      if (next < 0 || (c != '）' && OwnerName.isBoundary(c))) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** A 、 that does not join names: what stands before it is too long and no name. */
  private static boolean partsList(String text, int start, int at) {
    return text.charAt(at) == '、'
        && (at == start
            || (at - start > SHORT_NAME && NameKind.of(text, start, at) == NameKind.NONE));
  }
}
