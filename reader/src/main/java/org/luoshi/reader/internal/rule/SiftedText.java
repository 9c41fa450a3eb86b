package org.luoshi.reader.internal.rule;

/**
 * A text made ready for rule books, once for all of them: its letters in the alphabet they share,
 * and what the sieve says of each place.
 */
public final class SiftedText {
  private final String text;
  private final char[] letters;
  private final char[] books;

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
  }

  /** A text, sifted. */
  public static SiftedText of(String text) {
    return Library.standard().sieve().sift(text);
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
    }
    return at;
  }
}
