package org.luoshi.reader.internal.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How well one character follows another in Chinese, from {@code character-pairs.txt}, which says
 * what was counted. Signs that work alike are one character here, so are digits and Latin letters
 * (0) and the edges of lines (|).
 */
final class CharacterPairs {
  private static final int BITS = 18;
  static final char EDGE = '|';
  static final char FIGURE = '0';

  /** How often a character is taken to stand that the table lacks. */
  private static final double RARE = 0.02;

  /** Signs of one kind, and after them what stands for the kind. */
  private static final String[] SIGNS = {
    "，,；;", "。！？!", "、", "：:—…", "“‘《（(【〔", "”’》）)】〕", "\n\t|"
  };

  private static final char[] KINDS = {'，', '。', '、', '：', '“', '”', EDGE};
  private static final CharacterPairs TABLE = load();

  private final double[] own = new double[0x10000];

  /** What of a character's followers is left to those never seen after it (Witten and Bell). */
  private final double[] unseen = new double[0x10000];

  /** Both characters of a pair as one number, and beside it the power of two; open addressing. */
  private final int[] pairs = new int[1 << BITS];

  private final byte[] levels = new byte[1 << BITS];
  private double all;

  private CharacterPairs(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        continue;
      }
      own[line.charAt(0)] = 1 << (line.charAt(1) - 'a');
      all += own[line.charAt(0)];
      byte level = 0;
      int followers = 0;
      for (int i = 2; i < line.length(); i++) {
        char c = line.charAt(i);
        if (Han.latin(c)) {
          level = (byte) (c - 'a');
        } else {
          followers++;
          int at = slot((line.charAt(0) << 16) | c);
          pairs[at] = (line.charAt(0) << 16) | c;
          levels[at] = level;
        }
      }
      unseen[line.charAt(0)] = followers / (followers + own[line.charAt(0)]);
    }
  }

  private static CharacterPairs load() {
    try (InputStream in = CharacterPairs.class.getResourceAsStream("character-pairs.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource character-pairs.txt");
      }
      return new CharacterPairs(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The character that stands for {@code c} in the table. */
  static char kind(char c) {
    if (Han.is(c)) {
      return c;
    }
    for (int i = 0; i < SIGNS.length; i++) {
      if (SIGNS[i].indexOf(c) >= 0) {
        return KINDS[i];
      }
    }
    boolean figure =
        Han.digit(c)
            || Han.latin(c)
            || c == '%'
            || Han.within(c, '０', '９')
            || Han.within(c, 'Ａ', 'ｚ');
    return figure ? FIGURE : c;
  }

  /** Whether the table knows a character, given by its kind. */
  static boolean knows(char kind) {
    return TABLE.own[kind] > 0;
  }

  /** The natural logarithm of the chance that {@code after} follows {@code before}, both kinds. */
  static double follows(char before, char after) {
    double alone = Math.max(TABLE.own[after], RARE) / TABLE.all;
    double total = TABLE.own[before];
    if (total == 0) {
      return Math.log(alone);
    }
    double unseen = TABLE.unseen[before];
    return Math.log((1 - unseen) * TABLE.count(before, after) / total + unseen * alone);
  }

  private double count(char before, char after) {
    int at = slot((before << 16) | after);
    return pairs[at] == 0 ? 0 : 1 << levels[at];
  }

  /** Where a pair stands in the table, or the free place where it would. */
  private int slot(int pair) {
    int at = (pair * 0x9E3779B1) >>> (Integer.SIZE - BITS);
    while (pairs[at] != 0 && pairs[at] != pair) {
      at = (at + 1) & (pairs.length - 1);
    }
    return at;
  }
}
