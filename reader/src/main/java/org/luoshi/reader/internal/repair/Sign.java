package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * A character of a stretch that may be shifted, with the reading a web page wrote after it.
 *
 * @param character as it stands in the text
 * @param reading its reading without tones, or empty
 * @param start where it starts
 * @param end where it and its reading end
 */
record Sign(char character, String reading, int start, int end) {
  private static final int WIDER = '！' - '!';

  /** The signs of {@code text} from {@code start} to {@code end}, at least one. */
  static List<Sign> of(String text, int start, int end) {
    List<Sign> signs = new ArrayList<>(end - start);
    for (int at = start; at < end; ) {
      Sign sign = at(text, at);
      signs.add(sign);
      at = sign.end();
    }
    return signs;
  }

  /** The sign that starts at {@code at}. */
  static Sign at(String text, int at) {
    char c = text.charAt(at);
    int next = at + 1;
    boolean bracket = Pinyin.opens(Han.charAt(text, next));
    boolean read = mark(c) ? looseReading(text, at) : bracket && (Han.is(c) || trail(c) != 0);
    int end = read ? Pinyin.end(text, next) : next;
    if (end == next) {
      return new Sign(c, "", at, next);
    }
    int to = Pinyin.closes(text.charAt(end - 1)) ? end - 1 : end;
    String reading = text.substring(bracket ? next + 1 : next, to);
    return new Sign(c, Readings.withoutTones(reading), at, end);
  }

  /** Whether the mark at {@code at} has a reading after it that lost its opening bracket. */
  static boolean looseReading(String text, int at) {
    int next = at + 1;
    if (next >= text.length() || Pinyin.opens(text.charAt(next))) {
      return false;
    }
    int end = Pinyin.end(text, next);
    return end > next && Pinyin.closes(text.charAt(end - 1));
  }

  /** Whether {@code c} is what a decoder writes for bytes it could not read. */
  static boolean mark(char c) {
    return c == '?' || c == '\uFFFD';
  }

  boolean isMark() {
    return mark(character);
  }

  /** Whether it is a mark whose reading lost its bracket: the surest trace of a cut character. */
  boolean hasLooseReading() {
    return isMark() && !reading.isEmpty();
  }

  /** Its two bytes as one number, or 0 where it is a single byte. */
  int code() {
    return DoubleBytes.code(character);
  }

  /** Its last byte, or 0; of a comma or another sign that pages make narrow, that of the wide. */
  int lastByte() {
    boolean narrow = character > ' ' && character < '\u007F' && !Han.latin(character);
    return DoubleBytes.code(narrow ? (char) (character + WIDER) : character) & 0xFF;
  }

  /** What it is in the other writing: what it may have been before the page was converted. */
  String inOtherWriting() {
    return Han.is(character) ? Traditional.other(character) : "";
  }

  /** The trail byte it may be of a character that lost its lead byte, or 0. */
  int trail() {
    return trail(character);
  }

  /** Windows writes € for 0x80. */
  private static int trail(char c) {
    return c == '€' ? 0x80 : c >= DoubleBytes.FIRST_TRAIL && c < '\u007F' ? c : 0;
  }
}
