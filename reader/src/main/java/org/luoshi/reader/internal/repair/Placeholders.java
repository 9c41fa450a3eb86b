package org.luoshi.reader.internal.repair;

import java.util.Set;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.model.Repair;

/**
 * What the writer left open has one form, XX: 20__年, 20xx年, 20**年, 201x年 and 20□□年 become 20XX年,
 * ××村 and x村 become XX村. A □ between a word and a date stands for a lost colon (时间□2025年5月). 5×3米,
 * X光, a single * and the boxes of a form stay.
 */
final class Placeholders {
  private static final String MASKED = "XX";
  private static final Signs MASKS = Signs.of(String.join("", Words.of("masks").words("mask")));
  private static final Set<String> UNITS = Set.copyOf(Words.of("masks").words("unit"));
  private static final Set<String> LETTERS = Set.copyOf(Words.of("masks").words("letter"));

  private Placeholders() {}

  static CleanText mend(CleanText clean) {
    String text = clean.text();
    Editor editor = null;
    int i = MASKS.first(text, 0, text.length());
    while (i < text.length()) {
      int end = MASKS.behind(text, i, text.length());
      int start = start(text, i, end);
      if (start <= i && !(end - start == MASKED.length() && text.startsWith(MASKED, start))) {
        editor = editor == null ? clean.edit() : editor;
        editor.replace(start, end, MASKED, Repair.PLACEHOLDER);
      } else if (lostColon(text, i, end)) {
        editor = editor == null ? clean.edit() : editor;
        editor.replace(i, end, "：", Repair.GARBAGE);
      }
      i = MASKS.first(text, end, text.length());
    }
    return editor == null ? clean : editor.build();
  }

  /**
   * Where the masked part starts that the signs from {@code at} to {@code end} belong to; beyond
   * {@code at} when they mask nothing.
   */
  private static int start(String text, int at, int end) {
    int none = end;
    if (Han.latinAt(text, at - 1) || Han.latinAt(text, end)) {
      return none;
    }
    int year = yearStart(text, at);
    if (year <= at && !Han.digitAt(text, end)) {
      return year;
    }
    if (end - at == 1) {
      return masksAlone(text, at) ? at : none;
    }
    return masksTogether(text, at, end) ? at : none;
  }

  /** Where the open part of a year begins whose first two or three digits stand before. */
  private static int yearStart(String text, int at) {
    int digits = at;
    while (digits > at - 2 && Han.charAt(text, digits - 1) == ' ') {
      digits--;
    }
    int from = digits;
    while (from > digits - 4 && Han.digitAt(text, from - 1)) {
      from--;
    }
    String known = text.substring(from, digits);
    boolean spaced = digits < at && Han.charAt(text, at) == '*';
    return (known.length() == 2 || known.length() == 3)
            && (known.startsWith("20") || known.startsWith("19"))
            && !spaced
        ? from + 2
        : at + 1;
  }

  private static boolean masksAlone(String text, int at) {
    String next = String.valueOf(Han.charAt(text, at + 1));
    char before = Han.charAt(text, at - 1);
    return switch (text.charAt(at)) {
      case '_', '*' -> "年月日".contains(next) && !Han.digit(before);
      case '□' -> "年月日".contains(next) && !Han.is(before);
      case '○', '◯' -> false;
      default -> Han.at(text, at + 1) && !Han.digit(before) && !LETTERS.contains(next);
    };
  }

  private static boolean masksTogether(String text, int at, int end) {
    String next = String.valueOf(Han.charAt(text, end));
    return switch (text.charAt(at)) {
      case '*', '□', '○', '◯' -> UNITS.contains(next) || Han.digitAt(text, at - 1);
      case '_' -> !aloneOnLine(text, at, end);
      default -> true;
    };
  }

  /** A line of nothing else is a rule drawn across the page. */
  private static boolean aloneOnLine(String text, int at, int end) {
    return Han.charAt(text, at - 1) == '\n' && Han.charAt(text, end) == '\n';
  }

  private static boolean lostColon(String text, int at, int end) {
    return end - at == 1
        && text.charAt(at) == '□'
        && Han.at(text, at - 1)
        && Han.digitAt(text, end);
  }
}
