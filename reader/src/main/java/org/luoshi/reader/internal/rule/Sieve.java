package org.luoshi.reader.internal.rule;

import org.luoshi.reader.internal.crew.Crew;

/**
 * Says at once for all books of a library which of them can have a rule that begins at a place,
 * judged by its first three characters; a book is a bit. Few books can begin anywhere, so that the
 * rest of the work is done in few places.
 */
final class Sieve {
  /** More books than there are bits would need another type here. */
  static final int MOST_BOOKS = Character.SIZE;

  static final int ALL_BOOKS = Character.MAX_VALUE;

  /** The shortest part of a text that is worth a thread's while, in characters. */
  private static final int LEAST = 2_000;

  private static final int PAIR_BITS = 14;
  private static final int TRIPLE_BITS = 15;

  private final Alphabet alphabet;

  /** For each letter, books that may begin with it. */
  private final char[] begin;

  /** For each letter, books that may begin with it and go on with many letters. */
  private final char[] first;

  /** For each letter and at last the end of the text, books that may go on with it after such. */
  private final char[] second;

  /**
   * Books that may begin with a pair of letters, by a hash of both: below those that may go on
   * anyhow, above those that go on with few.
   */
  private final int[] pairs;

  /** What such books may begin with, by a hash of three letters. */
  private final char[] triples;

  /** A sieve with these tables, in the order of {@link #tables()}. */
  Sieve(Alphabet alphabet, char[][] tables, int[] pairs) {
    this.alphabet = alphabet;
    begin = tables[0];
    first = tables[1];
    second = tables[2];
    triples = tables[3];
    this.pairs = pairs;
  }

  /** A sieve that lets nothing through yet. */
  static Sieve empty(Alphabet alphabet) {
    int letters = alphabet.count();
    char[][] tables = {
      new char[letters], new char[letters], new char[letters + 1], new char[1 << TRIPLE_BITS]
    };
    return new Sieve(alphabet, tables, new int[1 << PAIR_BITS]);
  }

  /** Lets books through where these three letters stand. */
  void letTriple(int one, int two, int three, int books) {
    begin[one] |= (char) books;
    pairs[pair(one, two)] |= books << MOST_BOOKS;
    triples[triple(one, two, three)] |= (char) books;
  }

  /** Lets books through where these two letters stand, whatever follows. */
  void letPair(int one, int two, int books) {
    begin[one] |= (char) books;
    pairs[pair(one, two)] |= books;
  }

  /** Lets books through that begin with a letter and may go on with many. */
  void letFirst(int one, int books) {
    first[one] |= (char) books;
  }

  /** What such books may go on with; the number of letters stands for the end of the text. */
  void letSecond(int two, int books) {
    second[two] |= (char) books;
  }

  /**
   * A text with its letters and, for each place, which books of {@code wanted} may have a rule that
   * begins there.
   */
  SiftedText sift(String text, int wanted, Crew crew) {
    SiftedText sifted = new SiftedText(text, (char) alphabet.count());
    int[] cuts = crew.cuts(text.length(), LEAST);
    for (int i = 1; i + 1 < cuts.length; i++) {
      cuts[i] &= -SiftedText.BLOCK;
    }
    crew.run(cuts.length - 1, i -> sift(sifted, cuts[i], cuts[i + 1], wanted));
    return sifted;
  }

  private void sift(SiftedText sifted, int from, int to, int wanted) {
    String text = sifted.text();
    char[] letters = sifted.letters();
    int two = from < to ? alphabet.of(text.charAt(from)) : 0;
    int three = letter(text, from + 1);
    for (int at = from; at < to; at++) {
      int one = two;
      two = three;
      three = letter(text, at + 2);
      letters[at] = (char) one;
      if (((begin[one] | first[one]) & wanted) != 0) {
        int may = books(one, two, three) & wanted;
        if (may != 0) {
          sifted.begin(at, may);
        }
      }
    }
  }

  private int letter(String text, int at) {
    return at < text.length() ? alphabet.of(text.charAt(at)) : alphabet.count();
  }

  private int books(int one, int two, int three) {
    int pair = pairs[pair(one, two)];
    int few = (pair >>> MOST_BOOKS) & triples[triple(one, two, three)];
    return ((pair | few) & begin[one]) | (first[one] & second[two]);
  }

  private static int pair(int one, int two) {
    return (one * 0x2F0B4C47 + two * 0x6C8E9CF5) >>> (Integer.SIZE - PAIR_BITS);
  }

  private static int triple(int one, int two, int three) {
    return (one * 0x2F0B4C47 + two * 0x6C8E9CF5 + three * 0x9E3779B1)
        >>> (Integer.SIZE - TRIPLE_BITS);
  }

  /** The tables by letters and triples of letters, for the file of the library. */
  char[][] tables() {
    return new char[][] {begin, first, second, triples};
  }

  /** The table by pairs of letters, for the same file. */
  int[] pairs() {
    return pairs;
  }
}
