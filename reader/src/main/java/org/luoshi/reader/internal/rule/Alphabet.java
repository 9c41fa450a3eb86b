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
 * Characters no pattern tells apart are one letter: tables then have some hundred columns, not
 * 65,536. Letters that are frequent in the examples come first, so that tables are mostly read
 * where they begin.
 */
final class Alphabet {
  static final int UNITS = Character.MAX_VALUE + 1;

  private final char[] letters;
  private final int count;

  /**
   * An alphabet.
   *
   * @param letters for each character its letter, from 0
   * @param count how many letters there are
   */
  Alphabet(char[] letters, int count) {
    this.letters = letters;
    this.count = count;
  }

  /** What {@code patterns} tell apart; {@code often} says how frequent each character is. */
  static Alphabet of(Collection<Node> patterns, int[] often) {
    Differences told = new Differences();
    patterns.forEach(told::tell);
    return told.alphabet().sorted(often);
  }

  private Alphabet sorted(int[] often) {
    long[] keys = new long[count];
    for (int letter = 0; letter < count; letter++) {
      keys[letter] = letter;
    }
    for (int c = 0; c < UNITS; c++) {
      keys[letters[c]] -= (long) often[c] << Character.SIZE;
    }
    Arrays.sort(keys);
    char[] place = new char[count];
    for (int i = 0; i < count; i++) {
      place[(char) keys[i]] = (char) i;
    }
    char[] sorted = new char[UNITS];
    for (int c = 0; c < UNITS; c++) {
      sorted[c] = place[letters[c]];
    }
    return new Alphabet(sorted, count);
  }

  /** The letter of a character, from 0. */
  int of(char c) {
    return letters[c];
  }

  /** How many letters there are. */
  int count() {
    return count;
  }

  /** For each character its letter; not to be changed. */
  char[] letters() {
    return letters;
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

    Alphabet alphabet() {
      char[] letters = new char[UNITS];
      Map<BitSet, Integer> known = new HashMap<>();
      BitSet cuts = cuts();
      for (int low = 0; low < UNITS; ) {
        int high = cuts.nextSetBit(low + 1);
        int letter = known.computeIfAbsent(signature((char) low), key -> known.size());
        Arrays.fill(letters, low, high, (char) letter);
        low = high;
      }
      int next = known.size();
      for (int c = single.nextSetBit(0); c >= 0; c = single.nextSetBit(c + 1)) {
        letters[c] = (char) next++;
      }
      return new Alphabet(letters, next);
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
