package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * Reads what a labelled piece offers as a heading: "label + title alone on its line; run-in label +
 * title of at most 40 characters closed by 。 ： or a space with more text after it" (the corpus's
 * README).
 */
final class HeadingReader {
  private static final int LONGEST_RUN_IN = 40;
  private static final int LONGEST = 80;
  private static final int LONGEST_BEFORE_SPACE = 25;
  private static final int REST_AFTER_SPACE = 12;
  private static final Signs OPENERS = Signs.of("“‘『「（(《【");
  private static final Signs CLOSERS = Signs.of("”’』」）)》】");
  private static final Signs PARTING = Signs.of("，,、；");
  private static final Signs PUNCTUATION = Signs.of("，。,；");
  private static final Signs ENDS = Signs.of("。；;！？!");

  /** Where a title may close; at every other character it just goes on. */
  private static final Signs NOTABLE = Signs.of("“‘『「（(《【”’』」）)》】。；;！？!：:");

  private final String text;

  HeadingReader(String text) {
    this.text = text;
  }

  /** The heading a piece offers, or null. */
  @Nullable HeadingText read(Piece piece) {
    Label label = piece.label();
    if (piece.line().isRow()) {
      return null;
    }
    if (label == null) {
      return piece.line().marked() > 0 ? marked(piece) : null;
    }
    if (label.body() >= piece.end()) {
      return null;
    }
    return label.style() == LabelStyle.BRACKET
        ? bracket(piece, label)
        : labelled(label.body(), piece);
  }

  private static @Nullable HeadingText marked(Piece piece) {
    return piece.end() - piece.start() > LONGEST
        ? null
        : new HeadingText(piece.start(), piece.end(), false, ' ');
  }

  private HeadingText bracket(Piece piece, Label label) {
    int close = text.indexOf('】', label.body());
    return new HeadingText(label.body(), close, close + 1 < piece.end(), '】');
  }

  private @Nullable HeadingText labelled(int start, Piece piece) {
    int limit = Math.min(piece.end(), start + LONGEST + 1);
    int close = close(afterBracket(start, limit), limit);
    if (close < 0) {
      return piece.end() - start > LONGEST ? null : alone(start, piece.end(), ' ', piece);
    }
    char mark = text.charAt(close);
    int rest = afterClosers(close + 1, piece.end());
    if (rest >= piece.end()) {
      return alone(start, close, mark, piece);
    }
    boolean title = mark != '；' && mark != ';' && close - start <= LONGEST_RUN_IN && close > start;
    return title ? new HeadingText(start, close, true, mark) : spaced(start, close, piece);
  }

  private @Nullable HeadingText alone(int start, int end, char closed, Piece piece) {
    @Nullable HeadingText spaced = spaced(start, end, piece);
    char last = text.charAt(end - 1);
    char closing = last == '，' || last == ',' || last == '、' ? '；' : closed;
    if (spaced != null) {
      return spaced;
    }
    return end > start ? new HeadingText(start, end, false, closing) : null;
  }

  /** A title closed by a space: 指导思想 以…为指导，…. */
  private @Nullable HeadingText spaced(int start, int end, Piece piece) {
    int limit = Math.min(end, start + LONGEST_BEFORE_SPACE);
    for (int i = start + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (PARTING.has(c)) {
        return null;
      }
      if (Labels.isSpace(c)) {
        boolean words = isHan(i - 1) && (isHan(i + 1) || Labels.isSpace(text.charAt(i + 1)));
        boolean more = piece.end() - i > REST_AFTER_SPACE && hasPunctuation(i, piece.end());
        return words && more ? new HeadingText(start, i, true, ' ') : null;
      }
    }
    return null;
  }

  private boolean isHan(int at) {
    return Character.isIdeographic(text.charAt(at)) || CLOSERS.has(text.charAt(at));
  }

  private boolean hasPunctuation(int from, int to) {
    return PUNCTUATION.standIn(text, from, to);
  }

  /** A colon behind a bracket at the start closes no title: 第一阶段（3月）：自查. */
  private int afterBracket(int start, int limit) {
    if (text.charAt(start) != '（' && text.charAt(start) != '(') {
      return start;
    }
    int bracket = start;
    while (bracket < limit && text.charAt(bracket) != '）' && text.charAt(bracket) != ')') {
      bracket++;
    }
    return bracket + 1 < limit && isColon(text.charAt(bracket + 1)) ? bracket + 2 : start;
  }

  /** The first 。：；！？ outside quotation marks and brackets, or -1. */
  private int close(int start, int limit) {
    int depth = 0;
    int i = NOTABLE.first(text, start, limit);
    while (i < limit) {
      char c = text.charAt(i);
      if (OPENERS.has(c)) {
        depth++;
      } else if (CLOSERS.has(c)) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (ENDS.has(c) || (isColon(c) && !isTime(i)))) {
        return i;
      }
      i = NOTABLE.first(text, i + 1, limit);
    }
    return -1;
  }

  private static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  private boolean isTime(int colon) {
    return Character.isDigit(text.charAt(colon - 1))
        && colon + 1 < text.length()
        && (Character.isDigit(text.charAt(colon + 1)) || text.charAt(colon + 1) == ' ');
  }

  private int afterClosers(int from, int end) {
    int at = from;
    while (at < end && (Labels.isSpace(text.charAt(at)) || CLOSERS.has(text.charAt(at)))) {
      at++;
    }
    return at;
  }
}
