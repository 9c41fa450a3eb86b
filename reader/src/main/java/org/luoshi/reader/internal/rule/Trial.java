package org.luoshi.reader.internal.rule;

import java.util.Arrays;

/**
 * Follows one rule through a text, alternatives in their order, as {@code java.util.regex} does:
 * the first way that works is the match. All repetition is bounded, so every trial ends.
 */
final class Trial {
  /** No match. */
  static final int FAILED = -1;

  /** What may stand between {@code $} and the end of the text. */
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

  private final Program program;
  private final int[] code;
  private final CharClasses classes;
  private final String text;
  private final char[] letters;
  private int limit;
  private boolean inContext;
  private int[] bounds = {};

  Trial(Program program, SiftedText sifted) {
    this.program = program;
    this.code = program.code();
    this.classes = program.classes();
    this.text = sifted.text();
    this.letters = sifted.letters();
  }

  /**
   * Where the match of a rule that starts at {@code at} ends, exclusive, or {@link #FAILED}.
   *
   * @param end where matches have to end; contexts see the whole text
   */
  int end(int rule, int at, int end) {
    if (!follows(rule, at)) {
      return FAILED;
    }
    limit = end;
    bounds = new int[0];
    return run(program.start(rule), at);
  }

  /** The bounds of the groups of a match, two for each; -1 for a group that took no part. */
  int[] groups(int rule, int at, int end) {
    limit = end;
    bounds = new int[2 * program.groups().size()];
    Arrays.fill(bounds, FAILED);
    run(program.start(rule), at);
    return bounds;
  }

  /** Whether what stands before {@code at} lets the rule begin there. */
  boolean follows(int rule, int at) {
    int before = program.context(rule, Program.BEFORE);
    int notBefore = program.context(rule, Program.NOT_BEFORE);
    return (before == Program.NOWHERE || runBack(before, at))
        && (notBefore == Program.NOWHERE || !runBack(notBefore, at));
  }

  /** Whether what stands behind {@code end} lets the rule end there. */
  boolean precedes(int rule, int end) {
    if (splitsPair(end)) {
      return false;
    }
    int after = program.context(rule, Program.AFTER);
    int notAfter = program.context(rule, Program.NOT_AFTER);
    return (after == Program.NOWHERE || runOn(after, end))
        && (notAfter == Program.NOWHERE || !runOn(notAfter, end));
  }

  /** A character beyond U+FFFF is two units of the text; no match ends between them. */
  private boolean splitsPair(int at) {
    return at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private boolean runOn(int context, int at) {
    int outer = limit;
    limit = text.length();
    inContext = true;
    boolean found = run(context, at) != FAILED;
    inContext = false;
    limit = outer;
    return found;
  }

  private int run(int start, int from) {
    int pc = start;
    int at = from;
    while (true) {
      int head = code[pc];
      switch (program.kind(pc)) {
        case Program.SPLIT -> {
          int last = pc + (head >>> Program.KIND_BITS);
          while (++pc < last) {
            int end = run(code[pc], at);
            if (end != FAILED) {
              return end;
            }
          }
          pc = code[last];
        }
        case Program.SAVE -> {
          if (bounds.length > 0) {
            return save(pc, at);
          }
          pc = code[pc + 1];
        }
        case Program.TEXT_END -> {
          if (!atTextEnd(at)) {
            return FAILED;
          }
          pc = code[pc + 1];
        }
        case Program.END -> {
          return inContext || precedes(head >>> Program.KIND_BITS, at) ? at : FAILED;
        }
        default -> {
          if (at >= limit) {
            return FAILED;
          }
          pc = program.read(pc, classes.ofLetter(letters[at++]));
          if (pc == Program.NOWHERE) {
            return FAILED;
          }
        }
      }
    }
  }

  private int save(int pc, int at) {
    int bound = program.argument(pc);
    int before = bounds[bound];
    bounds[bound] = at;
    int end = run(code[pc + 1], at);
    if (end == FAILED) {
      bounds[bound] = before;
    }
    return end;
  }

  private boolean atTextEnd(int at) {
    int left = text.length() - at;
    return left == 0 || (left == 1 && LINE_ENDS.indexOf(text.charAt(at)) >= 0);
  }

  /** Whether a context stands right before {@code from}; which way it matches means nothing. */
  private boolean runBack(int start, int from) {
    int pc = start;
    int at = from;
    while (true) {
      int head = code[pc];
      switch (program.kind(pc)) {
        case Program.SPLIT -> {
          int last = pc + (head >>> Program.KIND_BITS);
          while (++pc < last) {
            if (runBack(code[pc], at)) {
              return true;
            }
          }
          pc = code[last];
        }
        case Program.END -> {
          return true;
        }
        case Program.SAVE, Program.TEXT_END -> pc = code[pc + 1];
        default -> {
          if (at == 0) {
            return false;
          }
          pc = program.read(pc, classes.ofLetter(letters[--at]));
          if (pc == Program.NOWHERE) {
            return false;
          }
        }
      }
    }
  }
}
