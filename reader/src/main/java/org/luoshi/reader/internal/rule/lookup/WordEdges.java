package org.luoshi.reader.internal.rule.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Words by the two characters they begin or end with, a word of one character by that one: an open
 * hash table before which a few bits per word turn away most places of a text. All characters stand
 * in one array, so that looking up touches little memory.
 */
final class WordEdges {
  /** No word. */
  static final int NONE = -1;

  private static final long NOWHERE = -1;

  private static final int BITS_PER_WORD = 64;
  private static final int FEWEST_BITS = 1 << 10;
  private static final int MOST_BITS = 1 << 16;

  private final boolean starts;
  private final TableWord[] words;

  /** Whether every word counts whatever stands beside it. */
  private final boolean anywhere;

  /** Which pairs may be in the table: many pairs share a bit. */
  private final long[] sieve;

  private final int shift;

  private final Signs singles;
  private final boolean hasSingles;

  /** A pair of characters, 0 where the table is empty, and where its words are in letters. */
  private final int[] table;

  /**
   * For each pair its words, the longest first, and a 0. A word is its length, its number and what
   * characters it has beside the pair.
   */
  private final char[] letters;

  private WordEdges(List<TableWord> longestFirst, boolean starts) {
    this.starts = starts;
    words = new TableWord[longestFirst.size()];
    int bits = Math.clamp(words.length * (long) BITS_PER_WORD, FEWEST_BITS, MOST_BITS);
    sieve = new long[Integer.highestOneBit(bits) / Long.SIZE];
    shift = Integer.numberOfLeadingZeros(Integer.highestOneBit(bits) - 1);
    table = new int[2 * Integer.highestOneBit(Math.max(1, words.length) * 4)];
    boolean free = true;
    StringBuilder alone = new StringBuilder();
    Map<Integer, List<TableWord>> byKey = new LinkedHashMap<>();
    for (TableWord word : longestFirst) {
      words[word.number()] = word;
      free &= word.anywhere();
      byKey.computeIfAbsent(key(word), key -> new ArrayList<>()).add(word);
      alone.append(word.length() == 1 ? word.word() : "");
    }
    anywhere = free;
    singles = Signs.of(alone);
    hasSingles = !alone.isEmpty();
    StringBuilder written = new StringBuilder();
    for (Map.Entry<Integer, List<TableWord>> each : byKey.entrySet()) {
      enter(each.getKey(), written.length());
      for (TableWord word : each.getValue()) {
        written.append((char) word.length()).append((char) word.number()).append(rest(word));
      }
      written.append('\0');
    }
    letters = written.toString().toCharArray();
  }

  /** Words by their beginnings; of equally long ones the first in the list counts. */
  static WordEdges starts(List<TableWord> longestFirst) {
    return new WordEdges(longestFirst, true);
  }

  /** Words by their ends. */
  static WordEdges ends(List<TableWord> longestFirst) {
    return new WordEdges(longestFirst, false);
  }

  private int key(TableWord word) {
    String characters = word.word();
    return word.length() == 1
        ? characters.charAt(0)
        : pair(characters, starts ? 0 : word.length() - 2);
  }

  private String rest(TableWord word) {
    int beside = Math.max(0, word.length() - 2);
    return starts
        ? word.word().substring(word.length() - beside)
        : word.word().substring(0, beside);
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private static int hash(int key) {
    return key * 0x9E3779B1;
  }

  private void enter(int key, int where) {
    int bit = hash(key) >>> shift;
    sieve[bit >>> 6] |= 1L << bit;
    int place = place(key);
    table[place] = key;
    table[place + 1] = where;
  }

  /** Where a key is in the table, or would be. */
  private int place(int key) {
    int hash = hash(key);
    int place = (hash ^ hash >>> 15) << 1 & (table.length - 1);
    while (table[place] != key && table[place] != 0) {
      place = (place + 2) & (table.length - 1);
    }
    return place;
  }

  private boolean passes(int pair) {
    int bit = hash(pair) >>> shift;
    return (sieve[bit >>> 6] & 1L << bit) != 0;
  }

  /** Whether a word may begin at {@code at}, as far as the sieve tells. */
  boolean mayStartAt(String text, int at) {
    return (hasSingles && singles.has(text.charAt(at)))
        || (at + 1 < text.length() && passes(pair(text, at)));
  }

  /** The number of the longest word that begins at {@code at} and ends by {@code end}. */
  int longestFrom(String text, int at, int end) {
    if (at + 1 < end) {
      int pair = pair(text, at);
      int found = passes(pair) ? find(pair, text, at, end) : NONE;
      if (found != NONE) {
        return found;
      }
    }
    return hasSingles && at < end && singles.has(text.charAt(at))
        ? find(text.charAt(at), text, at, at + 1)
        : NONE;
  }

  /**
   * The number of the longest word that begins at {@code from} or later and ends at {@code end}.
   */
  int longestTo(String text, int from, int end) {
    if (end - 1 > from) {
      int pair = pair(text, end - 2);
      int found = passes(pair) ? find(pair, text, from, end) : NONE;
      if (found != NONE) {
        return found;
      }
    }
    return hasSingles && from < end && singles.has(text.charAt(end - 1))
        ? find(text.charAt(end - 1), text, end - 1, end)
        : NONE;
  }

  /** Whether a word begins and ends from {@code from} to {@code end}. */
  boolean standIn(String text, int from, int end) {
    return next(text, from, end) != NOWHERE;
  }

  /**
   * Gives the number of each word from {@code from} to {@code end}: the longest at its place, then
   * on behind it.
   */
  void each(String text, int from, int end, IntConsumer found) {
    long next = next(text, from, end);
    while (next != NOWHERE) {
      int word = (int) next;
      found.accept(word);
      next = next(text, (int) (next >>> Integer.SIZE) + words[word].length(), end);
    }
  }

  /** Position and number of the first word from {@code from} to {@code end}, in one. */
  private long next(String text, int from, int end) {
    char c = from < end ? text.charAt(from) : 0;
    for (int at = from; at < end; at++) {
      char next = at + 1 < end ? text.charAt(at + 1) : 0;
      int pair = c << 16 | next;
      int word = passes(pair) && at + 1 < end ? find(pair, text, at, end) : NONE;
      if (word == NONE && hasSingles && singles.has(c)) {
        word = find(c, text, at, at + 1);
      }
      if (word != NONE) {
        return (long) at << Integer.SIZE | word;
      }
      c = next;
    }
    return NOWHERE;
  }

  /** The longest word of a key that stands from {@code from} on or ends at {@code end}. */
  private int find(int key, String text, int from, int end) {
    int place = place(key);
    if (table[place] == 0) {
      return NONE;
    }
    int at = table[place + 1];
    int length = letters[at];
    while (length > 0) {
      int start = starts ? from : end - length;
      if (length <= end - from && isRest(at + 2, text, start, length)) {
        int number = letters[at + 1];
        if (anywhere || words[number].mayStandAt(text, start)) {
          return number;
        }
      }
      at += Math.max(2, length);
      length = letters[at];
    }
    return NONE;
  }

  private boolean isRest(int at, String text, int start, int length) {
    int from = starts ? start + 2 : start;
    for (int i = 0; i < length - 2; i++) {
      if (letters[at + i] != text.charAt(from + i)) {
        return false;
      }
    }
    return true;
  }
}
