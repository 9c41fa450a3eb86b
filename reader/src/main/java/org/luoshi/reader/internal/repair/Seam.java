package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.Nullable;

/**
 * Whether a line and the next are one sentence. The signs, strongest first: the next line begins as
 * no line can, or its first word is over after a character or two; a bracket is open; the line ends
 * with ， or in the middle of a clause of one character; the line is as long as the column at which
 * the whole text is wrapped; the line is running text and the two halves stand together elsewhere,
 * or it is long. A line that reads like a heading is joined for the strongest signs only.
 */
final class Seam {
  /** Longest line that may be a heading, in characters. */
  private static final int HEADING = 45;

  /** A line of running text this long that ends without a stop was broken, in characters. */
  private static final int LONG = 40;

  private static final int SHORT = 12;
  private static final String PAUSES = "，、";

  private final String text;
  private @Nullable Grams grams;
  private @Nullable Column column;
  private @Nullable Boolean careless;

  Seam(String text) {
    this.text = text;
  }

  /** Whether {@code line} goes on what {@code before} left unfinished. */
  boolean joins(TextLine before, TextLine line) {
    if (before.isClosed(text) || hasTab(before) || hasTab(line)) {
      return false;
    }
    if (LineStart.goesOn(text, line.start())) {
      return true;
    }
    if (LineStart.begins(text, line.start()) || (pauses(before) && isCareless())) {
      return false;
    }
    boolean certain =
        overAtOnce(line)
            || (before.leavesOpen(text) && line.has(text, "”）》", 60))
            || (before.length() > SHORT && LineStart.hangsOn(text, line.start()))
            || endsInMidClause(before);
    return certain || probable(before, line);
  }

  /** 念，紧紧围绕 or 级验收。: what ends so soon is the end of something. */
  private boolean overAtOnce(TextLine line) {
    return (line.has(text, "。；", 4) && !line.has(text, "，：", 3))
        || (line.has(text, "，、", 2) && !Han.digitAt(text, line.start()));
  }

  /** …，推: the last clause has one character, or none at all. */
  private boolean endsInMidClause(TextLine before) {
    return pauses(before)
        || (before.length() > SHORT
            && Han.is(text.charAt(before.end() - 1))
            && PAUSES.indexOf(text.charAt(before.end() - 2)) >= 0);
  }

  private boolean pauses(TextLine line) {
    return PAUSES.indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private boolean probable(TextLine before, TextLine line) {
    Column wrapped = column();
    if (wrapped.fills(before) && line.indent() <= before.indent()) {
      return !before.endsWithBracket(text) || !LineStart.label(text, before.start());
    }
    if (before.endsWithBracket(text) || !line.has(text, "，。；、：", 120)) {
      return false;
    }
    char last = text.charAt(before.end() - 1);
    char first = text.charAt(line.start());
    if (likeHeading(before)) {
      return !LineStart.speaks(text, line.start())
          && grams().hasOnBothSides(text, before.end(), line.start());
    }
    return before.length() >= LONG
        || LineStart.speaks(text, before.start())
        || (Han.is(last) && Han.is(first) && grams().has(last, first));
  }

  /** Labelled and one sentence, or short and without a pause: such a line may be complete. */
  private boolean likeHeading(TextLine before) {
    if (before.has(text, "。；！？", before.length())) {
      return false;
    }
    boolean pauses = before.has(text, "，", before.length());
    if (LineStart.label(text, before.start())) {
      return before.length() <= HEADING && !(pauses && counts(before));
    }
    boolean silent = !pauses && !LineStart.speaks(text, before.start());
    return (silent && before.length() < LONG) || before.length() < SHORT;
  }

  /** Whether a number stands in it beyond its label: a heading of two clauses has none. */
  private boolean counts(TextLine line) {
    for (int i = line.end() - 1; i > line.start() + 4; i--) {
      if (Han.digit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTab(TextLine line) {
    return text.indexOf('\t', line.start(), line.end()) >= 0;
  }

  /** Whether more lines that end with ， stand before a new item than before anything else. */
  private boolean isCareless() {
    if (careless == null) {
      int balance = 0;
      TextLine before = null;
      for (int start = 0; start < text.length(); ) {
        int end = Han.lineEnd(text, start);
        TextLine line = TextLine.of(text, start, end);
        if (!line.isBlank()) {
          if (before != null && pauses(before)) {
            balance += LineStart.begins(text, line.start()) ? 1 : -1;
          }
          before = line;
        }
        start = end + 1;
      }
      careless = balance > 0;
    }
    return careless;
  }

  private Grams grams() {
    if (grams == null) {
      grams = Grams.of(text);
    }
    return grams;
  }

  private Column column() {
    if (column == null) {
      column = Column.of(text);
    }
    return column;
  }
}
