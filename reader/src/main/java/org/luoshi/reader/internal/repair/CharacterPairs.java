package org.luoshi.reader.internal.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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
  private static final Preceders NONE = new Preceders();
  private static final CharacterPairs TABLE = load();

  /** By kind: the chance anywhere, its logarithm, and the greatest after any other. */
  private final double[] alone = new double[0x10000];

  private final double[] aloneLog = new double[0x10000];
  private final double[] mostAfterAny = new double[0x10000];
  private final Preceders[] preceders = new Preceders[0x10000];
  private final Followers[] followers = new Followers[0x10000];
  private final double rare;

  private CharacterPairs(List<String> lines) {
    double all = 0;
    for (String line : lines) {
      all += counted(line);
    }
    rare = RARE / all;
    Arrays.fill(alone, rare);
    Arrays.fill(aloneLog, Math.log(rare));
    for (String line : lines) {
      alone[line.charAt(0)] = counted(line) / all;
      aloneLog[line.charAt(0)] = Math.log(alone[line.charAt(0)]);
    }
    System.arraycopy(aloneLog, 0, mostAfterAny, 0, aloneLog.length);
    Arrays.fill(followers, Followers.UNKNOWN);
    Arrays.fill(preceders, NONE);
    for (String line : lines) {
      followers[line.charAt(0)] = followers(line);
    }
  }

  /** How often the character of a line was counted. */
  private static double counted(String line) {
    return 1 << (line.charAt(1) - 'a');
  }

  private Followers followers(String line) {
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
    Followers after = new Followers(counted(line), characters.toString(), levels, alone);
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      double chance = after.chance(i);
      mostAfterAny[c] = Math.max(mostAfterAny[c], chance);
      preceders[c] = preceders[c] == NONE ? new Preceders() : preceders[c];
      preceders[c].add(line.charAt(0), chance);
    }
    return after;
  }

  private static CharacterPairs load() {
    try (InputStream in = CharacterPairs.class.getResourceAsStream("character-pairs.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource character-pairs.txt");
      }
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new CharacterPairs(table.lines().filter(line -> !line.startsWith("#")).toList());
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
    return TABLE.alone[kind] > TABLE.rare;
  }

  /** What was counted after a character, given by its kind. */
  static Followers after(char kind) {
    return TABLE.followers[kind];
  }

  /** What was counted before a character, given by its kind. */
  static Preceders before(char kind) {
    return TABLE.preceders[kind];
  }

  /** The natural logarithm of the chance of a character anywhere, given by its kind. */
  static double aloneLog(char kind) {
    return TABLE.aloneLog[kind];
  }

  /** The natural logarithm of the chance that {@code after} follows {@code before}, both kinds. */
  static double follows(char before, char after) {
    return after(before).chance(after, TABLE.aloneLog[after]);
  }

  /** The greatest that {@link #follows} says of a character after any other. */
  static double followsAtMost(char after) {
    return TABLE.mostAfterAny[after];
  }
}
