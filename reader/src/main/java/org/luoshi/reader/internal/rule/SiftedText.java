package org.luoshi.reader.internal.rule;

/**
 * A text that several books will scan, with what the sieve says of each place: worked out once for
 * all of them.
 */
public final class SiftedText {
  private final String text;
  private final char[] books;

  private SiftedText(String text, char[] books) {
    this.text = text;
    this.books = books;
  }

  /** A text, sifted. */
  public static SiftedText of(String text) {
    return new SiftedText(text, Library.standard().sieve().sift(text));
  }

  /** The text. */
  public String text() {
    return text;
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
