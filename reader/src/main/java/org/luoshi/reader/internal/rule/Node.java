package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;

/** A pattern taken apart. Of several ways to match, the one named first is taken. */
sealed interface Node {
  /** One character of a set. */
  record One(CharSet set) implements Node {}

  /** Its parts one after another. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several, the first that works. */
  record Choice(List<Node> options) implements Node {}

  /**
   * One of several that each begin with another plain character: a list of hundreds of words costs
   * one look-up.
   *
   * @param letters the plain characters
   * @param rests what follows each of them
   */
  record Letters(String letters, List<Node> rests) implements Node {}

  /**
   * A part {@code least} to {@code most} times.
   *
   * @param greedy whether more is better than less
   */
  record Repeat(Node part, int least, int most, boolean greedy) implements Node {}

  /** A part that takes down where it stood, under a name. */
  record Group(String name, Node part) implements Node {}

  /** The end of the text; only in contexts. */
  record TextEnd() implements Node {}

  /** Whether the empty string matches. */
  default boolean empty() {
    return switch (this) {
      case One _, Letters _ -> false;
      case Sequence sequence -> sequence.parts().stream().allMatch(Node::empty);
      case Choice choice -> choice.options().stream().anyMatch(Node::empty);
      case Repeat repeat -> repeat.least() == 0 || repeat.part().empty();
      case Group group -> group.part().empty();
      case TextEnd _ -> true;
    };
  }

  /** The same pattern read from its end to its beginning. */
  default Node reversed() {
    return switch (this) {
      case One _, TextEnd _ -> this;
      case Sequence sequence ->
          new Sequence(sequence.parts().reversed().stream().map(Node::reversed).toList());
      case Choice choice -> choice(choice.options().stream().map(Node::reversed).toList());
      case Letters letters -> {
        List<Node> options = new ArrayList<>();
        for (int i = 0; i < letters.letters().length(); i++) {
          Node first = new One(CharSet.of(letters.letters().charAt(i)));
          options.add(new Sequence(List.of(letters.rests().get(i).reversed(), first)));
        }
        yield new Choice(options);
      }
      case Repeat repeat ->
          new Repeat(repeat.part().reversed(), repeat.least(), repeat.most(), repeat.greedy());
      case Group group -> group.part().reversed();
    };
  }

  /**
   * One of {@code options}. Neighbours that begin with plain characters are put together by them;
   * the order of options that begin with the same character is kept, that of others means nothing.
   */
  static Node choice(List<Node> options) {
    if (options.size() == 1) {
      return options.getFirst();
    }
    List<Node> merged = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node option : options) {
      if (first(option) < 0) {
        addLetters(run, merged);
        merged.add(option);
      } else {
        run.add(option);
      }
    }
    addLetters(run, merged);
    return merged.size() == 1 ? merged.getFirst() : new Choice(merged);
  }

  private static void addLetters(List<Node> run, List<Node> merged) {
    if (run.size() == 1) {
      merged.add(run.getFirst());
    } else if (!run.isEmpty()) {
      StringBuilder letters = new StringBuilder();
      List<List<Node>> rests = new ArrayList<>();
      for (Node option : run) {
        String letter = String.valueOf((char) first(option));
        int known = letters.indexOf(letter);
        if (known < 0) {
          known = letters.length();
          letters.append(letter);
          rests.add(new ArrayList<>());
        }
        rests.get(known).add(rest(option));
      }
      merged.add(new Letters(letters.toString(), rests.stream().map(Node::choice).toList()));
    }
    run.clear();
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
