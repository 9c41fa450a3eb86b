package org.luoshi.reader.internal.rule;

import java.util.BitSet;
import java.util.HashMap;
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

  /** The classes that {@code sets} tell apart. */
  CharClasses(List<CharSet> sets) {
    Set<CharSet> different = new LinkedHashSet<>(sets);
    BitSet single = new BitSet();
    BitSet cuts = new BitSet();
    cuts.set(0);
    for (CharSet set : different) {
      for (int range = 0; range < set.ranges(); range++) {
        cuts.set(set.low(range));
        cuts.set(set.high(range) + 1);
      }
      if (set.single() >= 0) {
        single.set(set.single());
      }
    }
    List<CharSet> wide = different.stream().filter(set -> set.single() < 0).toList();
    Map<BitSet, Character> known = new HashMap<>();
    int next = 0;
    for (int low = cuts.nextSetBit(0); low >= 0 && low < classOf.length; ) {
      int high = cuts.nextSetBit(low + 1);
      high = high < 0 ? classOf.length : high;
      int id = next;
      if (!single.get(low)) {
        Character same = known.putIfAbsent(signature(wide, (char) low), (char) next);
        id = same == null ? next : same;
      }
      next = id == next ? next + 1 : next;
      java.util.Arrays.fill(classOf, low, high, (char) id);
      low = high;
    }
    count = next;
  }

  private static BitSet signature(List<CharSet> wide, char c) {
    BitSet in = new BitSet();
    for (int i = 0; i < wide.size(); i++) {
      in.set(i, wide.get(i).contains(c));
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
