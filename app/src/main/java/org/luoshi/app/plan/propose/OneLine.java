package org.luoshi.app.plan.propose;

import org.luoshi.app.frame.Line;

/** Words of a document as a line of the database. */
final class OneLine {
  private OneLine() {}

  /** The words on one line, cut after so many characters. */
  static String of(String words, int most) {
    String near = words.length() > 4 * most ? words.substring(0, 4 * most) : words;
    String line = Line.clean(near);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
