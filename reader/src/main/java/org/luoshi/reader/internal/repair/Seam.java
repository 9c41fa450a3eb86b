package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.Nullable;

/**
 * Whether a line and the next are one sentence. The signs, strongest first: the next line begins as
 * no line can, or its first word is over after a character or two; a bracket is open; the line ends
 * with ， or in the middle of a clause of one character; the line is as long as the column at which
 * the whole text is wrapped; the line is running text and the two halves stand together elsewhere,
 * or it is long. A line that reads like a heading is joined for the strongest signs only. What is
 * asked of the whole text is worked out when it is first asked for; several threads may ask.
 */
final class Seam {
  /** A line of running text this long that ends without a stop was broken, in characters. */
  private static final int LONG = 40;

  private static final int SHORT = 12;

  /** At the end of a page a line of this length is no heading. */
  private static final int LONG_HEADING = 35;

  private final String text;
  private volatile @Nullable Grams grams;
  private volatile @Nullable Column column;
  private volatile @Nullable Habits habits;

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
    if (LineStart.begins(text, line.start())
        || (before.pauses(text) && habits().endsItemsWithComma())) {
      return false;
    }
    boolean certain =
        overAtOnce(line)
            || (before.leavesOpen(text) && line.has(text, "”）》", 60))
            || (before.length() > SHORT && LineStart.hangsOn(text, line.start()))
            || endsInMidClause(before);
    return certain || probable(before, line);
  }

  /** Whether the two are one sentence if a page ended or an advert stood between them. */
  boolean joinsPages(TextLine before, TextLine line) {
    boolean heading = before.readsLikeHeading(text) && before.length() < LONG_HEADING;
    return before.length() > SHORT
        && !before.isClosed(text)
        && !heading
        && !LineStart.begins(text, line.start())
        && line.has(text, "，。；、", line.length())
        && !hasTab(before)
        && !hasTab(line)
        && !habits().endsItemsWithoutStop();
  }

  /** 念，紧紧围绕 or 级验收。: what ends so soon is the end of something. */
  private boolean overAtOnce(TextLine line) {
    return (line.has(text, "。；", 4) && !line.has(text, "，：", 3))
        || (line.has(text, "，、", 2) && !Han.digitAt(text, line.start()));
  }

  /** …，推: the last clause has one character, or none at all. */
  private boolean endsInMidClause(TextLine before) {
    return before.pauses(text)
        || (before.length() > SHORT
            && Han.is(text.charAt(before.end() - 1))
            && "，、".indexOf(text.charAt(before.end() - 2)) >= 0);
  }

  private boolean probable(TextLine before, TextLine line) {
    Column wrapped = column();
    if (wrapped.fills(before) && line.indent() <= before.indent()) {
      return !before.endsWithBracket(text) || !LineStart.label(text, before.start());
    }
    if (before.endsWithBracket(text) || !line.has(text, "，。；、：", 120)) {
      return false;
    }
    boolean newSentence = LineStart.speaks(text, line.start());
    if (before.readsLikeHeading(text)) {
      return !newSentence && grams().hasOnBothSides(text, before.end(), line.start());
    }
    if (newSentence) {
      return grams().hasAcross(text, before.end(), line.start());
    }
    char last = text.charAt(before.end() - 1);
    char first = text.charAt(line.start());
    boolean running = before.length() >= LONG || LineStart.speaks(text, before.start());
    return (running && !habits().endsItemsWithoutStop())
        || (Han.is(last) && Han.is(first) && grams().has(last, first));
  }

  private boolean hasTab(TextLine line) {
    return text.indexOf('\t', line.start(), line.end()) >= 0;
  }

  private Habits habits() {
    Habits known = habits;
    return known == null ? readHabits() : known;
  }

  private synchronized Habits readHabits() {
    if (habits == null) {
      habits = Habits.of(text);
    }
    return habits;
  }

  private Grams grams() {
    Grams known = grams;
    return known == null ? readGrams() : known;
  }

  private synchronized Grams readGrams() {
    if (grams == null) {
      grams = Grams.of(text);
    }
    return grams;
  }

  private Column column() {
    Column known = column;
    return known == null ? readColumn() : known;
  }

  private synchronized Column readColumn() {
    if (column == null) {
      column = Column.of(text);
    }
    return column;
  }
}
