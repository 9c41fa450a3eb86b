package org.luoshi.app.frame;

/** A number beside a line of the menu, of what waits there. A stage adds one as a bean. */
public interface MenuCount {
  /** The path of the line. */
  String path();

  /** The key of its words, with the number as {@code {0}}. */
  String key();

  /** How much waits for whoever looks; nothing is shown for 0. */
  long count();
}
