package org.luoshi.reader.internal.rule;

import java.util.List;

/** A pattern taken apart. */
sealed interface Node {
  /** One character of a set. */
  record One(CharSet set) implements Node {}

  /** Its parts one after another. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Node> options) implements Node {}

  /** A part {@code least} to {@code most} times. */
  record Repeat(Node part, int least, int most) implements Node {}

  /** Whether the empty string matches. */
  default boolean empty() {
    return switch (this) {
      case One one -> false;
      case Sequence sequence -> sequence.parts().stream().allMatch(Node::empty);
      case Choice choice -> choice.options().stream().anyMatch(Node::empty);
      case Repeat repeat -> repeat.least() == 0 || repeat.part().empty();
    };
  }
}
