package org.luoshi.reader.internal.rule;

/**
 * A text made ready for rule books, once for all of them: its letters in the alphabet they share,
 * and what the sieve says of each place.
 */
public final class SiftedText {
  private static final int BLOCK_BITS = 4;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final String text;
  private final char[] letters;
  private final char[] books;

  /** The same for each {@value #BLOCK} places together. */
  private final char[] blocks;

  /**
   * A text.
   *
   * @param letters for each character its letter, then the end of the text
   * @param books for each place the books that may have a rule that begins there
   */
  SiftedText(String text, char[] letters, char[] books) {
    this.text = text;
    this.letters = letters;
    this.books = books;
    this.blocks = new char[(books.length >> BLOCK_BITS) + 1];
    for (int at = 0; at < books.length; at++) {
      blocks[at >> BLOCK_BITS] |= books[at];
    }
  }

  /** A text, sifted. */
  public static SiftedText of(String text) {
    return Library.standard().sieve().sift(text, Sieve.ALL_BOOKS);
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
