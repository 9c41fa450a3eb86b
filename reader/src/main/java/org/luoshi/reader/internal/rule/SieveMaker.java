package org.luoshi.reader.internal.rule;

import java.util.BitSet;

/** Works out how the rules of a book can begin and lets the book through a sieve there. */
final class SieveMaker {
  /** A letter that so many may follow is no beginning of words. */
  private static final int MANY = 40;

  private final Program program;
  private final States states;
  private final int letters;
  private final CharClasses classes;

  private SieveMaker(Program program, Alphabet alphabet) {
    this.program = program;
    this.states = new States(program);
    this.classes = program.classes();
    this.letters = alphabet.count();
  }

  /** Lets a book through {@code sieve} where its rules can begin. */
  static void add(Program program, Alphabet alphabet, int book, Sieve sieve) {
    new SieveMaker(program, alphabet).add(1 << book, sieve);
  }

  private void add(int book, Sieve sieve) {
    int[] start = states.start();
    for (int one = 0; one < letters; one++) {
      BitSet seconds = seconds(states.step(start, classes.ofLetter(one)));
      boolean many = seconds.cardinality() > MANY;
      if (many) {
        sieve.letFirst(one, book);
      }
      for (int two = seconds.nextSetBit(0); two >= 0; two = seconds.nextSetBit(two + 1)) {
        if (many) {
          sieve.letSecond(two, book);
        } else {
          sieve.letPair(one, two, book);
        }
      }
    }
  }

  /** The letters that may follow; all and the end of the text where a rule may end. */
  private BitSet seconds(int[] after) {
    BitSet seconds = new BitSet();
    for (int at : after) {
      if (program.kind(at) == Program.END) {
        seconds.set(0, letters + 1);
        return seconds;
      }
      for (int two = 0; two < letters; two++) {
        if (program.read(at, classes.ofLetter(two)) != Program.NOWHERE) {
          seconds.set(two);
        }
      }
    }
    return seconds;
  }
}
