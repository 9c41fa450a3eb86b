package org.luoshi.reader.internal.repair;

import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Repair;

/**
 * Readings that a web page wrote after its characters, 進(jìn)一步, are dropped, also where one of the
 * brackets was lost. A reading carries a tone mark; one without (們(men)) is dropped only where the
 * text has readings with tone marks too. (DV), (QQ群) and (58.com) are text and stay.
 */
final class Pinyin {
  private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030C";

  /** Longest run of letters taken for readings: those of three characters at most. */
  private static final int LONGEST = 18;

  private Pinyin() {}

  static CleanText mend(CleanText clean) {
    String text = clean.text();
    int first = firstTone(text);
    if (first == text.length()) {
      return clean;
    }
    Editor editor = clean.edit();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((opens(c) || letter(c)) && Han.is(text.charAt(i - 1))) {
        int end = end(text, i);
        if (end > i) {
          editor.drop(i, end, Repair.PINYIN);
          i = end - 1;
        }
      }
    }
    return editor.build();
  }

  private static int firstTone(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (toned(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  /** Where the reading that begins at {@code at} ends, or {@code at} when none does. */
  static int end(String text, int at) {
    boolean opened = opens(text.charAt(at));
    int from = opened ? at + 1 : at;
    int to = from;
    boolean tone = false;
    while (to < text.length() && to - from < LONGEST && letter(text.charAt(to))) {
      tone |= toned(text.charAt(to));
      to++;
    }
    boolean closed = closes(Han.charAt(text, to));
    boolean reading =
        to > from
            && (tone
                ? to - from < LONGEST
                : opened && closed && Words.of("pinyin").contains(text.substring(from, to)));
    return !reading ? at : closed ? to + 1 : to;
  }

  /** Whether a letter or bracket of a reading may stand at {@code at}. */
  static boolean partAt(String text, int at) {
    char c = text.charAt(at);
    return opens(c) || closes(c) || letter(c);
  }

  static boolean opens(char c) {
    return c == '(' || c == '（';
  }

  static boolean closes(char c) {
    return c == ')' || c == '）';
  }

  private static boolean letter(char c) {
    return Han.within(c, 'a', 'z') || c == 'ü' || toned(c);
  }

  private static boolean toned(char c) {
    return c > '\u007F' && c < '\u2000' && TONED.indexOf(c) >= 0;
  }
}
