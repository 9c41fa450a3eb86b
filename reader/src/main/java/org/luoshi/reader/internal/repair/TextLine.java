package org.luoshi.reader.internal.repair;

import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * A line that is not blank.
 *
 * @param indent white space before it, in characters
 * @param start first visible character after white space and a bullet - or •
 * @param end last visible character, exclusive
 */
record TextLine(int indent, int start, int end) {
  private static final Signs CLOSED = Signs.of("。！？；：…!?;:");

  /** Longest labelled line that may be a heading, in characters. */
  private static final int HEADING = 45;

  /** A line without a label this long is no title; one shorter than the other is nothing else. */
  private static final int LONG = 40;

  private static final int SHORT = 12;
  private static final Signs BRACKETS = Signs.of("）》〉】〕”’");
  private static final Signs BULLETS = Signs.of("-•●·");
  private static final Signs ENDS = Signs.of("。；！？");

  /** The line of {@code text} from {@code from} to {@code to}; its start is its end when blank. */
  static TextLine of(String text, int from, int to) {
    int end = to;
    while (end > from && blank(text.charAt(end - 1))) {
      end--;
    }
    int start = from;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    int indent = start - from;
    if (start + 1 < end && BULLETS.has(text.charAt(start)) && blank(text.charAt(start + 1))) {
      start += 2;
    }
    return new TextLine(indent, start, end);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Whether nothing stands on it. */
  boolean isBlank() {
    return start >= end;
  }

  int length() {
    return end - start;
  }

  /** Columns it takes: two for each wide character, indent included. */
  int columns(String text) {
    int columns = 2 * indent;
    for (int i = start; i < end; i++) {
      columns += text.charAt(i) < '\u0100' ? 1 : 2;
    }
    return columns;
  }

  /** Whether it ends as sentences and openings of lists end. */
  boolean isClosed(String text) {
    char last = text.charAt(end - 1);
    if (BRACKETS.has(last) && length() > 1) {
      return CLOSED.has(text.charAt(end - 2));
    }
    return CLOSED.has(last);
  }

  /** Whether it ends with a bracket or quotation mark. */
  boolean endsWithBracket(String text) {
    return BRACKETS.has(text.charAt(end - 1));
  }

  /** Whether a bracket or quotation mark is open at its end. */
  boolean leavesOpen(String text) {
    return open(text, '“', '”') || open(text, '（', '）') || open(text, '《', '》');
  }

  private boolean open(String text, char opening, char closing) {
    for (int i = end - 1; i >= Math.max(start, end - 80); i--) {
      char c = text.charAt(i);
      if (c == closing) {
        return false;
      }
      if (c == opening) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of {@code signs} stands in its first {@code most} characters. */
  boolean has(String text, String signs, int most) {
    for (int i = start; i < Math.min(end, start + most); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it ends with ， or 、. */
  boolean pauses(String text) {
    return text.charAt(end - 1) == '，' || text.charAt(end - 1) == '、';
  }

  /** Labelled and one sentence, or short and without a pause: such a line may be complete. */
  boolean readsLikeHeading(String text) {
    if (ENDS.standIn(text, start, end)) {
      return false;
    }
    boolean pauses = text.indexOf('，', start, end) >= 0;
    if (LineStart.label(text, start)) {
      return length() <= HEADING && !(pauses && counts(text));
    }
    boolean silent = !pauses && !LineStart.speaks(text, start);
    return (silent && length() < LONG) || length() < SHORT;
  }

  /** Whether a number stands in it beyond its label: a heading of two clauses has none. */
  private boolean counts(String text) {
    for (int i = end - 1; i > start + 4; i--) {
      if (Han.digit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
