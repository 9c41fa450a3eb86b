package org.luoshi.reader.internal.match.target;

import java.util.Collection;
import java.util.Set;

/** Words that are cut off the ends of a name: 确保 before it, 要达到 after it. */
final class Boilerplate {
  private static final String MARKS = "，。；：！？、,;:!?\n （）()—-";

  private final Set<String> words;
  private final int longest;

  Boilerplate(Collection<String> words) {
    this.words = Set.copyOf(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether {@code text} begins with one of the words. */
  boolean begins(String text) {
    return lengthAtStart(text) > 0;
  }

  /** The text without the words and marks it begins with, up to a word of {@code kept}. */
  String cutFromStart(String text, Boilerplate kept) {
    String rest = text;
    int length = kept.begins(rest) ? 0 : lengthAtStart(rest);
    while (length > 0) {
      rest = withoutMarks(rest.substring(length));
      length = kept.begins(rest) ? 0 : lengthAtStart(rest);
    }
    return rest;
  }

  /** The text without the words and marks it ends with. */
  String cutFromEnd(String text) {
    String rest = text;
    int length = lengthAtEnd(rest);
    while (length > 0) {
      rest = withoutMarks(rest.substring(0, rest.length() - length));
      length = lengthAtEnd(rest);
    }
    return rest;
  }

  /** The text without punctuation and spaces at its ends; quotation marks stay. */
  static String withoutMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private int lengthAtStart(String text) {
    for (int length = Math.min(longest, text.length()); length > 0; length--) {
      if (words.contains(text.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private int lengthAtEnd(String text) {
    for (int length = Math.min(longest, text.length()); length > 0; length--) {
      if (words.contains(text.substring(text.length() - length))) {
        return length;
      }
    }
    return 0;
  }
}
