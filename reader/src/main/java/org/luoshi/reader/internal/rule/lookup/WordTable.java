package org.luoshi.reader.internal.rule.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.luoshi.reader.internal.rule.Words;

/**
 * Words that are looked up where they begin or end in a text; the longest counts, of equally long
 * ones the first. The value of a word names the characters it must not stand behind and, after a
 * slash, those it must not stand before: {@code 办=举/公} is found in 综治办 and neither in 举办 nor in
 * 办公室.
 */
public final class WordTable {
  private final int[] lengths;
  private final WordEdges starts;
  private final WordEdges ends;

  private WordTable(List<TableWord> words) {
    lengths = new int[words.size()];
    for (TableWord word : words) {
      lengths[word.number()] = word.length();
    }
    List<TableWord> longestFirst = new ArrayList<>(words);
    longestFirst.sort((left, right) -> Integer.compare(right.length(), left.length()));
    starts = WordEdges.starts(longestFirst);
    ends = WordEdges.ends(longestFirst);
  }

  /** The words of {@code section} of resource {@code NAME.words}, with what must not stand by. */
  public static WordTable of(String name, String section) {
    return of(name, List.of(section));
  }

  /** The words of some sections of resource {@code NAME.words}, with what must not stand by. */
  public static WordTable of(String name, List<String> sections) {
    List<TableWord> words = new ArrayList<>();
    for (String section : sections) {
      for (Map.Entry<String, String> word : Words.of(name).section(section).entrySet()) {
        words.add(TableWord.of(words.size(), word.getKey(), word.getValue()));
      }
    }
    return new WordTable(words);
  }

  /** These words, wherever they stand. */
  public static WordTable of(Collection<String> plain) {
    List<TableWord> words = new ArrayList<>();
    for (String word : plain) {
      words.add(TableWord.of(words.size(), word, ""));
    }
    return new WordTable(words);
  }

  /** Length of the longest word that begins at {@code at} and ends by {@code end}, or 0. */
  public int startingAt(String text, int at, int end) {
    int word = starts.longestFrom(text, at, end);
    return word == WordEdges.NONE ? 0 : lengths[word];
  }

  /** Whether one may begin at {@code at}; seldom where none does. */
  public boolean mayStartAt(String text, int at) {
    return starts.mayStartAt(text, at);
  }

  /**
   * Length of the longest word that ends right before {@code end} and begins at {@code from} or
   * later, or 0.
   */
  public int endingAt(String text, int from, int end) {
    int word = ends.longestTo(text, from, end);
    return word == WordEdges.NONE ? 0 : lengths[word];
  }

  /**
   * Gives the number of each word from {@code from} to {@code end} (exclusive): the longest at its
   * place, then on behind it.
   */
  public void each(String text, int from, int end, IntConsumer found) {
    starts.each(text, from, end, found);
  }

  /** The number of the longest word that ends right before {@code end}, or -1. */
  public int numberBefore(String text, int from, int end) {
    return ends.longestTo(text, from, end);
  }

  /** The length of the word with this number. */
  public int length(int number) {
    return lengths[number];
  }

  /** Whether {@code from} to {@code end} is one of the words. */
  public boolean has(String text, int from, int end) {
    return from < end && startingAt(text, from, end) == end - from;
  }

  /** Whether one of the words stands anywhere from {@code from} to {@code end} (exclusive). */
  public boolean standsIn(String text, int from, int end) {
    return starts.standIn(text, from, end);
  }

  /** Whether one of the words stands anywhere in {@code text}. */
  public boolean standsIn(String text) {
    return standsIn(text, 0, text.length());
  }
}
