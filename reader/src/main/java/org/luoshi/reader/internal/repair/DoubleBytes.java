package org.luoshi.reader.internal.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The double-byte codes of GB 18030, in which GBK and GB 2312 are: lead bytes 0x81 to 0xFE, trail
 * bytes 0x40 to 0xFE without 0x7F.
 */
final class DoubleBytes {
  static final int FIRST_LEAD = 0x81;
  static final int FIRST_TRAIL = 0x40;
  static final int LAST = 0xFE;

  private static final char[] CHARACTERS = new char[0x10000];
  private static final char[] CODES = new char[0x10000];

  static {
    Charset charset = Charset.forName("GB18030");
    byte[] row = new byte[2 * (LAST - FIRST_TRAIL)];
    for (int lead = FIRST_LEAD; lead <= LAST; lead++) {
      for (int i = 0; i < row.length; i += 2) {
        row[i] = (byte) lead;
        row[i + 1] = (byte) trail(i / 2);
      }
      CharBuffer decoded = charset.decode(ByteBuffer.wrap(row));
      for (int i = 0; i < decoded.length(); i++) {
        int code = (lead << 8) | trail(i);
        CHARACTERS[code] = decoded.charAt(i);
        CODES[decoded.charAt(i)] = (char) code;
      }
    }
  }

  /** The trail bytes in their order, without 0x7F. */
  private static int trail(int index) {
    int trail = FIRST_TRAIL + index;
    return trail < 0x7F ? trail : trail + 1;
  }

  private DoubleBytes() {}

  /** The character of two bytes, or 0 when they are none. */
  static char character(int lead, int trail) {
    return CHARACTERS[(lead << 8) | trail];
  }

  /** Lead byte times 256 plus trail byte, or 0 for what has no double-byte code. */
  static int code(char c) {
    return CODES[c];
  }

  /** Whether no character of GBK begins with this byte and ends with one from 0xA1 on. */
  static boolean leadsNoCharacter(int lead) {
    return (lead >= 0xAA && lead <= 0xAF) || lead >= 0xF8;
  }

  /** All characters of GB 2312 and its punctuation, in the order of their codes. */
  static char[] plain() {
    char[] all = new char[0x5E * 0x5E];
    int size = 0;
    for (int lead = 0xA1; lead <= 0xF7; lead++) {
      for (int trail = 0xA1; trail <= LAST; trail++) {
        char c = CHARACTERS[(lead << 8) | trail];
        if (c != 0) {
          all[size++] = c;
        }
      }
    }
    return Arrays.copyOf(all, size);
  }
}
