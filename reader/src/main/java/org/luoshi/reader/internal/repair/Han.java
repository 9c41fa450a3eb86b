package org.luoshi.reader.internal.repair;

/** Kinds of characters, asked for by every repair. Positions outside a text are no character. */
final class Han {
  private Han() {}

  /** Whether {@code c} is a Chinese character (unified ideograph, extension A, or 〇). */
  static boolean is(char c) {
    return within(c, '\u4E00', '\u9FFF') || within(c, '\u3400', '\u4DBF') || c == '〇';
  }

  /** Whether {@code c} is one of {@code low} to {@code high}, inclusive. */
  static boolean within(char c, char low, char high) {
    return c >= low && c <= high;
  }

  /** Whether there is a Chinese character at {@code at}. */
  static boolean at(CharSequence text, int at) {
    return at >= 0 && at < text.length() && is(text.charAt(at));
  }

  /** Whether {@code c} is one of 0 to 9. */
  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether there is one of 0 to 9 at {@code at}. */
  static boolean digitAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() && digit(text.charAt(at));
  }

  /** Whether {@code c} is a Latin letter without accent. */
  static boolean latin(char c) {
    return within(c, 'a', 'z') || within(c, 'A', 'Z');
  }

  /** Whether there is a Latin letter without accent at {@code at}. */
  static boolean latinAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() && latin(text.charAt(at));
  }

  /** How many digits follow each other from {@code at} on, at most {@code most}. */
  static int digitsFrom(CharSequence text, int at, int most) {
    int n = 0;
    while (n < most && digitAt(text, at + n)) {
      n++;
    }
    return n;
  }

  /** The character at {@code at}, or a line feed outside the text. */
  static char charAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }

  /** Where the line that {@code at} is in ends, exclusive of its line feed. */
  static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
