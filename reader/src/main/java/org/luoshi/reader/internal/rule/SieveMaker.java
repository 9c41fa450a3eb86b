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

  /** For each class its letters. */
  private final BitSet[] ofClass;

  private SieveMaker(Program program, Alphabet alphabet) {
    this.program = program;
    this.states = new States(program);
    this.classes = program.classes();
    this.letters = alphabet.count();
    this.ofClass = new BitSet[classes.count()];
    for (int letter = 0; letter < letters; letter++) {
      int charClass = classes.ofLetter(letter);
      ofClass[charClass] = ofClass[charClass] == null ? new BitSet() : ofClass[charClass];
      ofClass[charClass].set(letter);
    }
  }

  /** Lets a book through {@code sieve} where its rules can begin. */
  static void add(Program program, Alphabet alphabet, int book, Sieve sieve) {
    new SieveMaker(program, alphabet).add(1 << book, sieve);
  }

  private void add(int book, Sieve sieve) {
    int[] start = states.start();
    for (int one = 0; one < letters; one++) {
      int[] after = states.step(start, classes.ofLetter(one));
      BitSet seconds = next(after);
      boolean many = seconds.get(letters) || seconds.cardinality() > MANY;
      if (many) {
        sieve.letFirst(one, book);
      }
      for (int two = seconds.nextSetBit(0); two >= 0; two = seconds.nextSetBit(two + 1)) {
        if (many) {
          sieve.letSecond(two, book);
        } else {
          addPair(one, two, next(states.step(after, classes.ofLetter(two))), book, sieve);
        }
      }
    }
  }

  private static void addPair(int one, int two, BitSet thirds, int book, Sieve sieve) {
    if (thirds.cardinality() > MANY) {
      sieve.letPair(one, two, book);
      return;
    }
    for (int three = thirds.nextSetBit(0); three >= 0; three = thirds.nextSetBit(three + 1)) {
      sieve.letTriple(one, two, three, book);
    }
  }

  /** The letters that may follow; all and the end of the text where a rule may end. */
  private BitSet next(int[] after) {
    BitSet next = new BitSet();
    for (int at : after) {
      if (program.kind(at) == Program.END) {
        next.set(0, letters + 1);
        return next;
      }
      for (int charClass = 0; charClass < ofClass.length; charClass++) {
        if (program.read(at, charClass) != Program.NOWHERE) {
          next.or(ofClass[charClass]);
        }
      }
    }
    return next;
  }
}
