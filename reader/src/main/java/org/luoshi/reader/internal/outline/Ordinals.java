package org.luoshi.reader.internal.outline;

/** Running numbers of labels and titles: 12, １２, 十二, ⑫, ㈡, B. */
public final class Ordinals {
  private static final String CHINESE = "零一二三四五六七八九";
  private static final int MAX = 9999;

  private Ordinals() {}

  /** The number written, or 0 when it is none or not a plausible running number. */
  public static int of(String written) {
    if (written.isEmpty()) {
      return 0;
    }
    char first = written.charAt(0);
    if (first >= '①' && first <= '⒛') {
      return (first - '①') % 20 + 1;
    }
    if (first >= '㈠' && first <= '㈩') {
      return first - '㈠' + 1;
    }
    if (first >= 'A' && first <= 'Z') {
      return first - 'A' + 1;
    }
    if (first >= 'a' && first <= 'z') {
      return first - 'a' + 1;
    }
    return Character.isDigit(first) ? arabic(written) : chinese(written);
  }

  private static int arabic(String written) {
    int value = 0;
    for (int i = 0; i < written.length(); i++) {
      value = Math.min(MAX, value * 10 + Math.max(0, Character.digit(written.charAt(i), 10)));
    }
    return value;
  }

  private static int chinese(String written) {
    int value = 0;
    int digit = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '十') {
        value += Math.max(1, digit) * 10;
        digit = 0;
      } else if (c == '百') {
        value += Math.max(1, digit) * 100;
        digit = 0;
      } else {
        digit = Math.max(0, CHINESE.indexOf(c));
      }
    }
    return value + digit;
  }
}
