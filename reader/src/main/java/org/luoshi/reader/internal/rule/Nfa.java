package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All patterns of a rule book as one non-deterministic automaton (Thompson's construction). A state
 * either reads a character, goes on without reading, or says which rule's pattern ends here.
 * Alternatives that begin with a plain character share one state, so that a list of hundreds of
 * words costs one look-up.
 */
final class Nfa {
  /** A state; only one of the fields says what it does. */
  private static final class State {
    private Map<Character, Integer> words = Map.of();
    private CharSet set = NO_SET;
    private int next = -1;
    private int[] free = NONE;
    private int rule = -1;

    static State words(Map<Character, Integer> words) {
      State state = new State();
      state.words = words;
      return state;
    }

    static State set(CharSet set, int next) {
      State state = new State();
      state.set = set;
      state.next = next;
      return state;
    }

    static State free(int... free) {
      State state = new State();
      state.free = free;
      return state;
    }

    /** The state after {@code c}, or -1. */
    int read(char c) {
      if (next >= 0) {
        return set.contains(c) ? next : -1;
      }
      return words.isEmpty() ? -1 : words.getOrDefault(c, -1);
    }

    static State end(int rule) {
      State state = new State();
      state.rule = rule;
      return state;
    }
  }

  private static final CharSet NO_SET = new CharSet("");
  private static final int[] NONE = {};

  private static final Node EMPTY = new Node.Sequence(List.of());

  private final List<State> states = new ArrayList<>();
  private final int[] start;

  /** The automaton of {@code patterns}; the rule of a pattern is its place in the list. */
  Nfa(List<Node> patterns) {
    int[] entries = new int[patterns.size()];
    for (int rule = 0; rule < entries.length; rule++) {
      entries[rule] = build(patterns.get(rule), add(State.end(rule)));
    }
    start = entries;
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  private int build(Node node, int next) {
    return switch (node) {
      case Node.One one ->
          one.set().single() < 0
              ? add(State.set(one.set(), next))
              : add(State.words(Map.of((char) one.set().single(), next)));
      case Node.Sequence sequence -> {
        int to = next;
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
          to = build(sequence.parts().get(i), to);
        }
        yield to;
      }
      case Node.Choice choice -> choice(choice.options(), next);
      case Node.Repeat repeat -> repeat(repeat, next);
    };
  }

  private int repeat(Node.Repeat repeat, int next) {
    int to = next;
    for (int i = repeat.least(); i < repeat.most(); i++) {
      to = add(State.free(build(repeat.part(), to), next));
    }
    for (int i = 0; i < repeat.least(); i++) {
      to = build(repeat.part(), to);
    }
    return to;
  }

  private int choice(List<Node> options, int next) {
    Map<Character, List<Node>> byFirst = new TreeMap<>();
    List<Integer> free = new ArrayList<>();
    for (Node option : options) {
      int first = first(option);
      if (first < 0) {
        free.add(build(option, next));
      } else {
        byFirst.computeIfAbsent((char) first, key -> new ArrayList<>()).add(rest(option));
      }
    }
    if (!byFirst.isEmpty()) {
      Map<Character, Integer> words = new TreeMap<>();
      byFirst.forEach((first, rests) -> words.put(first, choice(rests, next)));
      free.add(add(State.words(words)));
    }
    return free.size() == 1
        ? free.getFirst()
        : add(State.free(free.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** The plain character an option begins with, or -1. */
  private static int first(Node option) {
    return switch (option) {
      case Node.One one -> one.set().single();
      case Node.Sequence sequence ->
          sequence.parts().isEmpty() ? -1 : first(sequence.parts().getFirst());
      case Node.Choice choice -> -1;
      case Node.Repeat repeat -> -1;
    };
  }

  /** An option without its first character. */
  private static Node rest(Node option) {
    if (option instanceof Node.Sequence sequence) {
      List<Node> parts = new ArrayList<>(sequence.parts());
      Node rest = rest(parts.removeFirst());
      if (!rest.equals(EMPTY)) {
        parts.addFirst(rest);
      }
      return parts.isEmpty() ? EMPTY : new Node.Sequence(parts);
    }
    return EMPTY;
  }

  /** The states before anything was read. */
  int[] start() {
    return closure(start, start.length);
  }

  /** The states after {@code c} was read in {@code from}; empty when no pattern goes on. */
  int[] step(int[] from, char c) {
    int[] reached = new int[from.length];
    int count = 0;
    for (int state : from) {
      int next = states.get(state).read(c);
      if (next >= 0) {
        reached[count++] = next;
      }
    }
    return closure(reached, count);
  }

  /** The rules whose pattern ends in one of {@code states}, in their order. */
  int[] ending(int[] of) {
    return Arrays.stream(of)
        .map(state -> states.get(state).rule)
        .filter(rule -> rule >= 0)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Every set of characters the automaton tells apart from others, single ones included. */
  List<CharSet> sets() {
    List<CharSet> sets = new ArrayList<>();
    for (State state : states) {
      if (state.next >= 0) {
        sets.add(state.set);
      }
      state.words.keySet().forEach(c -> sets.add(CharSet.of(c)));
    }
    return sets;
  }

  /** The reading and ending states that {@code of} reach without reading, sorted. */
  private int[] closure(int[] of, int count) {
    java.util.BitSet seen = new java.util.BitSet(states.size());
    int[] stack = Arrays.copyOf(of, Math.max(16, count));
    int top = count;
    int kept = 0;
    while (top > 0) {
      int state = stack[--top];
      if (!seen.get(state)) {
        seen.set(state);
        for (int next : states.get(state).free) {
          stack = room(stack, top);
          stack[top++] = next;
        }
        kept++;
      }
    }
    int[] out = new int[kept];
    int at = 0;
    for (int state = seen.nextSetBit(0); state >= 0; state = seen.nextSetBit(state + 1)) {
      if (states.get(state).free.length == 0) {
        out[at++] = state;
      }
    }
    return Arrays.copyOf(out, at);
  }

  private static int[] room(int[] array, int count) {
    return count < array.length ? array : Arrays.copyOf(array, count * 2 + 4);
  }
}
