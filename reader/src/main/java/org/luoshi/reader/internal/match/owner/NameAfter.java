package org.luoshi.reader.internal.match.owner;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * Finds the name that stands before a duty when its beginning is known: at the head of a clause
 * (仪器管理员|要…) or behind a plain sign (由|医务科|处理).
 */
final class NameAfter {
  /** How far apart two endings may stand and still be one name: 县医院|医务科. */
  private static final int SAME_NAME = 4;

  private static final WordTable INNER = WordTable.of("bodies", "inner");
  private static final WordTable CLOSED = WordTable.of("duties", "closed");

  /** What matters on the way to a certain duty; at every other place a name just goes on. */
  private static final WordTable NOTABLE = notable();

  private static final WordTable JOINS = WordTable.of("duties", "join");

  private final String text;
  private final int from;
  private final int limit;
  private final int stop;

  private NameAfter(String text, int from, int limit) {
    this.text = text;
    this.from = from;
    this.limit = limit;
    this.stop = Math.min(limit, from + OwnerName.LONGEST);
  }

  private static WordTable notable() {
    Words duties = Words.of("duties");
    Set<String> words = new HashSet<>(Words.of("bodies").words("inner"));
    words.addAll(duties.words("closed"));
    words.addAll(duties.words("modal"));
    words.addAll(duties.words("duty"));
    return WordTable.of(words);
  }

  /** The name at the head of a clause, or null; a word that no name holds ends the search. */
  static @Nullable OwnerName atHead(String text, int from, int limit) {
    return new NameAfter(text, from, limit).beforeCertainDuty();
  }

  /**
   * The name behind a plain sign, or null: up to a known duty, else up to the first ending of a
   * body, a post or people.
   */
  static @Nullable OwnerName afterSign(String text, int from, int limit) {
    return new NameAfter(text, from, limit).beforeAnything();
  }

  private @Nullable OwnerName beforeCertainDuty() {
    for (int at = from; isInside(at); ) {
      boolean notable = NOTABLE.mayStartAt(text, at);
      int inner = notable ? INNER.startingAt(text, at, stop) : 0;
      if (notable && inner == 0) {
        if (at > from && isName(at) && DutyStart.certain(text, at, limit)) {
          return new OwnerName(from, at);
        }
        if (CLOSED.startingAt(text, at, stop) > 0) {
          return null;
        }
      }
      at = next(at, inner);
    }
    return null;
  }

  private @Nullable OwnerName beforeAnything() {
    int known = -1;
    for (int at = from; at >= 0 && at <= stop; ) {
      int inner = INNER.startingAt(text, at, stop);
      if (at > from && inner == 0 && isName(at)) {
        if (DutyStart.any(text, at, limit) && JOINS.startingAt(text, at, stop) == 0) {
          return new OwnerName(from, at);
        }
        known = known < 0 || goesOn(known, at) ? at : known;
      }
      if (!isInside(at)) {
        break;
      }
      at = next(at, inner);
    }
    return known < 0 ? null : new OwnerName(from, known);
  }

  /** Whether the name that could end at {@code known} goes on to {@code at}. */
  private boolean goesOn(int known, int at) {
    return at - known <= SAME_NAME || JOINS.startingAt(text, known, stop) > 0;
  }

  /** Whether what stands before {@code end} ends as names do. */
  private boolean isName(int end) {
    return NameKind.of(text, from, end) != NameKind.NONE;
  }

  private boolean isInside(int at) {
    return at >= from
        && at < stop
        && (text.charAt(at) == '（' ? at > from : !OwnerName.isBoundary(text.charAt(at)));
  }

  /**
   * The next place to look at, behind a parenthesis or a word of length {@code inner} known to
   * belong to names; -1 ends.
   */
  private int next(int at, int inner) {
    if (text.charAt(at) == '（') {
      return OwnerName.asideEnd(text, at, stop);
    }
    return at + Math.max(inner, 1);
  }
}
