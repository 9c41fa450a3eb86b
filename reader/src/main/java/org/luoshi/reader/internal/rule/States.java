package org.luoshi.reader.internal.rule;

import java.util.Arrays;

/**
 * Where in a {@link Program} several rules can be at the same time: a set of instructions that read
 * a character or end a rule, as a sorted array.
 */
final class States {
  private final Program program;
  private final int[] seen;
  private int[] stack = new int[64];
  private int round;

  States(Program program) {
    this.program = program;
    this.seen = new int[program.code().length];
  }

  /** The instructions before anything was read. */
  synchronized int[] start() {
    int[] starts = new int[program.rules()];
    Arrays.setAll(starts, program::start);
    return closure(starts, starts.length);
  }

  /** The instructions after a character of a class was read; empty when no rule goes on. */
  synchronized int[] step(int[] from, int charClass) {
    int[] to = new int[from.length];
    int count = 0;
    for (int at : from) {
      int next = program.kind(at) == Program.END ? Program.NOWHERE : program.read(at, charClass);
      if (next != Program.NOWHERE) {
        to[count++] = next;
      }
    }
    return closure(to, count);
  }

  /** The instructions that {@code at} reaches without reading. */
  synchronized int[] closure(int at) {
    return closure(new int[] {at}, 1);
  }

  /** The rules that end in one of these instructions; in their order, as their ends are. */
  int[] ending(int[] of) {
    int[] rules = new int[of.length];
    int count = 0;
    for (int at : of) {
      if (program.kind(at) == Program.END) {
        rules[count++] = program.argument(at);
      }
    }
    return Arrays.copyOf(rules, count);
  }

  /** What the first {@code count} instructions of {@code of} reach without reading, sorted. */
  private int[] closure(int[] of, int count) {
    round++;
    int[] kept = new int[16];
    int size = 0;
    int top = 0;
    for (int i = 0; i < count; i++) {
      top = push(of[i], top);
    }
    while (top > 0) {
      int at = stack[--top];
      int kind = program.kind(at);
      if (kind == Program.SPLIT) {
        for (int i = program.argument(at); i > 0; i--) {
          top = push(program.code()[at + i], top);
        }
      } else if (kind == Program.SAVE) {
        top = push(program.code()[at + 1], top);
      } else {
        kept = size < kept.length ? kept : Arrays.copyOf(kept, size * 2);
        kept[size++] = at;
      }
    }
    Arrays.sort(kept, 0, size);
    return Arrays.copyOf(kept, size);
  }

  private int push(int at, int top) {
    if (seen[at] == round) {
      return top;
    }
    seen[at] = round;
    stack = top < stack.length ? stack : Arrays.copyOf(stack, top * 2);
    stack[top] = at;
    return top + 1;
  }
}
