package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Line;

/**
 * Joins lines to paragraphs. A paragraph goes on where a line was filled to its end and the next
 * one is not set in as first lines are; a new one begins after a wide space, in another size, and
 * where a sentence ends before an indented line or a number.
 */
final class Paragraphs {
  private static final String SENTENCE_ENDS = "。！？；：!?;:";

  /** Numbers of headings and list items: 一、 （二） 第三条 1. 2、 （3） ④. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
              + "|第[一二三四五六七八九十]{1,3}[章节条]|[0-9]{1,2}(?:、|[.．](?![0-9]))|[①-⑳]");

  private static final String CLOSING = "”’）)】》」』";

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private TextLine before = NONE;
  private double beforeRight;
  private double pitch;

  private static final TextLine NONE = new TextLine("", 0, 0, 0, 0);

  /** Adds the lines of a flow that run between two edges. */
  void add(List<TextLine> lines, double left, double right) {
    boolean first = true;
    for (TextLine line : lines) {
      if (before.equals(NONE) || begins(line, left, first)) {
        end();
        pitch = 0;
      } else if (!first) {
        pitch = line.baseline() - before.baseline();
      }
      append(line.text());
      before = line;
      beforeRight = right;
      first = false;
    }
  }

  private boolean begins(TextLine line, double left, boolean newFlow) {
    if (!isFull(line) || !sameSize(line) || (!newFlow && isApart(line))) {
      return true;
    }
    boolean indented = line.left() > left + 1.2 * line.size();
    return endsSentence() && (indented || LABEL.matcher(line.text()).lookingAt());
  }

  /** Whether the line before left no room for the first word of {@code line}. */
  private boolean isFull(TextLine line) {
    int word = 0;
    while (word < Math.min(line.text().length(), 30) && isWordCharacter(line.text().charAt(word))) {
      word++;
    }
    return before.right() >= beforeRight - before.size() * (2.1 + 0.55 * word);
  }

  private static boolean isWordCharacter(char c) {
    return c > ' ' && c < 0x80;
  }

  private boolean sameSize(TextLine line) {
    return Math.abs(line.size() - before.size()) <= 0.12 * before.size();
  }

  private boolean isApart(TextLine line) {
    double step = line.baseline() - before.baseline();
    return step > (pitch > 0 ? pitch * 1.4 + 1 : before.size() * 3.2) || step < 0;
  }

  private boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
  }

  private void append(String words) {
    boolean latin =
        !text.isEmpty()
            && Character.isLetter(text.charAt(text.length() - 1))
            && text.charAt(text.length() - 1) < 0x80
            && words.charAt(0) < 0x80;
    text.append(latin ? " " : "").append(words);
  }

  /** Ends the current paragraph, as a table does. */
  void end() {
    if (!text.isEmpty()) {
      pieces.add(Line.of(text.toString()));
      text.setLength(0);
    }
    before = NONE;
  }

  /** Adds what is no paragraph. */
  void add(Piece piece) {
    end();
    pieces.add(piece);
  }

  /** The last piece when no paragraph is open, to go on with it; else a blank line. */
  Piece last() {
    return text.isEmpty() && !pieces.isEmpty() ? pieces.getLast() : Line.of("");
  }

  void replaceLast(Piece piece) {
    pieces.set(pieces.size() - 1, piece);
  }

  /** All pieces. */
  List<Piece> finish() {
    end();
    return pieces;
  }
}
