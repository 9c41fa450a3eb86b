package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pattern taken apart. */
sealed interface Node {
  /** One character of a set. */
  record One(CharSet set) implements Node {
    @Override
    public void tell(Told told) {
      told.apart(set);
    }

    @Override
    public boolean empty() {
      return false;
    }
  }

  /** Its parts one after another. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public void tell(Told told) {
      for (Node part : parts) {
        part.tell(told);
      }
    }

    @Override
    public boolean empty() {
      for (Node part : parts) {
        if (!part.empty()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One of several. Those that begin with a plain character are put together by it, so that a list
   * of hundreds of words costs one look-up.
   *
   * @param letters the plain characters, sorted
   * @param rests what follows each of them
   * @param others what begins otherwise
   */
  record Choice(String letters, List<Node> rests, List<Node> others) implements Node {
    @Override
    public void tell(Told told) {
      if (told.first(this)) {
        for (int i = 0; i < letters.length(); i++) {
          told.apart(letters.charAt(i));
          rests.get(i).tell(told);
        }
        for (Node other : others) {
          other.tell(told);
        }
      }
    }

    @Override
    public boolean empty() {
      for (Node other : others) {
        if (other.empty()) {
          return true;
        }
      }
      return false;
    }
  }

  /** A part {@code least} to {@code most} times. */
  record Repeat(Node part, int least, int most) implements Node {
    @Override
    public void tell(Told told) {
      part.tell(told);
    }

    @Override
    public boolean empty() {
      return least == 0 || part.empty();
    }
  }

  /** Takes down what patterns tell apart. */
  interface Told {
    /** Whether a choice is seen for the first time: a definition used by many rules is one node. */
    boolean first(Choice choice);

    /** One character. */
    void apart(char c);

    /** A set of characters. */
    void apart(CharSet set);
  }

  /** Says which characters the pattern tells apart from others. */
  void tell(Told told);

  /** Whether the empty string matches. */
  boolean empty();

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
    if (option instanceof One one) {
      return one.set().single();
    }
    return option instanceof Sequence sequence && !sequence.parts().isEmpty()
        ? first(sequence.parts().getFirst())
        : -1;
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
}
