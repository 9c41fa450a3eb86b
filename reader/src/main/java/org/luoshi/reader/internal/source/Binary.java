package org.luoshi.reader.internal.source;

/** Tells data from text by its control characters. */
final class Binary {
  private Binary() {}

  /**
   * Whether one character in fifty or more is a control character that texts do not use. NULs do
   * not count: a disk error pads texts with them.
   */
  static boolean looksBinary(String text) {
    int controls = 0;
    int nuls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        boolean used = c == 0 || (c >= '\b' && c <= '\r') || c == 0x1A || c == 0x1B;
        controls += used ? 0 : 1;
        nuls += c == 0 ? 1 : 0;
      }
    }
    return controls * 50L > text.length() || nuls == text.length();
  }
}
