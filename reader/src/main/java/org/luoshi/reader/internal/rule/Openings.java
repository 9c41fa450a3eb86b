package org.luoshi.reader.internal.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the rules of a program can begin, as a {@link Sieve}. */
final class Openings {
  private final Program program;
  private final States states;
  private final int classes;
  private final Map<List<BitSet>, Integer> rowOf = new HashMap<>();

  private Openings(Program program) {
    this.program = program;
    this.states = new States(program);
    this.classes = program.classes().count();
  }

  /** The sieve of a program. */
  static Sieve sieve(Program program) {
    return new Openings(program).sieve();
  }

  private Sieve sieve() {
    byte[] rows = new byte[classes + 1];
    long[] second = new long[classes + 1];
    long[] third = new long[classes + 1];
    Arrays.fill(rows, (byte) Sieve.ROWS);
    int[] start = states.start();
    for (int first = 0; first < classes; first++) {
      int[] after = states.step(start, first);
      if (after.length > 0) {
        BitSet seconds = new BitSet();
        BitSet thirds = new BitSet();
        open(after, seconds, thirds);
        int row = row(seconds, thirds);
        rows[first] = (byte) row;
        seconds.stream().forEach(c -> second[c] |= 1L << row);
        thirds.stream().forEach(c -> third[c] |= 1L << row);
      }
    }
    return new Sieve(program.classes(), rows, second, third);
  }

  /** Characters that are followed alike share a row; when the rows are used up others do too. */
  private int row(BitSet seconds, BitSet thirds) {
    return rowOf.computeIfAbsent(List.of(seconds, thirds), key -> rowOf.size()) % Sieve.ROWS;
  }

  /** Adds the classes that may be the second and third character; all where a rule may end. */
  private void open(int[] after, BitSet seconds, BitSet thirds) {
    for (int at : after) {
      if (program.kind(at) == Program.END) {
        seconds.set(0, classes + 1);
        thirds.set(0, classes + 1);
      }
      int last = Program.NOWHERE;
      for (int charClass = 0; charClass < classes; charClass++) {
        int next = next(at, charClass);
        seconds.set(charClass, seconds.get(charClass) || next != Program.NOWHERE);
        if (next != Program.NOWHERE && next != last) {
          addReadable(next, thirds);
          last = next;
        }
      }
    }
  }

  private void addReadable(int from, BitSet readable) {
    for (int at : states.closure(from)) {
      if (program.kind(at) == Program.END) {
        readable.set(0, classes + 1);
      }
      for (int charClass = 0; charClass < classes; charClass++) {
        if (next(at, charClass) != Program.NOWHERE) {
          readable.set(charClass);
        }
      }
    }
  }

  private int next(int at, int charClass) {
    return program.kind(at) == Program.END ? Program.NOWHERE : program.read(at, charClass);
  }
}
