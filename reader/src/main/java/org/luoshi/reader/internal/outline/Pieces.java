package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * Cuts lines into pieces: items that were run together on one line (…教育。1、发放资料…。2、举办讲座…) become
 * pieces of their own. A label in the middle of a line counts when a sentence ended before it and
 * its number goes on from the last one of its style, or starts at 1.
 */
final class Pieces {
  private static final Signs ENDS = Signs.of("。；;！!？?：:");
  private static final Signs CLOSERS = Signs.of("”’』」）)》\"'");

  private final String text;
  private final Labels labels;
  private final Map<LabelStyle, Integer> last = new EnumMap<>(LabelStyle.class);

  private Pieces(String text, Labels labels) {
    this.text = text;
    this.labels = labels;
  }

  /** The pieces of {@code lines}, in order. */
  static List<Piece> of(String text, Labels labels, List<Line> lines) {
    Pieces cutter = new Pieces(text, labels);
    List<Piece> pieces = new ArrayList<>();
    for (Line line : lines) {
      cutter.cut(line, pieces);
    }
    return pieces;
  }

  private void cut(Line line, List<Piece> pieces) {
    int start = line.start();
    Label label = line.label();
    count(label);
    if (!line.isRow()) {
      for (Label next : labels.between(line.start() + 1, line.end())) {
        if (next.start() > start && goesOn(next) && isSetOff(start, next)) {
          pieces.add(new Piece(line, start, trimmed(start, next.start()), label, false));
          start = next.start();
          label = next;
          count(next);
        }
      }
    }
    pieces.add(new Piece(line, start, line.end(), label, start == line.start()));
  }

  private void count(@Nullable Label label) {
    if (label != null) {
      last.put(label.style(), label.number());
    }
  }

  private boolean goesOn(Label label) {
    return switch (label.style()) {
      case PART, CHAPTER, SECTION, ARTICLE, STEP, BRACKET, ONE_IS, DECIMAL, CAPITAL, SMALL -> false;
      case MARKED_1, MARKED_2, MARKED_3 -> false;
      case CHINESE, CHINESE_PAREN, ARABIC, ARABIC_PAREN, ARABIC_HALF, CIRCLED, ORDINAL ->
          label.number() == 1 || label.number() == last.getOrDefault(label.style(), 0) + 1;
    };
  }

  /** Whether a sentence ended before a label, or a space sets it off (工作目标 1、把…). */
  private boolean isSetOff(int start, Label label) {
    boolean space = Labels.isSpace(text.charAt(label.start() - 1));
    boolean words =
        label.body() < text.length() && Character.isIdeographic(text.charAt(label.body()));
    return sentenceEnded(start, label.start()) || (space && words);
  }

  private boolean sentenceEnded(int start, int position) {
    int at = position - 1;
    while (at > start && (Labels.isSpace(text.charAt(at)) || isCloser(at))) {
      at--;
    }
    return at > start && ENDS.has(text.charAt(at));
  }

  private boolean isCloser(int at) {
    return CLOSERS.has(text.charAt(at));
  }

  private int trimmed(int start, int end) {
    int at = end;
    while (at > start + 1 && Labels.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
