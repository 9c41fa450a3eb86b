package org.luoshi.reader.internal.rule;

/**
 * Says at once for all books of a library which of them can have a rule that begins at a place,
 * judged by two characters; a book is a bit. Few books can begin anywhere, so that the rest of the
 * work is done in few places.
 */
final class Sieve {
  /** More books than there are bits would need another type here. */
  static final int MOST_BOOKS = Character.SIZE;

  private static final int PAIR_BITS = 15;

  private final Alphabet alphabet;

  /** For each letter, books that may begin with it and go on with many letters. */
  private final char[] first;

  /** For each letter and at last the end of the text, books that may go on with it after such. */
  private final char[] second;

  /** Books that may begin with a pair of letters, by a hash of both. */
  private final char[] pairs;

  /** A sieve with these tables. */
  Sieve(Alphabet alphabet, char[] first, char[] second, char[] pairs) {
    this.alphabet = alphabet;
    this.first = first;
    this.second = second;
    this.pairs = pairs;
  }

  /** A sieve that lets nothing through yet. */
  static Sieve empty(Alphabet alphabet) {
    int letters = alphabet.count();
    return new Sieve(alphabet, new char[letters], new char[letters + 1], new char[1 << PAIR_BITS]);
  }

  /** Lets books through where these two letters stand. */
  void letPair(int one, int two, int books) {
    pairs[pair(one, two)] |= (char) books;
  }

  /** Lets books through that begin with a letter and may go on with many. */
  void letFirst(int one, int books) {
    first[one] |= (char) books;
  }

  /** What such books may go on with; the number of letters stands for the end of the text. */
  void letSecond(int two, int books) {
    second[two] |= (char) books;
  }

  /** For each place of a text the books that may have a rule that begins there. */
  char[] sift(String text) {
    int length = text.length();
    char[] books = new char[length];
    int one = length == 0 ? 0 : alphabet.of(text.charAt(0));
    for (int at = 0; at < length; at++) {
      int two = at + 1 < length ? alphabet.of(text.charAt(at + 1)) : alphabet.count();
      books[at] = (char) books(one, two);
      one = two;
    }
    return books;
  }

  /**
   * The first place from {@code from} on where one of {@code books} can begin; {@code end} when
   * there is none.
   */
  int next(String text, int from, int end, int books) {
    if (from >= end) {
      return end;
    }
    int one = alphabet.of(text.charAt(from));
    for (int at = from; at < end; at++) {
      int two = at + 1 < text.length() ? alphabet.of(text.charAt(at + 1)) : alphabet.count();
      if ((books(one, two) & books) != 0) {
        return at;
      }
      one = two;
    }
    return end;
  }

  private int books(int one, int two) {
    return pairs[pair(one, two)] | (first[one] & second[two]);
  }

  private static int pair(int one, int two) {
    return (one * 0x2F0B4C47 + two * 0x6C8E9CF5) >>> (Integer.SIZE - PAIR_BITS);
  }

  /** The tables, for the file of the library. */
  char[][] tables() {
    return new char[][] {first, second, pairs};
  }
}
