package org.luoshi.reader.internal.match.owner;

import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * The name of a body or post beside a sign of duty, several joined by 、 or 和 taken as one.
 * Positions count UTF-16 units of the clean text.
 *
 * @param start first character
 * @param end last character, exclusive
 */
record OwnerName(int start, int end) {
  /** The longest name looked for, in characters. */
  static final int LONGEST = 60;

  private static final int LONGEST_ASIDE = 30;
  private static final Signs BOUNDARIES = Signs.of("，。；：！？,;:!?\n\t 　（）()【】《》—…");
  private static final WordTable NOBODY = WordTable.of("bodies", "nobody");

  /** What the name's ending shows. */
  NameKind kind(String text) {
    return NameKind.of(text, start, end);
  }

  /** Whether the name means no one: 专人, 个人, 层层. */
  boolean isNobody(String text) {
    return NOBODY.has(text, start, end);
  }

  /** Whether a name cannot go on over this character. */
  static boolean isBoundary(char c) {
    return BOUNDARIES.has(c);
  }

  /** Where the parenthesis that opens at {@code at} has closed, or -1 when it does not soon. */
  static int asideEnd(String text, int at, int stop) {
    int last = Math.min(stop, at + LONGEST_ASIDE);
    for (int i = at + 1; i < last; i++) {
      if (text.charAt(i) == '）') {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Where the parenthesis that closes right before {@code end} opens, or -1 when it did not lately.
   */
  static int asideStart(String text, int floor, int end) {
    int first = Math.max(floor, end - LONGEST_ASIDE);
    for (int i = end - 2; i >= first; i--) {
      if (text.charAt(i) == '（') {
        return i;
      }
    }
    return -1;
  }
}
