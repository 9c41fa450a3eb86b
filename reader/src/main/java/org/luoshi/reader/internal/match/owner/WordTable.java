package org.luoshi.reader.internal.match.owner;

import java.util.Map;
import java.util.stream.Stream;
import org.luoshi.reader.internal.rule.Words;

/**
 * The words of one section of a word list, looked up where they begin or end in a text. The value
 * of a word names the characters it must not stand behind and, after a slash, those it must not
 * stand before: {@code 办=举/公} is found in 综治办 and neither in 举办 nor in 办公室. Looking up costs the
 * same however long the text is.
 */
final class WordTable {
  private static final int BUCKETS = 1 << 10;
  private static final Entry[] NONE = {};

  private final Entry[][] byFirst = new Entry[BUCKETS][];
  private final Entry[][] byLast = new Entry[BUCKETS][];

  private record Entry(String word, String notBehind, String notBefore) {
    static Entry of(Map.Entry<String, String> word) {
      String value = word.getValue();
      int slash = value.indexOf('/');
      return slash < 0
          ? new Entry(word.getKey(), value, "")
          : new Entry(word.getKey(), value.substring(0, slash), value.substring(slash + 1));
    }

    boolean standsAt(String text, int at) {
      int end = at + word.length();
      return text.startsWith(word, at)
          && (at == 0 || notBehind.indexOf(text.charAt(at - 1)) < 0)
          && (end == text.length() || notBefore.indexOf(text.charAt(end)) < 0);
    }
  }

  private WordTable(Map<String, String> words) {
    words.entrySet().stream()
        .map(Entry::of)
        .sorted((left, right) -> right.word().length() - left.word().length())
        .forEach(
            entry -> {
              add(byFirst, entry.word().charAt(0), entry);
              add(byLast, entry.word().charAt(entry.word().length() - 1), entry);
            });
  }

  /** The words of {@code section} of resource {@code NAME.words}. */
  static WordTable of(String name, String section) {
    return new WordTable(Words.of(name).section(section));
  }

  private static void add(Entry[][] table, char key, Entry entry) {
    Entry[] before = table[key % BUCKETS];
    table[key % BUCKETS] =
        before == null
            ? new Entry[] {entry}
            : Stream.concat(Stream.of(before), Stream.of(entry)).toArray(Entry[]::new);
  }

  /** Length of the longest word that begins at {@code at} and ends by {@code end}, or 0. */
  int startingAt(String text, int at, int end) {
    if (at >= end) {
      return 0;
    }
    for (Entry entry : bucket(byFirst, text.charAt(at))) {
      if (at + entry.word().length() <= end && entry.standsAt(text, at)) {
        return entry.word().length();
      }
    }
    return 0;
  }

  /**
   * Length of the longest word that ends right before {@code end} and begins at {@code from} or
   * later, or 0.
   */
  int endingAt(String text, int from, int end) {
    if (end <= from) {
      return 0;
    }
    for (Entry entry : bucket(byLast, text.charAt(end - 1))) {
      int at = end - entry.word().length();
      if (at >= from && entry.standsAt(text, at)) {
        return entry.word().length();
      }
    }
    return 0;
  }

  /** Whether {@code from} to {@code end} is one of the words. */
  boolean has(String text, int from, int end) {
    return from < end && startingAt(text, from, end) == end - from;
  }

  private static Entry[] bucket(Entry[][] table, char key) {
    Entry[] found = table[key % BUCKETS];
    return found == null ? NONE : found;
  }
}
