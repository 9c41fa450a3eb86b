package org.luoshi.reader.internal.source.markdown;

/** Tells markdown from plain text. */
public final class Markdown {
  private Markdown() {}

  /**
   * Whether {@code text} has a heading with # or the line below the head of a table. Emphasis alone
   * is no markdown: plans mask names and years as 李** and 20**.
   */
  public static boolean isMarkdown(String text) {
    if (text.indexOf('#') < 0 && text.indexOf('|') < 0) {
      return false;
    }
    for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
      int at = start;
      while (at < text.length() && at < start + 3 && text.charAt(at) == ' ') {
        at++;
      }
      if (isHeading(text, at) || isTableRule(text, at)) {
        return true;
      }
      if (text.indexOf('\n', start) < 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean isHeading(String text, int start) {
    int at = start;
    while (at < text.length() && at < start + 7 && text.charAt(at) == '#') {
      at++;
    }
    int signs = at - start;
    return signs >= 1
        && signs <= 6
        && at + 1 < text.length()
        && text.charAt(at) == ' '
        && text.charAt(at + 1) > ' ';
  }

  /** {@code |---|:-:|}: bars, dashes and colons only. */
  private static boolean isTableRule(String text, int start) {
    boolean bar = false;
    boolean dash = false;
    for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if ("|-: \t\r".indexOf(c) < 0) {
        return false;
      }
      bar |= c == '|';
      dash |= c == '-';
    }
    return bar && dash;
  }
}
