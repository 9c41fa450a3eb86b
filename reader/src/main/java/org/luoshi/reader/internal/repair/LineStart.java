package org.luoshi.reader.internal.repair;

import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * What the beginning of a line says: a label, another new start, or that it goes on the one before.
 */
final class LineStart {
  private static final WordTable BEGINS = WordTable.of("line-wraps", "begins");
  private static final WordTable SPEAKS = WordTable.of("line-wraps", "speaks");
  private static final Signs GOES_ON = signs("goes-on");
  private static final Signs HANGS_ON = signs("hangs-on");
  private static final Signs NUMERALS = Signs.of("一二三四五六七八九十百");
  private static final Signs COUNTED = Signs.of("月日年季期届号组户名个");

  private LineStart() {}

  private static Signs signs(String section) {
    return Signs.of(String.join("", Words.of("line-wraps").words(section)));
  }

  /** Whether something new begins at {@code at}: a label (一、 1. （一） ①), a title, a field. */
  static boolean begins(String text, int at) {
    return label(text, at) || BEGINS.startingAt(text, at, text.length()) > 0;
  }

  /** Whether a label stands at {@code at}. */
  static boolean label(String text, int at) {
    char c = Han.charAt(text, at);
    if (c == '（' || c == '第') {
      int end = numeralEnd(text, at + 1);
      return end > at + 1 && (c == '第' ? "篇章节条部步阶卷项" : "）").indexOf(Han.charAt(text, end)) >= 0;
    }
    if (Han.within(c, '①', '⒛') || Han.within(c, '㈠', '㈩')) {
      return true;
    }
    int end = numeralEnd(text, at);
    char sign = Han.charAt(text, end);
    return end > at
        && "、．.）".indexOf(sign) >= 0
        && !(sign == '.' && Han.digitAt(text, end + 1))
        && !(sign == '、' && listsOn(text, end + 1));
  }

  /** The 、 of 九、十月份 and 3、4月 is no label's. */
  private static boolean listsOn(String text, int at) {
    int end = numeralEnd(text, at);
    return end > at && COUNTED.has(Han.charAt(text, end));
  }

  private static int numeralEnd(String text, int at) {
    int digits = Han.digitsFrom(text, at, 3);
    int end = at + digits;
    while (digits == 0 && end < at + 4 && NUMERALS.has(Han.charAt(text, end))) {
      end++;
    }
    return end;
  }

  /** Whether no line can begin with the character at {@code at}. */
  static boolean goesOn(String text, int at) {
    return GOES_ON.has(Han.charAt(text, at));
  }

  /** Whether hardly any line begins with the character at {@code at}: 的, 了. */
  static boolean hangsOn(String text, int at) {
    return HANGS_ON.has(Han.charAt(text, at));
  }

  /** Whether a line that begins at {@code at} is worded as a sentence, not as a title. */
  static boolean speaks(String text, int at) {
    return SPEAKS.startingAt(text, at, text.length()) > 0;
  }
}
