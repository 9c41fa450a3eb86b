package org.luoshi.reader.internal.rule;

/**
 * Lets through the few places of a text where a rule of the book can begin, judged by three
 * characters. The characters a rule can begin with are dealt out to rows; for each class of
 * characters one word says which rows may go on with it as second, another as third character.
 */
final class Sieve {
  /** How many rows there are; the one after the last begins nothing. */
  static final int ROWS = Long.SIZE - 1;

  private final CharClasses classes;
  private final byte[] rows;
  private final long[] second;
  private final long[] third;

  /**
   * A sieve.
   *
   * @param classes what characters are told apart; one class more stands for what lies outside the
   *     stretch that is scanned
   * @param rows for each class its row as first character, or {@link #ROWS}
   * @param second for each class the rows it may be the second character of
   * @param third for each class the rows it may be the third character of
   */
  Sieve(CharClasses classes, byte[] rows, long[] second, long[] third) {
    this.classes = classes;
    this.rows = rows;
    this.second = second;
    this.third = third;
  }

  /**
   * The first place from {@code from} on where a rule can begin; {@code end} when there is none.
   */
  int next(String text, int from, int end) {
    int outside = classes.count();
    int one = from < end ? classes.of(text.charAt(from)) : outside;
    int two = from + 1 < end ? classes.of(text.charAt(from + 1)) : outside;
    for (int at = from; at < end; at++) {
      int three = at + 2 < end ? classes.of(text.charAt(at + 2)) : outside;
      if (((second[two] & third[three]) >>> rows[one] & 1) != 0) {
        return at;
      }
      one = two;
      two = three;
    }
    return end;
  }
}
