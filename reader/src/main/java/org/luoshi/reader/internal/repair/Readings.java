package org.luoshi.reader.internal.repair;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.luoshi.reader.internal.rule.Words;

/**
 * How traditional characters are read, from {@code traditional-readings.words}; without tones,
 * because pages do not agree on them.
 */
final class Readings {
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0304\u030C]");
  private static final byte[] NONE = {};
  private static final Readings ALL = new Readings();

  /** The trail bytes by lead byte and reading. */
  private final Map<String, byte[]> trails = new HashMap<>();

  private Readings() {
    Words.of("traditional-readings").section("").forEach(this::add);
  }

  /** All that the word list has. */
  static Readings all() {
    return ALL;
  }

  private void add(String reading, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      int code = DoubleBytes.code(characters.charAt(i));
      byte[] trail = {(byte) code};
      trails.merge(key(code >> 8, reading), trail, Readings::both);
    }
  }

  /** The bytes of {@code left} and then those of {@code right}. */
  static byte[] both(byte[] left, byte[] right) {
    byte[] both = new byte[left.length + right.length];
    System.arraycopy(left, 0, both, 0, left.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  private static String key(int lead, String reading) {
    return (char) lead + reading;
  }

  /**
   * The bytes that make a character read so when they stand after {@code lead}; a byte above 0x7F
   * is negative.
   */
  byte[] trails(int lead, String reading) {
    return trails.getOrDefault(key(lead, reading), NONE);
  }

  /** A reading without its tone marks: {@code lǜ} is {@code lü}. */
  static String withoutTones(String reading) {
    String apart = Normalizer.normalize(reading, Normalizer.Form.NFD);
    return Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }
}
