package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pattern taken apart. */
sealed interface Node {
  /** One character of a set. */
  record One(CharSet set) implements Node {}

  /** Its parts one after another. */
  record Sequence(List<Node> parts) implements Node {}

  /**
   * One of several. Those that begin with a plain character are put together by it, so that a list
   * of hundreds of words costs one look-up.
   *
   * @param letters the plain characters, sorted
   * @param rests what follows each of them
   * @param others what begins otherwise
   */
  record Choice(String letters, List<Node> rests, List<Node> others) implements Node {}

  /** A part {@code least} to {@code most} times. */
  record Repeat(Node part, int least, int most) implements Node {}

  /** One of {@code options}. */
  static Node choice(List<Node> options) {
    if (options.size() == 1) {
      return options.getFirst();
    }
    Map<Character, List<Node>> byFirst = new TreeMap<>();
    List<Node> others = new ArrayList<>();
    for (Node option : options) {
      int first = first(option);
      if (first < 0) {
        others.add(option);
      } else {
        byFirst.computeIfAbsent((char) first, key -> new ArrayList<>()).add(rest(option));
      }
    }
    StringBuilder letters = new StringBuilder();
    List<Node> rests = new ArrayList<>();
    for (Map.Entry<Character, List<Node>> word : byFirst.entrySet()) {
      letters.append((char) word.getKey());
      rests.add(choice(word.getValue()));
    }
    return new Choice(letters.toString(), rests, others);
  }

  /** The plain character an option begins with, or -1. */
  private static int first(Node option) {
    return switch (option) {
      case One one -> one.set().single();
      case Sequence sequence ->
          sequence.parts().isEmpty() ? -1 : first(sequence.parts().getFirst());
      case Choice choice -> -1;
      case Repeat repeat -> -1;
    };
  }

  /** An option without its first character. */
  private static Node rest(Node option) {
    if (!(option instanceof Sequence sequence)) {
      return new Sequence(List.of());
    }
    List<Node> parts = sequence.parts();
    List<Node> behind = parts.subList(1, parts.size());
    if (parts.getFirst() instanceof One) {
      return behind.size() == 1 ? behind.getFirst() : new Sequence(behind);
    }
    List<Node> rest = new ArrayList<>(behind);
    rest.addFirst(rest(parts.getFirst()));
    return new Sequence(rest);
  }

  /** Whether the empty string matches. */
  default boolean empty() {
    return switch (this) {
      case One one -> false;
      case Sequence sequence -> {
        for (Node part : sequence.parts()) {
          if (!part.empty()) {
            yield false;
          }
        }
        yield true;
      }
      case Choice choice -> {
        for (Node other : choice.others()) {
          if (other.empty()) {
            yield true;
          }
        }
        yield false;
      }
      case Repeat repeat -> repeat.least() == 0 || repeat.part().empty();
    };
  }
}
