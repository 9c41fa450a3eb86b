package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters a lost byte may have belonged to, one of each kind, from frequent to rare. */
final class Guesses {
  private final char[] characters;
  private final char[] kinds;
  private final double[] aloneLog;

  /** The greatest chance of each after any character. */
  private final double[] atMost;

  /** How many of them, the first, are signs, whose chances follow rules of their own. */
  private final int signs;

  /** The greatest chance of one of them after any character. */
  private final double most;

  /** One more than the place of a kind in the above; open addressing. */
  private final short[] places;

  /** Of several characters of a kind the first is taken. */
  Guesses(String all) {
    places = new short[Integer.highestOneBit(Math.max(1, all.length()) * 4 - 1)];
    kinds = new char[all.length()];
    StringBuilder firsts = new StringBuilder();
    for (char c : inOrder(all)) {
      char kind = ShiftStep.kind(c);
      if (places[slot(kind)] == 0) {
        kinds[firsts.length()] = kind;
        firsts.append(c);
        places[slot(kind)] = (short) firsts.length();
      }
    }
    characters = firsts.toString().toCharArray();
    aloneLog = new double[characters.length];
    atMost = new double[characters.length];
    int notHan = 0;
    for (int i = 0; i < characters.length; i++) {
      aloneLog[i] = CharacterPairs.aloneLog(kinds[i]);
      atMost[i] = CharacterPairs.followsAtMost(kinds[i]);
      notHan += Han.is(characters[i]) ? 0 : 1;
    }
    signs = notHan;
    double greatest = Double.NEGATIVE_INFINITY;
    for (char c : characters) {
      greatest = Math.max(greatest, ShiftStep.chanceAtMost(c));
    }
    most = greatest;
  }

  /** Signs before characters, and these from frequent to rare. */
  private static List<Character> inOrder(String all) {
    List<Character> order = new ArrayList<>();
    for (int i = 0; i < all.length(); i++) {
      order.add(all.charAt(i));
    }
    order.sort(
        Comparator.comparing((Character c) -> Han.is(c))
            .thenComparingDouble(c -> -CharacterPairs.aloneLog(ShiftStep.kind(c))));
    return order;
  }

  char character(int place) {
    return characters[place];
  }

  char kind(int place) {
    return kinds[place];
  }

  private int slot(char kind) {
    int slot = ((kind * 0x9E3779B1) >>> 16) & (places.length - 1);
    while (places[slot] != 0 && kinds[places[slot] - 1] != kind) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  /**
   * Finds those that follow one of kind {@code last} with a chance whose logarithm is {@code least}
   * or more.
   */
  void likely(char last, double least, LikelyGuesses found) {
    found.clear();
    for (int i = 0; i < signs; i++) {
      found.add(i, ShiftStep.chance(last, characters[i]), least);
    }
    Followers after = CharacterPairs.after(last);
    if (after.size() > characters.length) {
      for (int i = signs; i < characters.length; i++) {
        if (atMost[i] >= least) {
          found.add(i, after.chance(kinds[i], aloneLog[i]), least);
        }
      }
    } else {
      seen(after, least, found);
      unseen(after, least, found);
    }
  }

  private void seen(Followers after, double least, LikelyGuesses found) {
    for (int i = 0; i < after.size() && after.mostFrom(i) >= least; i++) {
      int place = places[slot(after.character(i))] - 1;
      if (place >= signs) {
        found.add(place, after.chance(i), least);
      }
    }
  }

  private void unseen(Followers after, double least, LikelyGuesses found) {
    double unseen = after.unseen();
    for (int i = signs; i < characters.length && unseen + aloneLog[i] >= least; i++) {
      if (after.place(kinds[i]) < 0) {
        found.add(i, unseen + aloneLog[i], least);
      }
    }
  }

  /** The greatest chance of one of them after one of kind {@code last}, or more. */
  double most(char last) {
    double found = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < signs; i++) {
      found = Math.max(found, ShiftStep.chance(last, characters[i]));
    }
    Followers after = CharacterPairs.after(last);
    if (signs < characters.length) {
      found = Math.max(found, after.unseen() + aloneLog[signs]);
    }
    for (int i = 0; after.mostFrom(i) > found; i++) {
      int place = places[slot(after.character(i))] - 1;
      if (place >= signs) {
        found = Math.max(found, after.chance(i));
      }
    }
    return found;
  }

  /** The greatest chance of one of them after any. */
  double most() {
    return most;
  }

  /** The greatest chance that a Chinese character follows one of them, or more. */
  double mostBefore(char kind) {
    double alone = CharacterPairs.aloneLog(kind);
    Preceders before = CharacterPairs.before(kind);
    for (int i = 0; i < before.size() && before.chance(i) > alone; i++) {
      if (places[slot(before.character(i))] != 0) {
        return before.chance(i);
      }
    }
    return alone;
  }
}
