package org.luoshi.cli.report;

/** A text cut by code points; asked from left to right it walks the text once. */
final class CodePoints {
  private final String text;
  private final boolean plain;
  private int point;
  private int unit;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
  }

  /** The text from code point {@code start} to {@code end} (exclusive). */
  String between(int start, int end) {
    int from = unit(start);
    return text.substring(from, unit(end));
  }

  private int unit(int wanted) {
    if (plain) {
      return Math.min(wanted, text.length());
    }
    unit = text.offsetByCodePoints(unit, wanted - point);
    point = wanted;
    return unit;
  }
}
