package org.luoshi.reader.internal.repair;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.luoshi.reader.internal.rule.Words;

/**
 * What the beginning of a line says: a label, another new start, or that it goes on the one before.
 */
final class LineStart {
  private static final Openings BEGINS = new Openings(Words.of("line-wraps").words("begins"));
  private static final Openings SPEAKS = new Openings(Words.of("line-wraps").words("speaks"));
  private static final String GOES_ON = String.join("", Words.of("line-wraps").words("goes-on"));
  private static final String HANGS_ON = String.join("", Words.of("line-wraps").words("hangs-on"));
  private static final String NUMERALS = "一二三四五六七八九十百";

  private LineStart() {}

  /** Whether something new begins at {@code at}: a label (一、 1. （一） ①), a title, a field. */
  static boolean begins(String text, int at) {
    return label(text, at) || BEGINS.at(text, at);
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
    return end > at && "月日年季期届号组户名个".indexOf(Han.charAt(text, end)) >= 0;
  }

  private static int numeralEnd(String text, int at) {
    int digits = Han.digitsFrom(text, at, 3);
    int end = at + digits;
    while (digits == 0 && end < at + 4 && NUMERALS.indexOf(Han.charAt(text, end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Whether no line can begin with the character at {@code at}. */
  static boolean goesOn(String text, int at) {
    return GOES_ON.indexOf(Han.charAt(text, at)) >= 0;
  }

  /** Whether hardly any line begins with the character at {@code at}: 的, 了. */
  static boolean hangsOn(String text, int at) {
    return HANGS_ON.indexOf(Han.charAt(text, at)) >= 0;
  }

  /** Whether a line that begins at {@code at} is worded as a sentence, not as a title. */
  static boolean speaks(String text, int at) {
    return SPEAKS.at(text, at);
  }

  /** Words a line can begin with, told apart by their first character before anything else. */
  private static final class Openings {
    private final List<String> words;
    private final BitSet firsts = new BitSet();

    Openings(Collection<String> words) {
      this.words = List.copyOf(words);
      words.forEach(word -> firsts.set(word.charAt(0)));
    }

    boolean at(String text, int at) {
      return firsts.get(Han.charAt(text, at))
          && words.stream().anyMatch(word -> text.startsWith(word, at));
    }
  }
}
