package org.luoshi.reader.internal.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a rule book as one deterministic automaton, whose states are made when a text
 * first leads to them. It tells which rules can match at a position; contexts and groups are then
 * left to the rule's own pattern.
 *
 * <p>Many threads share one automaton. States are immutable but for their edges, which are replaced
 * as a whole; a lost race only means that an edge is worked out twice. Beyond {@link #MOST_STATES}
 * nothing is kept any more: hostile text costs time then, but still a bounded amount for each
 * character, and no memory.
 */
final class Automaton {
  private static final int[] NONE = {};
  private static final int MOST_STATES = 40_000;

  /** A set of states of the underlying automaton. */
  private static final class State {
    final int[] inner;
    final int[] rules;
    volatile Edges edges = Edges.NONE;

    boolean alive() {
      return inner.length > 0;
    }

    State(int[] inner, int[] rules) {
      this.inner = inner;
      this.rules = rules;
    }
  }

  /**
   * Where a state leads, by class of character: an open hash table that is never changed once it is
   * seen.
   */
  private static final class Edges {
    static final Edges NONE = new Edges(0, 0);

    private final int[] keys;
    private final State[] to;
    private final int size;

    private Edges(int length, int size) {
      this.keys = new int[length];
      this.to = new State[length];
      this.size = size;
    }

    @Nullable State get(int of) {
      int mask = keys.length - 1;
      for (int i = of & mask; mask >= 0 && keys[i] != 0; i = (i + 1) & mask) {
        if (keys[i] == of + 1) {
          return to[i];
        }
      }
      return null;
    }

    Edges with(int of, State state) {
      boolean full = size * 2 + 2 > keys.length;
      Edges grown = new Edges(Math.max(4, full ? keys.length * 2 : keys.length), size + 1);
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != 0) {
          grown.put(keys[i], to[i]);
        }
      }
      grown.put(of + 1, state);
      return grown;
    }

    private void put(int key, State state) {
      int i = (key - 1) & (keys.length - 1);
      while (keys[i] != 0 && keys[i] != key) {
        i = (i + 1) & (keys.length - 1);
      }
      keys[i] = key;
      to[i] = state;
    }
  }

  /** A set of inner states as a key. */
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

  private final Nfa nfa;
  private final CharClasses classes;
  private final Map<Key, State> states = new ConcurrentHashMap<>();
  private final State dead = new State(NONE, NONE);
  private final State start;
  private final AtomicReferenceArray<State> afterFirst;

  /** The automaton of {@code patterns}; the rule of a pattern is its place in the list. */
  Automaton(List<Node> patterns) {
    nfa = new Nfa(patterns);
    classes = new CharClasses(patterns);
    start = state(nfa.start());
    afterFirst = new AtomicReferenceArray<>(classes.count());
  }

  /**
   * The rules whose pattern matches some stretch that starts at {@code at} and ends before {@code
   * end}, in their order.
   *
   * @return never null; shared and not to be changed
   */
  int[] rulesAt(CharSequence text, int at, int end) {
    State state = first(text.charAt(at));
    int[] found = NONE;
    for (int i = at + 1; state.alive(); i++) {
      if (state.rules.length > 0) {
        found = found.length == 0 ? state.rules : union(found, state.rules);
      }
      if (i == end) {
        break;
      }
      state = next(state, text.charAt(i));
    }
    return found;
  }

  private State first(char c) {
    int of = classes.of(c);
    State state = afterFirst.get(of);
    if (state == null) {
      state = state(nfa.step(start.inner, c));
      afterFirst.set(of, state);
    }
    return state;
  }

  private State next(State from, char c) {
    int of = classes.of(c);
    Edges edges = from.edges;
    State to = edges.get(of);
    if (to == null) {
      to = state(nfa.step(from.inner, c));
      if (states.size() < MOST_STATES) {
        from.edges = edges.with(of, to);
      }
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
    State made = new State(inner, nfa.ending(inner));
    State first = states.size() < MOST_STATES ? states.putIfAbsent(new Key(inner), made) : null;
    return first == null ? made : first;
  }

  private static int[] union(int[] left, int[] right) {
    if (Arrays.equals(left, right)) {
      return left;
    }
    int[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return Arrays.stream(both).sorted().distinct().toArray();
  }
}
