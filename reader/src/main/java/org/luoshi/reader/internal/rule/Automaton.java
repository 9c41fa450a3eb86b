package org.luoshi.reader.internal.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a rule book as one deterministic automaton, whose states are made when a text
 * first leads to them. It tells which rules can match at a position and where they could end;
 * contexts, groups and the choice among several ends are left to {@link Trial}.
 *
 * <p>Many threads share one automaton: a lost race only means that a step is worked out twice.
 * Beyond {@link #MOST_STATES} nothing is kept any more: hostile text costs time then, but still a
 * bounded amount for each character, and no memory.
 */
final class Automaton {
  private static final int[] NONE = {};
  private static final int MOST_STATES = 10_000;

  /** A set of instructions of the program, the rules that end there, and where it leads. */
  private static final class State {
    final int[] inner;
    final int[] rules;

    /** By class of character; null where no text has led yet. */
    final @Nullable State[] next;

    State(int[] inner, int[] rules, int classes) {
      this.inner = inner;
      this.rules = rules;
      this.next = new State[classes];
    }
  }

  /** A set of instructions as a key. */
  private static final class Key {
    private final int[] inner;

    Key(int[] inner) {
      this.inner = inner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(inner, key.inner);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(inner);
    }
  }

  private final States steps;
  private final CharClasses classes;
  private final Map<Key, State> states = new ConcurrentHashMap<>();
  private final State dead = new State(NONE, NONE, 0);
  private final State start;

  /** The automaton of a program's rules. */
  Automaton(Program program) {
    steps = new States(program);
    classes = program.classes();
    start = state(steps.start());
  }

  /**
   * Goes from {@code at} as far as any rule's pattern can match.
   *
   * @param ends takes, from left to right, where patterns end (exclusive, not behind {@code end})
   *     and which rules' patterns these are
   */
  void walk(String text, int at, int end, Ends ends) {
    ends.clear();
    State state = start;
    for (int i = at; i < end; i++) {
      int charClass = classes.of(text.charAt(i));
      State to = state.next[charClass];
      state = to == null ? step(state, charClass) : to;
      if (state.rules.length > 0) {
        ends.add(i + 1, state.rules);
      }
      if (state.next.length == 0) {
        return;
      }
    }
  }

  private State step(State from, int charClass) {
    State to = state(steps.step(from.inner, charClass));
    if (states.size() < MOST_STATES) {
      from.next[charClass] = to;
    }
    return to;
  }

  private State state(int[] inner) {
    if (inner.length == 0) {
      return dead;
    }
    State known = states.get(new Key(inner));
    if (known != null) {
      return known;
    }
    int[] rules = steps.ending(inner);
    State made = new State(inner, rules, steps.onlyEnds(inner) ? 0 : classes.count());
    State first = states.size() < MOST_STATES ? states.putIfAbsent(new Key(inner), made) : null;
    return first == null ? made : first;
  }
}
