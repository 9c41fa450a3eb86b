package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All patterns of a rule book as one non-deterministic automaton (Thompson's construction), built
 * only as far as texts lead into it: a state is worked out when it is first reached. A state reads
 * a character, goes on without reading, or says which rule's pattern ends here.
 */
final class Nfa {
  private static final int[] NONE = {};
  private static final int LATER = -1;
  private static final int NOWHERE = -2;

  /** A state: first the part of a pattern it stands before, then what that means. */
  private static final class State {
    private @Nullable Node pending;
    private final int next;
    private @Nullable CharSet set;
    private String letters = "";
    private List<Node> rests = List.of();
    private int[] to = NONE;
    private int[] free = NONE;
    private int rule = -1;

    State(@Nullable Node pending, int next) {
      this.pending = pending;
      this.next = next;
    }

    boolean stays() {
      return set != null || to.length > 0 || rule >= 0;
    }
  }

  private final List<State> states = new ArrayList<>();
  private final int[] start;

  /** The automaton of {@code patterns}; the rule of a pattern is its place in the list. */
  Nfa(List<Node> patterns) {
    start = new int[patterns.size()];
    for (int rule = 0; rule < start.length; rule++) {
      State end = new State(null, NOWHERE);
      end.rule = rule;
      states.add(end);
      start[rule] = before(patterns.get(rule), states.size() - 1);
    }
  }

  /** The state before {@code node}, after which {@code next} follows. */
  private int before(Node node, int next) {
    if (node instanceof Node.Sequence sequence && sequence.parts().isEmpty()) {
      return next;
    }
    states.add(new State(node, next));
    return states.size() - 1;
  }

  private State reached(int id) {
    State state = states.get(id);
    Node node = state.pending;
    if (node != null) {
      state.pending = null;
      workOut(state, node);
    }
    return state;
  }

  /** A chain of tests, because a switch over types costs a start several milliseconds. */
  private void workOut(State state, Node node) {
    if (node instanceof Node.One one) {
      state.set = one.set();
    } else if (node instanceof Node.Sequence sequence) {
      int to = state.next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        to = before(sequence.parts().get(i), to);
      }
      state.free = new int[] {to};
    } else if (node instanceof Node.Choice choice) {
      choice(state, choice);
    } else if (node instanceof Node.Repeat repeat) {
      repeat(state, repeat);
    }
  }

  private void choice(State state, Node.Choice choice) {
    state.letters = choice.letters();
    state.rests = choice.rests();
    state.to = new int[choice.rests().size()];
    Arrays.fill(state.to, LATER);
    state.free = new int[choice.others().size()];
    for (int i = 0; i < state.free.length; i++) {
      state.free[i] = before(choice.others().get(i), state.next);
    }
  }

  private void repeat(State state, Node.Repeat repeat) {
    if (repeat.most() == 0) {
      state.free = new int[] {state.next};
      return;
    }
    int least = Math.max(0, repeat.least() - 1);
    int most = repeat.most() - 1;
    int again =
        most == 0 ? state.next : before(new Node.Repeat(repeat.part(), least, most), state.next);
    int once = before(repeat.part(), again);
    state.free = repeat.least() > 0 ? new int[] {once} : new int[] {once, state.next};
  }

  /** The state after {@code c} was read, or {@link #NOWHERE}. */
  private int read(State state, char c) {
    CharSet set = state.set;
    if (set != null) {
      return set.contains(c) ? state.next : NOWHERE;
    }
    int letter = state.letters.indexOf(c);
    if (letter < 0) {
      return NOWHERE;
    }
    if (state.to[letter] == LATER) {
      state.to[letter] = before(state.rests.get(letter), state.next);
    }
    return state.to[letter];
  }

  /** The states before anything was read. */
  synchronized int[] start() {
    return closure(start, start.length);
  }

  /** The states after {@code c} was read in {@code from}; empty when no pattern goes on. */
  synchronized int[] step(int[] from, char c) {
    int[] to = new int[from.length];
    int count = 0;
    for (int id : from) {
      int next = read(states.get(id), c);
      if (next != NOWHERE) {
        to[count++] = next;
      }
    }
    return closure(to, count);
  }

  /** The rules whose pattern ends in one of {@code states}, in their order. */
  synchronized int[] ending(int[] of) {
    BitSet rules = new BitSet();
    for (int id : of) {
      int rule = states.get(id).rule;
      if (rule >= 0) {
        rules.set(rule);
      }
    }
    return members(rules);
  }

  /** The reading and ending states that {@code of} reach without reading, sorted. */
  private int[] closure(int[] of, int count) {
    BitSet seen = new BitSet(states.size());
    BitSet kept = new BitSet(states.size());
    int[] stack = Arrays.copyOf(of, Math.max(16, count));
    int top = count;
    while (top > 0) {
      int id = stack[--top];
      if (!seen.get(id)) {
        seen.set(id);
        State state = reached(id);
        kept.set(id, state.stays());
        stack = room(stack, top + state.free.length);
        for (int next : state.free) {
          stack[top++] = next;
        }
      }
    }
    return members(kept);
  }

  private static int[] members(BitSet set) {
    int[] members = new int[set.cardinality()];
    int count = 0;
    for (int member = set.nextSetBit(0); member >= 0; member = set.nextSetBit(member + 1)) {
      members[count++] = member;
    }
    return members;
  }

  private static int[] room(int[] array, int count) {
    return count <= array.length ? array : Arrays.copyOf(array, count * 2);
  }
}
