package org.luoshi.reader.internal.rule;

import org.luoshi.reader.internal.crew.Crew;

/**
 * A text made ready for rule books, once for all of them: its letters in the alphabet they share,
 * and what the sieve says of each place.
 */
public final class SiftedText {
  private static final int BLOCK_BITS = 4;
  static final int BLOCK = 1 << BLOCK_BITS;

  private final String text;

  /** For each character its letter, then the end of the text. */
  private final char[] letters;

  /** For each place the books that may have a rule that begins there. */
  private final char[] books;

  /** The same for each {@value #BLOCK} places together. */
  private final char[] blocks;

  /**
   * A text in which no book may begin anywhere yet.
   *
   * @param end the letter that stands for the end of the text
   */
  SiftedText(String text, char end) {
    this.text = text;
    this.letters = new char[text.length() + 2];
    this.books = new char[text.length()];
    this.blocks = new char[(text.length() >> BLOCK_BITS) + 1];
    letters[text.length()] = end;
    letters[text.length() + 1] = end;
  }

  /** A text, sifted. */
  public static SiftedText of(String text) {
    return of(text, Crew.ALONE);
  }

  /** A text, sifted by a crew. */
  public static SiftedText of(String text, Crew crew) {
    return Library.standard().sieve().sift(text, Sieve.ALL_BOOKS, crew);
  }

  /** Says which books may have a rule that begins at a place; one thread at a time in a block. */
  void begin(int at, int may) {
    books[at] = (char) may;
    blocks[at >> BLOCK_BITS] |= (char) may;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** For each character its letter, then the end of the text; not to be changed. */
  char[] letters() {
    return letters;
  }

  /** The first place from {@code from} on where a book can begin, or {@code end}. */
  int next(int from, int end, int book) {
    int at = from;
    while (at < end && (books[at] & book) == 0) {
      at++;
      while ((at & (BLOCK - 1)) == 0 && at < end && (blocks[at >> BLOCK_BITS] & book) == 0) {
        at += BLOCK;
      }
    }
    return Math.min(at, Math.max(from, end));
  }
}
