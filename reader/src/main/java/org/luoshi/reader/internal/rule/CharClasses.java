package org.luoshi.reader.internal.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Characters no pattern tells apart fall into one class: a program then reads some hundred classes,
 * not 65,536 units.
 */
final class CharClasses {
  private static final int UNITS = Character.MAX_VALUE + 1;

  private final char[] classOf;
  private final int count;

  private CharClasses(char[] classOf, int count) {
    this.classOf = classOf;
    this.count = count;
  }

  /** The classes that {@code patterns} tell apart. */
  static CharClasses of(Collection<Node> patterns) {
    Differences told = new Differences();
    patterns.forEach(told::tell);
    return told.classes();
  }

  /** The class of a character, from 0. */
  int of(char c) {
    return classOf[c];
  }

  /** How many classes there are. */
  int count() {
    return count;
  }

  /** What patterns tell apart: single characters, and sets of several. */
  private static final class Differences {
    private final BitSet single = new BitSet();
    private final Set<CharSet> wide = new LinkedHashSet<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void tell(Node node) {
      if (!seen.add(node)) {
        return;
      }
      switch (node) {
        case Node.One one -> tell(one.set());
        case Node.Sequence sequence -> sequence.parts().forEach(this::tell);
        case Node.Choice choice -> choice.options().forEach(this::tell);
        case Node.Letters letters -> {
          letters.letters().chars().forEach(single::set);
          letters.rests().forEach(this::tell);
        }
        case Node.Repeat repeat -> tell(repeat.part());
        case Node.Group group -> tell(group.part());
        case Node.TextEnd _ -> {}
      }
    }

    private void tell(CharSet set) {
      if (set.single() >= 0) {
        single.set(set.single());
      } else {
        wide.add(set);
      }
    }

    CharClasses classes() {
      char[] classOf = new char[UNITS];
      Map<BitSet, Integer> known = new HashMap<>();
      BitSet cuts = cuts();
      for (int low = 0; low < UNITS; ) {
        int high = cuts.nextSetBit(low + 1);
        int id = known.computeIfAbsent(signature((char) low), key -> known.size());
        Arrays.fill(classOf, low, high, (char) id);
        low = high;
      }
      int next = known.size();
      for (int c = single.nextSetBit(0); c >= 0; c = single.nextSetBit(c + 1)) {
        classOf[c] = (char) next++;
      }
      return new CharClasses(classOf, next);
    }

    /** Where a range begins or has just ended; the last is the number of all units. */
    private BitSet cuts() {
      BitSet cuts = new BitSet();
      cuts.set(0);
      cuts.set(UNITS);
      for (CharSet set : wide) {
        for (int range = 0; range < set.ranges(); range++) {
          cuts.set(set.low(range));
          cuts.set(set.high(range) + 1);
        }
      }
      return cuts;
    }

    private BitSet signature(char c) {
      BitSet in = new BitSet(wide.size());
      int i = 0;
      for (CharSet set : wide) {
        in.set(i++, set.contains(c));
      }
      return in;
    }
  }
}
