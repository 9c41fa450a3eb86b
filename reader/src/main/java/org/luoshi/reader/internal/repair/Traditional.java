package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.model.Repair;

/**
 * Traditional characters become simplified ones, one for one, as {@code traditional.words} says.
 * The table is read only for a text that shows one of the common ones of {@code
 * traditional-signs.words}.
 */
final class Traditional {
  private static final Signs SIGNS =
      Signs.of(String.join("", Words.of("traditional-signs").words()));

  /** A text counts as traditional when one in fifty of its characters was. */
  private static final int SHARE = 50;

  private Traditional() {}

  static CleanText mend(CleanText clean) {
    return shows(clean.text()) ? simplified(clean) : clean;
  }

  /** Whether the text holds one of the common traditional characters. */
  static boolean shows(String text) {
    return SIGNS.standIn(text, 0, text.length());
  }

  /** The simplified form of {@code c}, whatever the text, or {@code c} itself. */
  static char plain(char c) {
    char by = Table.ALWAYS[c] == 0 ? Table.UNCLEAR[c] : Table.ALWAYS[c];
    return by == 0 ? c : by;
  }

  /** The same text in simplified characters, one for one. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, plain(plain.charAt(i)));
    }
    return plain.toString();
  }

  /** The simplified form of a traditional character, or the traditional forms of another. */
  static String other(char c) {
    char plain = plain(c);
    return plain == c ? Table.FORMS.getOrDefault(c, "") : String.valueOf(plain);
  }

  private static CleanText simplified(CleanText clean) {
    char[] out = clean.text().toCharArray();
    int count = 0;
    for (int i = 0; i < out.length; i++) {
      char by = Table.ALWAYS[out[i]];
      if (by != 0) {
        out[i] = by;
        count++;
      }
    }
    if (count >= out.length / SHARE) {
      count += decideUnclear(out);
    }
    return clean.withCharacters(new String(out), Repair.TRADITIONAL, count);
  }

  /** 著 is 着 in 接著 and itself in 著名: what no kept word holds is changed. */
  private static int decideUnclear(char[] out) {
    int count = 0;
    for (int i = 0; i < out.length; i++) {
      char by = Table.UNCLEAR[out[i]];
      if (by != 0 && !kept(out, i)) {
        out[i] = by;
        count++;
      }
    }
    return count;
  }

  private static boolean kept(char[] out, int at) {
    for (String word : Table.KEPT) {
      int inside = word.indexOf(out[at]);
      if (inside >= 0 && stands(word, out, at - inside)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String word, char[] out, int at) {
    if (at < 0 || at + word.length() > out.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (out[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The table, read when first needed. */
  private static final class Table {
    static final char[] ALWAYS = table("always");
    static final char[] UNCLEAR = table("unclear");
    static final List<String> KEPT = new ArrayList<>(Words.of("traditional").words("kept"));

    static final Map<Character, String> FORMS = forms();

    private static Map<Character, String> forms() {
      Map<Character, String> forms = new HashMap<>();
      for (int c = 0; c < ALWAYS.length; c++) {
        if (ALWAYS[c] != 0) {
          forms.merge(ALWAYS[c], String.valueOf((char) c), String::concat);
        }
      }
      return forms;
    }

    private static char[] table(String section) {
      char[] table = new char[Character.MAX_VALUE + 1];
      for (Map.Entry<String, String> word : Words.of("traditional").section(section).entrySet()) {
        table[word.getKey().charAt(0)] = word.getValue().charAt(0);
      }
      return table;
    }
  }
}
