package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a rule book as one deterministic automaton, whose states are made when a text
 * first leads to them. It tells which rules can match at a position and where they could end;
 * contexts, groups and the choice among several ends are left to {@link Trial}.
 *
 * <p>Many threads share one automaton: what is known is read without a lock, a step nobody has
 * taken yet is worked out under one. Beyond {@link #MOST_STATES} nothing is kept any more: hostile
 * text costs time then, but still a bounded amount for each character, and no memory.
 */
final class Automaton {
  static final int MOST_STATES = 10_000;
  private static final int FEW_STATES = 64;

  /** Where a step leads: nobody knows, nowhere, or to a state from {@link #START} on. */
  private static final int UNKNOWN = 0;

  private static final int NOWHERE = 1;
  private static final int START = 2;

  /** Added to the number of a state in which rules end. */
  private static final int ENDS = 0x8000;

  /** The rules that end in a state. */
  private static final class Ending {
    final int[] rules;

    Ending(int[] rules) {
      this.rules = rules;
    }
  }

  /**
   * What is known: where each state leads with each class, and what ends in each state. A table
   * that has to grow is replaced; a thread may see an entry late, but never a wrong one.
   */
  private static final class Table {
    final char[] steps;
    final @Nullable Ending[] endings;

    Table(char[] steps, @Nullable Ending[] endings) {
      this.steps = steps;
      this.endings = endings;
    }

    Table grown() {
      return new Table(
          Arrays.copyOf(steps, steps.length * 2), Arrays.copyOf(endings, endings.length * 2));
    }
  }

  /** A set of instructions as a key. */
  private static final class Key {
    private final int[] members;

    Key(int[] members) {
      this.members = members;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(members, key.members);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(members);
    }
  }

  private final States states;
  private final CharClasses classes;
  private final int width;
  private final int mostStates;
  private volatile Table table;

  /** By number: the instructions of the program that a state stands for. */
  private final List<int[]> members = new ArrayList<>();

  private final Map<Key, Integer> numbers = new HashMap<>();

  /**
   * The automaton of a program's rules.
   *
   * @param mostStates how many states it keeps; {@link #MOST_STATES} but in tests
   */
  Automaton(Program program, int mostStates) {
    this.mostStates = mostStates;
    states = new States(program);
    classes = program.classes();
    width = classes.count();
    table = new Table(new char[FEW_STATES * width], new Ending[FEW_STATES]);
    members.add(new int[0]);
    members.add(new int[0]);
    number(states.start());
  }

  /**
   * Goes from {@code at} as far as any rule's pattern can match.
   *
   * @param ends takes, from left to right, where patterns end (exclusive, not behind {@code end})
   *     and which rules' patterns these are
   */
  void walk(SiftedText text, int at, int end, Ends ends) {
    ends.clear();
    char[] letters = text.letters();
    Table known = table;
    int state = START;
    for (int i = at; i < end; i++) {
      int charClass = classes.ofLetter(letters[i]);
      int to = known.steps[state * width + charClass];
      if (to == UNKNOWN) {
        to = step(state, charClass);
        known = table;
        if (to == UNKNOWN) {
          walkOn(state, letters, i, end, ends);
          return;
        }
      }
      if (to == NOWHERE) {
        return;
      }
      state = to & ~ENDS;
      if (state != to) {
        Ending ending = known.endings[state];
        ends.add(i + 1, ending == null ? ending(state) : ending.rules);
      }
    }
  }

  /** The same from a state on, when no more states are kept. */
  private void walkOn(int state, char[] letters, int at, int end, Ends ends) {
    int[] now = members(state);
    for (int i = at; i < end && now.length > 0; i++) {
      now = states.step(now, classes.ofLetter(letters[i]));
      int[] rules = states.ending(now);
      if (rules.length > 0) {
        ends.add(i + 1, rules);
      }
    }
  }

  private synchronized int[] members(int state) {
    return members.get(state);
  }

  private int[] ending(int state) {
    return states.ending(members(state));
  }

  private synchronized int step(int state, int charClass) {
    int to = number(states.step(members.get(state), charClass));
    table.steps[state * width + charClass] = (char) to;
    return to;
  }

  /** The number of a state, with {@link #ENDS} where rules end in it. */
  private int number(int[] of) {
    if (of.length == 0) {
      return NOWHERE;
    }
    Key key = new Key(of);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int state = members.size();
    if (state >= mostStates) {
      return UNKNOWN;
    }
    if (state == table.endings.length) {
      table = table.grown();
    }
    int[] rules = states.ending(of);
    table.endings[state] = new Ending(rules);
    int number = rules.length == 0 ? state : state | ENDS;
    members.add(of);
    numbers.put(key, number);
    return number;
  }
}
