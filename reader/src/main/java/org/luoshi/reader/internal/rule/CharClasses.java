package org.luoshi.reader.internal.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Characters no pattern tells apart fall into one class: the automaton then reads some hundred
 * classes, not 65,536 units.
 */
final class CharClasses {
  private final char[] classOf = new char[Character.MAX_VALUE + 1];
  private final int count;

  /** What patterns tell apart: single characters, and sets of several. */
  private static final class Differences implements Node.Told {
    final BitSet single = new BitSet();
    final Set<CharSet> wide = new LinkedHashSet<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public boolean first(Node.Choice choice) {
      return seen.add(choice);
    }

    @Override
    public void apart(char c) {
      single.set(c);
    }

    @Override
    public void apart(CharSet set) {
      if (set.single() >= 0) {
        single.set(set.single());
      } else {
        wide.add(set);
      }
    }
  }

  /** The classes that {@code patterns} tell apart. */
  CharClasses(List<Node> patterns) {
    Differences told = new Differences();
    for (Node pattern : patterns) {
      pattern.tell(told);
    }
    BitSet cuts = new BitSet();
    cuts.set(0);
    for (CharSet set : told.wide) {
      for (int range = 0; range < set.ranges(); range++) {
        cuts.set(set.low(range));
        cuts.set(set.high(range) + 1);
      }
    }
    Map<BitSet, Integer> known = new HashMap<>();
    for (int low = 0; low < classOf.length; ) {
      int next = cuts.nextSetBit(low + 1);
      int high = next < 0 ? classOf.length : Math.min(next, classOf.length);
      BitSet signature = signature(told.wide, (char) low);
      Integer id = known.get(signature);
      if (id == null) {
        id = known.size();
        known.put(signature, id);
      }
      Arrays.fill(classOf, low, high, (char) id.intValue());
      low = high;
    }
    int next = known.size();
    for (int c = told.single.nextSetBit(0); c >= 0; c = told.single.nextSetBit(c + 1)) {
      classOf[c] = (char) next++;
    }
    count = next;
  }

  private static BitSet signature(Set<CharSet> wide, char c) {
    BitSet in = new BitSet(wide.size());
    int i = 0;
    for (CharSet set : wide) {
      in.set(i++, set.contains(c));
    }
    return in;
  }

  /** The class of a character, from 0. */
  int of(char c) {
    return classOf[c];
  }

  /** How many classes there are. */
  int count() {
    return count;
  }
}
