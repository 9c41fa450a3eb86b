package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.List;

/** Signs that may be out of step, with what each of them may have been before. */
final class ShiftStretch {
  /** The two bytes of ？, which many pages write as ?. */
  static final int FULL_WIDTH_MARK = 0xA3BF;

  private static final byte[] NOTHING = {};

  private final Sign before;
  private final List<Sign> signs;
  private final char after;
  private final boolean converted;
  private final List<String> others = new ArrayList<>();
  private final List<byte[]> told = new ArrayList<>();
  private final Readings readings = Readings.all();

  /** {@code before} and {@code after} are the characters around the signs. */
  ShiftStretch(char before, List<Sign> signs, char after) {
    this.before = new Sign(before, "", 0, 0);
    this.signs = signs;
    this.after = after;
    this.converted = anyLooseReading(signs);
    for (int at = 0; at < signs.size(); at++) {
      others.add(others(sign(at)));
      told.add(sign(at).hasLooseReading() ? toldBehind(sign(at - 1), at) : NOTHING);
    }
  }

  /** Whether a mark among the signs has a reading that lost its bracket. */
  static boolean anyLooseReading(List<Sign> signs) {
    for (Sign sign : signs) {
      if (sign.hasLooseReading()) {
        return true;
      }
    }
    return false;
  }

  private String others(Sign sign) {
    char c = sign.character();
    return converted || Traditional.plain(c) != c ? sign.inOtherWriting() : "";
  }

  private byte[] toldBehind(Sign sign, int at) {
    byte[] told = told(at, sign.lastByte());
    String others = told.length > 0 ? "" : others(sign);
    for (int i = 0; i < others.length(); i++) {
      told = Readings.both(told, told(at, DoubleBytes.code(others.charAt(i)) & 0xFF));
    }
    return told;
  }

  int size() {
    return signs.size();
  }

  /** The sign at {@code at}; that before them all at -1. */
  Sign sign(int at) {
    return at < 0 ? before : signs.get(at);
  }

  /** The character after the last sign. */
  char after() {
    return after;
  }

  /**
   * What the sign may have been before its page was converted; to traditional writing in any case,
   * back to simplified writing only where there are loose readings.
   */
  String others(int at) {
    return others.get(at);
  }

  /** The bytes that the sign's loose reading tells when {@code pending} stands before it. */
  byte[] told(int at, int pending) {
    Sign sign = sign(at);
    return sign.hasLooseReading() ? readings.trails(pending, sign.reading()) : NOTHING;
  }

  /** The bytes that the sign's loose reading tells when what stands before it is in step. */
  byte[] told(int at) {
    return told.get(at);
  }
}
