package org.luoshi.reader.internal.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How well one character follows another in Chinese, from {@code character-pairs.txt}, which says
 * what was counted. Signs that work alike are one character here, so are digits and Latin letters
 * (0) and the edges of lines (|).
 */
final class CharacterPairs {
  static final char EDGE = '|';
  static final char FIGURE = '0';

  /** How often a character is taken to stand that the table lacks. */
  private static final double RARE = 0.02;

  /** More than the share of any one character. */
  static final double MOST_ALONE = 0.2;

  /** Signs of one kind, and after them what stands for the kind. */
  private static final String[] SIGNS = {
    "，,；;", "。！？!", "、", "：:—…", "“‘《（(【〔", "”’》）)】〕", "\n\t|"
  };

  private static final char[] KINDS = {'，', '。', '、', '：', '“', '”', EDGE};
  private static final char[] KIND = kinds();
  private static final CharacterPairs TABLE = load();

  private final double[] own = new double[0x10000];

  private final Followers[] followers = new Followers[0x10000];
  private double all;

  private CharacterPairs(BufferedReader lines) throws IOException {
    Arrays.fill(followers, Followers.UNKNOWN);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        continue;
      }
      own[line.charAt(0)] = 1 << (line.charAt(1) - 'a');
      all += own[line.charAt(0)];
      followers[line.charAt(0)] = followers(own[line.charAt(0)], line);
    }
  }

  private static Followers followers(double own, String line) {
    StringBuilder characters = new StringBuilder();
    byte[] levels = new byte[line.length()];
    byte level = 0;
    for (int i = 2; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Han.latin(c)) {
        level = (byte) (c - 'a');
      } else {
        levels[characters.length()] = level;
        characters.append(c);
      }
    }
    return new Followers(own, characters.toString(), levels);
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
    return KIND[c];
  }

  private static char[] kinds() {
    char[] kinds = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      boolean figure =
          Han.digit(c)
              || Han.latin(c)
              || c == '%'
              || Han.within(c, '０', '９')
              || Han.within(c, 'Ａ', 'ｚ');
      kinds[i] = figure ? FIGURE : c;
    }
    for (int i = 0; i < SIGNS.length; i++) {
      for (int at = 0; at < SIGNS[i].length(); at++) {
        kinds[SIGNS[i].charAt(at)] = KINDS[i];
      }
    }
    return kinds;
  }

  /** Whether the table knows a character, given by its kind. */
  static boolean knows(char kind) {
    return TABLE.own[kind] > 0;
  }

  /** What was counted after a character, given by its kind. */
  static Followers after(char kind) {
    return TABLE.followers[kind];
  }

  /** The chance of a character anywhere, given by its kind. */
  static double alone(char kind) {
    return Math.max(TABLE.own[kind], RARE) / TABLE.all;
  }

  /** The natural logarithm of the chance that {@code after} follows {@code before}, both kinds. */
  static double follows(char before, char after) {
    double alone = alone(after);
    return after(before).chance(after, alone, Math.log(alone));
  }
}
