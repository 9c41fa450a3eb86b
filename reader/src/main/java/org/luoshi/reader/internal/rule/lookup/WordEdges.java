package org.luoshi.reader.internal.rule.lookup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words by the two characters they begin or end with, a word of one character by that one: an open
 * hash table, before which a few bits per word turn away most places of a text.
 */
final class WordEdges {
  private static final TableWord[] NONE = {};

  /** Characters whose lowest twelve bits are alike share a bit. */
  private static final int SIEVE = (1 << 12) - 1;

  private final long[] sieve = new long[(SIEVE + 1) / Long.SIZE];
  private final long[] sieveOfSingles = new long[(SIEVE + 1) / Long.SIZE];

  /** Inner and outer character, 0 where the table is empty. */
  private final int[] keys;

  private final TableWord[][] words;

  private WordEdges(int most) {
    int size = Integer.highestOneBit(Math.max(2, most) * 4 - 1);
    keys = new int[size];
    words = new TableWord[size][];
    Arrays.fill(words, NONE);
  }

  /** Words by their beginnings, those of one beginning in the order given. */
  static WordEdges starts(List<TableWord> words) {
    WordEdges edges = new WordEdges(words.size());
    for (TableWord word : words) {
      String characters = word.word();
      edges.add(characters.charAt(0), word.length() > 1 ? characters.charAt(1) : 0, word);
    }
    return edges;
  }

  /** Words by their ends. */
  static WordEdges ends(List<TableWord> words) {
    WordEdges edges = new WordEdges(words.size());
    for (TableWord word : words) {
      String characters = word.word();
      int last = word.length() - 1;
      edges.add(characters.charAt(last), last > 0 ? characters.charAt(last - 1) : 0, word);
    }
    return edges;
  }

  private void add(char outer, int inner, TableWord word) {
    (inner == 0 ? sieveOfSingles : sieve)[(outer & SIEVE) >>> 6] |= 1L << outer;
    int key = outer << 16 | inner;
    int place = place(key);
    TableWord[] before = words[place];
    keys[place] = key;
    words[place] = Arrays.copyOf(before, before.length + 1);
    words[place][before.length] = word;
  }

  /** Where the words of a key are, or would be. */
  private int place(int key) {
    int hash = key * 0x9E3779B1;
    int place = (hash ^ hash >>> 15) & (keys.length - 1);
    while (keys[place] != key && keys[place] != 0) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private static boolean passes(long[] sieve, char outer) {
    return (sieve[(outer & SIEVE) >>> 6] & 1L << outer) != 0;
  }

  /** The longest word that begins at {@code at} and ends by {@code end}, or null. */
  @Nullable TableWord longestFrom(String text, int at, int end) {
    if (at >= end) {
      return null;
    }
    char first = text.charAt(at);
    if (at + 1 < end && passes(sieve, first)) {
      int place = place(first << 16 | text.charAt(at + 1));
      if (keys[place] != 0) {
        for (TableWord word : words[place]) {
          if (at + word.length() <= end && word.standsAt(text, at)) {
            return word;
          }
        }
      }
    }
    return passes(sieveOfSingles, first) ? single(first, text, at) : null;
  }

  private @Nullable TableWord single(char character, String text, int at) {
    for (TableWord word : words[place(character << 16)]) {
      if (word.standsAt(text, at)) {
        return word;
      }
    }
    return null;
  }

  /** The longest word that begins at {@code from} or later and ends right before {@code end}. */
  @Nullable TableWord longestTo(String text, int from, int end) {
    if (end <= from) {
      return null;
    }
    char last = text.charAt(end - 1);
    if (end - 1 > from && passes(sieve, last)) {
      int place = place(last << 16 | text.charAt(end - 2));
      if (keys[place] != 0) {
        for (TableWord word : words[place]) {
          if (end - word.length() >= from && word.standsAt(text, end - word.length())) {
            return word;
          }
        }
      }
    }
    return passes(sieveOfSingles, last) ? single(last, text, end - 1) : null;
  }
}
