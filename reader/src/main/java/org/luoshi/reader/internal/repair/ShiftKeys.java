package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/**
 * The {@link ShiftStep#key keys} that ways may have behind a sign: what they may have written last,
 * and the byte that may wait. In a run a sign completes the character that the sign before it
 * began, so that few characters can have been written last, besides what was guessed.
 */
final class ShiftKeys {
  /** In the place of the kind written last: any. */
  static final char ANY = '\uFFFF';

  /** The place of the way that takes the sign for what it says. */
  static final int AS_IT_STANDS = 0;

  private int[] keys = new int[8];
  private int size;

  private ShiftKeys() {}

  /** The keys behind the sign at {@code at}; {@code before} are those behind the one before it. */
  static int[] behind(ShiftStretch stretch, int at, int[] before) {
    ShiftKeys found = new ShiftKeys();
    Sign sign = stretch.sign(at);
    found.add(ShiftStep.kind(sign.character()), ShiftStep.NONE);
    found.add(ANY, ShiftStep.NONE);
    if (sign.isMark()) {
      found.lost(stretch, at);
    } else {
      String others = stretch.others(at);
      found.complete(sign.code(), before);
      for (int i = 0; i < others.length(); i++) {
        found.complete(DoubleBytes.code(others.charAt(i)), before);
      }
    }
    return Arrays.copyOf(found.keys, found.size);
  }

  private void lost(ShiftStretch stretch, int at) {
    add(ShiftStep.kind(stretch.sign(at - 1).character()), ShiftStep.LOST);
    add(ANY, ShiftStep.LOST);
    add(ANY, ShiftStretch.FULL_WIDTH_MARK & 0xFF);
    for (byte told : stretch.told(at)) {
      add(ANY, told & 0xFF);
    }
  }

  private void complete(int code, int[] before) {
    if (code != 0) {
      add(ANY, code & 0xFF);
      for (int key : before) {
        char c = pending(key) > ShiftStep.LOST ? DoubleBytes.character(pending(key), code >> 8) : 0;
        if (c != 0 && last(key) == ANY) {
          add(ShiftStep.kind(c), code & 0xFF);
        }
      }
    }
  }

  private void add(char last, int pending) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = ShiftStep.key(last, pending);
  }

  /** The byte that waits on ways with this key. */
  static int pending(int key) {
    return (key >> 16) - 1;
  }

  /** What ways with this key wrote last. */
  static char last(int key) {
    return (char) key;
  }

  /** The place of a key among {@code keys}, or else of that for anything written last, or -1. */
  static int place(int[] keys, char last, int pending) {
    int exact = ShiftStep.key(last, pending);
    int any = ShiftStep.key(ANY, pending);
    int found = -1;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == exact) {
        return i;
      }
      found = keys[i] == any ? i : found;
    }
    return found;
  }
}
