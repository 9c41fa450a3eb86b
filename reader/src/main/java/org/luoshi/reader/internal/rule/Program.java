package org.luoshi.reader.internal.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a book as one flat program. It is read in two ways: {@link Automaton} follows all
 * rules at once and says which can match, {@link Trial} follows one rule in the order of its
 * alternatives and says how it matches.
 *
 * <p>An instruction is a number of {@link #code}, its kind in the lowest {@value #KIND_BITS} bits
 * and its argument above them, followed by where to go on:
 *
 * <pre>
 * SET n, to                 reads a character of set n
 * LETTERS n, (class, to)…   reads one of n single characters, sorted by class
 * SPLIT n, to…              goes one of n ways, the first first
 * SAVE n, to                takes down the position as bound n of the groups
 * TEXT_END, to              goes on only at the end of the text
 * END                       has matched; the argument is the rule
 * </pre>
 */
final class Program {
  static final int SET = 0;
  static final int LETTERS = 1;
  static final int SPLIT = 2;
  static final int SAVE = 3;
  static final int TEXT_END = 4;
  static final int END = 5;
  static final int KIND_BITS = 3;

  static final int BEFORE = 0;
  static final int NOT_BEFORE = 1;
  static final int AFTER = 2;
  static final int NOT_AFTER = 3;
  static final int CONTEXTS = 4;

  static final int NOWHERE = -1;

  private final CharClasses classes;
  private final int[] code;
  private final long[] sets;
  private final int wordsPerSet;
  private final int[] starts;
  private final int[] contexts;
  private final List<String> groups;
  private final Map<String, Integer> groupNumbers = new HashMap<>();

  /**
   * A program.
   *
   * @param classes what characters are told apart
   * @param code the instructions
   * @param sets for each set, the classes in it as bits; as many words for each set as are needed
   * @param starts where the pattern of each rule begins
   * @param contexts where what must and must not stand around a match begins, {@value #CONTEXTS}
   *     for each rule: before, not before, after, not after; -1 for none. What stands before is to
   *     be read from its end to its beginning
   * @param groups the names of the groups; the bounds of group i are 2i and 2i + 1
   */
  Program(
      CharClasses classes,
      int[] code,
      long[] sets,
      int[] starts,
      int[] contexts,
      List<String> groups) {
    this.classes = classes;
    this.code = code;
    this.sets = sets;
    this.wordsPerSet = wordsPerSet(classes);
    this.starts = starts;
    this.contexts = contexts;
    this.groups = List.copyOf(groups);
    for (String group : groups) {
      groupNumbers.put(group, groupNumbers.size());
    }
  }

  /** How many words a set of classes takes. */
  static int wordsPerSet(CharClasses classes) {
    return (classes.count() + Long.SIZE - 1) / Long.SIZE;
  }

  /** What characters are told apart. */
  CharClasses classes() {
    return classes;
  }

  /** The instructions; not to be changed. */
  int[] code() {
    return code;
  }

  /** The members of the sets; not to be changed. */
  long[] sets() {
    return sets;
  }

  /** Where the patterns begin, by rule; not to be changed. */
  int[] starts() {
    return starts;
  }

  /** Where the contexts begin, {@value #CONTEXTS} for each rule; not to be changed. */
  int[] contexts() {
    return contexts;
  }

  /** How many rules there are. */
  int rules() {
    return starts.length;
  }

  /** Where the pattern of a rule begins. */
  int start(int rule) {
    return starts[rule];
  }

  /** The names of the groups. */
  List<String> groups() {
    return groups;
  }

  /** The number of a group, or -1. */
  int group(String name) {
    return groupNumbers.getOrDefault(name, NOWHERE);
  }

  /** The kind of the instruction at {@code at}. */
  int kind(int at) {
    return code[at] & ((1 << KIND_BITS) - 1);
  }

  /** Its argument. */
  int argument(int at) {
    return code[at] >>> KIND_BITS;
  }

  /** Where a context of a rule begins, or {@link #NOWHERE}. */
  int context(int rule, int which) {
    return contexts[rule * CONTEXTS + which];
  }

  /** Whether a class belongs to a set. */
  boolean contains(int set, int charClass) {
    return (sets[set * wordsPerSet + (charClass / Long.SIZE)] >>> charClass & 1) != 0;
  }

  /** Where a reading instruction leads with a character of this class, or {@link #NOWHERE}. */
  int read(int at, int charClass) {
    int argument = code[at] >>> KIND_BITS;
    if (kind(at) == SET) {
      return contains(argument, charClass) ? code[at + 1] : NOWHERE;
    }
    int low = 0;
    int high = argument - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int letter = code[at + 1 + 2 * middle];
      if (letter == charClass) {
        return code[at + 2 + 2 * middle];
      }
      if (letter < charClass) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NOWHERE;
  }
}
