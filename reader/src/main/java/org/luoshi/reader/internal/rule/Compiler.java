package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@link Program} of a book. Each part is written after what follows it, because it has
 * to say where to go on.
 */
final class Compiler {
  private final CharClasses classes;
  private final int wordsPerSet;
  private final Map<CharSet, Integer> sets = new LinkedHashMap<>();
  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private int[] code = new int[1024];
  private int length;

  private Compiler(CharClasses classes) {
    this.classes = classes;
    this.wordsPerSet = Program.wordsPerSet(classes);
  }

  /**
   * The program of a book.
   *
   * @param often how frequent each character is
   */
  static Program compile(List<RuleSource> rules, Alphabet alphabet, int[] often) {
    Alphabet own = Alphabet.of(patterns(rules), often);
    return new Compiler(CharClasses.of(alphabet, own)).program(rules);
  }

  /** The patterns of rules and of their contexts. */
  static List<Node> patterns(List<RuleSource> rules) {
    List<Node> patterns = new ArrayList<>();
    for (RuleSource rule : rules) {
      patterns.add(rule.pattern());
      patterns.addAll(rule.contexts().values());
    }
    return patterns;
  }

  private Program program(List<RuleSource> rules) {
    int[] starts = new int[rules.size()];
    int[] contexts = new int[rules.size() * Program.CONTEXTS];
    for (int rule = 0; rule < starts.length; rule++) {
      RuleSource source = rules.get(rule);
      int end = write(Program.END, rule);
      starts[rule] = before(source.pattern(), end);
      for (int which = 0; which < Program.CONTEXTS; which++) {
        Node context = source.contexts().get(which);
        contexts[rule * Program.CONTEXTS + which] = context(context, which, end);
      }
    }
    long[] members = new long[sets.size() * wordsPerSet];
    sets.forEach((set, id) -> fill(members, id * wordsPerSet, set));
    return new Program(
        classes,
        Arrays.copyOf(code, length),
        members,
        starts,
        contexts,
        List.copyOf(groups.keySet()));
  }

  private int context(@Nullable Node context, int which, int end) {
    if (context == null) {
      return Program.NOWHERE;
    }
    boolean backwards = which == Program.BEFORE || which == Program.NOT_BEFORE;
    return before(backwards ? context.reversed() : context, end);
  }

  private void fill(long[] members, int from, CharSet set) {
    for (int range = 0; range < set.ranges(); range++) {
      for (int c = set.low(range); c <= set.high(range); c++) {
        int charClass = classes.of((char) c);
        members[from + (charClass >> 6)] |= 1L << charClass;
      }
    }
  }

  /** Writes {@code node}, after which {@code next} follows, and says where it begins. */
  private int before(Node node, int next) {
    return switch (node) {
      case Node.One one -> one(one.set(), next);
      case Node.Sequence sequence -> {
        int at = next;
        for (Node part : sequence.parts().reversed()) {
          at = before(part, at);
        }
        yield at;
      }
      case Node.Choice choice -> {
        int[] ways = new int[choice.options().size()];
        for (int i = 0; i < ways.length; i++) {
          ways[i] = before(choice.options().get(i), next);
        }
        yield write(Program.SPLIT, ways.length, ways);
      }
      case Node.Letters letters -> letters(letters, next);
      case Node.Repeat repeat -> repeat(repeat, next);
      case Node.Group group -> {
        int bound = 2 * groups.computeIfAbsent(group.name(), name -> groups.size());
        int close = write(Program.SAVE, bound + 1, next);
        yield write(Program.SAVE, bound, before(group.part(), close));
      }
      case Node.TextEnd _ -> write(Program.TEXT_END, 0, next);
    };
  }

  private int one(CharSet set, int next) {
    if (set.single() >= 0) {
      return write(Program.LETTERS, 1, classes.of((char) set.single()), next);
    }
    return write(Program.SET, sets.computeIfAbsent(set, key -> sets.size()), next);
  }

  private int letters(Node.Letters letters, int next) {
    int count = letters.letters().length();
    int[][] ways = new int[count][];
    for (int i = 0; i < count; i++) {
      int charClass = classes.of(letters.letters().charAt(i));
      ways[i] = new int[] {charClass, before(letters.rests().get(i), next)};
    }
    Arrays.sort(ways, (left, right) -> Integer.compare(left[0], right[0]));
    int[] flat = new int[2 * count];
    for (int i = 0; i < count; i++) {
      flat[2 * i] = ways[i][0];
      flat[2 * i + 1] = ways[i][1];
    }
    return write(Program.LETTERS, count, flat);
  }

  private int repeat(Node.Repeat repeat, int next) {
    int at = next;
    for (int i = repeat.least(); i < repeat.most(); i++) {
      int more = before(repeat.part(), at);
      at =
          repeat.greedy()
              ? write(Program.SPLIT, 2, more, next)
              : write(Program.SPLIT, 2, next, more);
    }
    for (int i = 0; i < repeat.least(); i++) {
      at = before(repeat.part(), at);
    }
    return at;
  }

  private int write(int kind, int argument, int... rest) {
    if (length + 1 + rest.length > code.length) {
      code = Arrays.copyOf(code, Math.max(code.length * 2, length + 1 + rest.length));
    }
    int at = length;
    code[length++] = argument << Program.KIND_BITS | kind;
    System.arraycopy(rest, 0, code, length, rest.length);
    length += rest.length;
    return at;
  }
}
