package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best way found for each key at one sign. */
final class ShiftWays {
  /** One more than the key, 0 where the table is empty. */
  private int[] keys = new int[32];

  private ShiftStep[] ways = new ShiftStep[32];
  private int size;

  /** Whether no way with this key is known that is as good. */
  boolean lacks(int key, double score) {
    int place = place(key + 1);
    return keys[place] == 0 || ways[place].score() < score;
  }

  /** Takes a way in the place of the one known with its key. */
  void put(ShiftStep way) {
    int key = way.key() + 1;
    int place = place(key);
    if (keys[place] == 0) {
      keys[place] = key;
      size++;
    }
    ways[place] = way;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int place(int key) {
    int place = ((key * 0x9E3779B1) >>> 8) & (keys.length - 1);
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    List<ShiftStep> all = all();
    keys = new int[keys.length * 2];
    ways = new ShiftStep[keys.length];
    size = 0;
    all.forEach(this::put);
  }

  /** All of them, in no order. */
  List<ShiftStep> all() {
    List<ShiftStep> all = new ArrayList<>(size);
    for (int place = 0; place < keys.length; place++) {
      if (keys[place] != 0) {
        all.add(ways[place]);
      }
    }
    return all;
  }

  void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }
}
