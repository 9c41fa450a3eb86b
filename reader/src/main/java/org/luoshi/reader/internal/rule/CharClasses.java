package org.luoshi.reader.internal.rule;

/** The letters of the alphabet that one book does not tell apart fall into one class. */
final class CharClasses {
  private final Alphabet alphabet;
  private final char[] classOf;
  private final int count;

  /**
   * Classes.
   *
   * @param alphabet the letters
   * @param classOf for each letter its class, from 0
   * @param count how many classes there are
   */
  CharClasses(Alphabet alphabet, char[] classOf, int count) {
    this.alphabet = alphabet;
    this.classOf = classOf;
    this.count = count;
  }

  /** The classes of a book whose patterns alone have the alphabet {@code own}. */
  static CharClasses of(Alphabet alphabet, Alphabet own) {
    char[] classOf = new char[alphabet.count()];
    for (int c = 0; c < Alphabet.UNITS; c++) {
      classOf[alphabet.of((char) c)] = (char) own.of((char) c);
    }
    return new CharClasses(alphabet, classOf, own.count());
  }

  /** The class of a character. */
  int of(char c) {
    return classOf[alphabet.of(c)];
  }

  /** The class of a letter. */
  int ofLetter(int letter) {
    return classOf[letter];
  }

  /** How many classes there are. */
  int count() {
    return count;
  }

  /** For each letter its class; not to be changed. */
  char[] classOf() {
    return classOf;
  }
}
