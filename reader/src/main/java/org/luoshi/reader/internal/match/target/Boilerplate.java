package org.luoshi.reader.internal.match.target;

import java.util.Collection;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/** Words that are cut off the ends of a name: 确保 before it, 要达到 after it. */
final class Boilerplate {
  private static final Signs MARKS = Signs.of("，。；：！？、,;:!?\n （）()—-");

  private final WordTable words;

  Boilerplate(Collection<String> words) {
    this.words = WordTable.of(words);
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
    int start = MARKS.behind(text, 0, text.length());
    return text.substring(start, MARKS.before(text, start, text.length()));
  }

  private int lengthAtStart(String text) {
    return words.startingAt(text, 0, text.length());
  }

  private int lengthAtEnd(String text) {
    return words.endingAt(text, 0, text.length());
  }
}
