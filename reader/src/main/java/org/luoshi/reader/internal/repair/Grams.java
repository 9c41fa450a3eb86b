package org.luoshi.reader.internal.repair;

import java.util.Collection;
import org.luoshi.reader.internal.rule.Words;

/**
 * Which two and three Chinese characters stand side by side somewhere in a text: whether 党员 is a
 * word of this document. Kept as hashes, so now and then a group counts as seen that is not.
 */
final class Grams {
  private static final int MOST_BITS = 1 << 26;

  /** The hashes of pairs that are words of every plan. */
  private static final int[] PLAN_WORDS = planWords();

  private final long[] seen;

  private Grams(int bits) {
    this.seen = new long[bits / Long.SIZE];
  }

  private static int[] planWords() {
    Collection<String> words = Words.of("plan-words").words();
    int[] hashes = new int[words.size()];
    int count = 0;
    for (String word : words) {
      hashes[count++] = hash('\n', word.charAt(0), word.charAt(1));
    }
    return hashes;
  }

  /** The groups of {@code text}; those across a line feed or a space are none. */
  static Grams of(String text) {
    int bits = Integer.highestOneBit(Math.clamp(text.length() * 64L, 1 << 16, MOST_BITS));
    Grams grams = new Grams(bits);
    for (int pair : PLAN_WORDS) {
      grams.add(pair);
    }
    char b = '\n';
    char a = '\n';
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = Han.is(c) ? run + 1 : 0;
      if (run > 1) {
        grams.add(hash('\n', b, c));
        if (run > 2) {
          grams.add(hash(a, b, c));
        }
      }
      a = b;
      b = c;
    }
    return grams;
  }

  /** Whether {@code b} and {@code c} stand side by side somewhere. */
  boolean has(char b, char c) {
    return has(hash('\n', b, c));
  }

  /** Whether the three stand side by side somewhere. */
  boolean has(char a, char b, char c) {
    return has(hash(a, b, c));
  }

  /**
   * Whether the text would go on as it does elsewhere if {@code end} and {@code start} were one
   * place: the last two characters before and the first after, or the last and the first two, stand
   * together somewhere.
   */
  boolean hasAcross(String text, int end, int start) {
    char before = Han.charAt(text, end - 1);
    char after = Han.charAt(text, start);
    return has(Han.charAt(text, end - 2), before, after)
        || has(before, after, Han.charAt(text, start + 1));
  }

  /** Like {@link #hasAcross}, for both groups. */
  boolean hasOnBothSides(String text, int end, int start) {
    char before = Han.charAt(text, end - 1);
    char after = Han.charAt(text, start);
    return has(Han.charAt(text, end - 2), before, after)
        && has(before, after, Han.charAt(text, start + 1));
  }

  private void add(int hash) {
    int bit = hash & (seen.length * Long.SIZE - 1);
    seen[bit >>> 6] |= 1L << bit;
  }

  private boolean has(int hash) {
    int bit = hash & (seen.length * Long.SIZE - 1);
    return (seen[bit >>> 6] & 1L << bit) != 0;
  }

  private static int hash(char a, char b, char c) {
    int hash = (a * 0x9E3779B1 + b) * 0x85EBCA6B + c;
    hash ^= hash >>> 15;
    hash *= 0xC2B2AE35;
    return hash ^ hash >>> 13;
  }
}
