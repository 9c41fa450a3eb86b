package org.luoshi.reader.internal.match.time;

import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * Where the clauses of a text begin and end: ， ； 。 ！ ？ ： （ ） and line feeds part them, 、 does not.
 * Positions count UTF-16 units of the clean text.
 */
final class Clauses {
  private static final Signs MARKS = Signs.of("，；。！？：（）\n\t");

  /** No clause is read further than this, in characters. */
  private static final int LONGEST = 120;

  private static final Signs JOINTS = Signs.of("、和与及并或 ");
  private static final Signs BETWEEN_TIMES = Signs.of("、和与及并或 以“”");

  private Clauses() {}

  /**
   * How many clause marks stand from {@code from} to {@code to} (exclusive); {@link
   * Integer#MAX_VALUE} when the two are more than {@code reach} apart.
   */
  static int between(String text, int from, int to, int reach) {
    if (to - from > reach) {
      return Integer.MAX_VALUE;
    }
    int marks = 0;
    for (int i = from; i < to; i++) {
      marks += isMark(text.charAt(i)) ? 1 : 0;
    }
    return marks;
  }

  /** Where the clause around {@code at} starts, not before {@code least}. */
  static int start(String text, int at, int least) {
    int start = at;
    int first = Math.max(least, at - LONGEST);
    while (start > first && !isMark(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the clause around {@code at} ends, exclusive, not beyond {@code most}. */
  static int end(String text, int at, int most) {
    return Math.max(at, MARKS.first(text, at, Math.min(most, at + LONGEST)));
  }

  /** The first position from {@code at} on that is no joint such as 、 or 和. */
  static int visible(String text, int at) {
    return JOINTS.behind(text, at, text.length());
  }

  /** Whether nothing but joints and quotation marks, three at most, parts two times. */
  static boolean joined(String text, int from, int to) {
    return to - from <= 3 && BETWEEN_TIMES.behind(text, from, to) >= to;
  }

  static boolean isMark(char c) {
    return MARKS.has(c);
  }
}
