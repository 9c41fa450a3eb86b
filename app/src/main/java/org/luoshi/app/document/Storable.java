package org.luoshi.app.document;

/** Text as the database can hold it, with as many code points as before. */
final class Storable {
  private static final int REPLACEMENT = 0xFFFD;

  private Storable() {}

  /** The text with U+FFFD for NUL and for halves of surrogate pairs. */
  static String text(String text) {
    int bad = 0;
    while (bad < text.length() && isHeld(text.codePointAt(bad))) {
      bad += Character.charCount(text.codePointAt(bad));
    }
    if (bad >= text.length()) {
      return text;
    }
    StringBuilder held = new StringBuilder(text.length());
    text.codePoints().forEach(c -> held.appendCodePoint(isHeld(c) ? c : REPLACEMENT));
    return held.toString();
  }

  private static boolean isHeld(int c) {
    return c != 0 && Character.getType(c) != Character.SURROGATE;
  }
}
