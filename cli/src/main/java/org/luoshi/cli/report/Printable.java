package org.luoshi.cli.report;

/** Text of documents and file names, made fit for a terminal. */
public final class Printable {
  private Printable() {}

  /**
   * The text on one line: line ends, tabs and control characters (which could steer a terminal)
   * become spaces, several spaces become one.
   */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
      if (!blank) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    return out.toString().stripTrailing();
  }
}
