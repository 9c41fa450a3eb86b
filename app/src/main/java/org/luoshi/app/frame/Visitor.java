package org.luoshi.app.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever looks at a page, as far as the frame has to know. Later stages say who it is. */
public interface Visitor {
  /** Somebody who has not logged in. */
  Visitor NOBODY =
      new Visitor() {
        @Override
        public @Nullable String name() {
          return null;
        }

        @Override
        public List<Choice> seats() {
          return List.of();
        }

        @Override
        public boolean may(String right) {
          return false;
        }
      };

  /**
   * One of the places a visitor can work from.
   *
   * @param id its number
   * @param words role and organisation, such as "落实县 · 管理员"
   * @param current whether the visitor works from it now
   */
  record Choice(long id, String words, boolean current) {}

  /** Number of the account, or null for somebody who has not logged in. */
  default @Nullable Long account() {
    return null;
  }

  /** Name to show, or null for somebody who has not logged in. */
  @Nullable String name();

  /** The places to choose from, the present one among them. */
  List<Choice> seats();

  /** Whether the visitor has a right, by its name. */
  boolean may(String right);
}
