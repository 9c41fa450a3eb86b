package org.luoshi.app.frame;

import java.text.Normalizer;

/**
 * A line of text that somebody entered: without control and invisible characters, white space
 * around it or twice in it.
 */
public final class Line {
  private Line() {}

  /**
   * The line as it is kept; control characters, zero-width ones and direction marks are dropped.
   */
  public static String clean(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), 256));
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> add(line, c));
    return line.toString().strip();
  }

  private static void add(StringBuilder line, int c) {
    int type = Character.getType(c);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED) {
      line.appendCodePoint(c);
    }
  }

  /**
   * A name, cleaned.
   *
   * @param most so many characters at most
   * @throws Refused when nothing is left or it is too long
   */
  public static String name(String field, String text, int most) {
    String line = text.length() > 20 * most ? text : clean(text);
    if (line.isEmpty()) {
      throw new Refused(field, "fault.empty");
    }
    if (line.codePointCount(0, line.length()) > most) {
      throw new Refused(field, "fault.long", most);
    }
    return line;
  }
}
