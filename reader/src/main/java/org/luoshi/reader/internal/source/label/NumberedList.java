package org.luoshi.reader.internal.source.label;

import java.util.Map;

/**
 * A list of a document.
 *
 * @param id its own id
 * @param definition the id of its definition; lists of one definition count on together
 * @param defined the levels of the definition
 * @param changed the levels this list changes
 * @param starts the first numbers this list changes, by level
 */
public record NumberedList(
    int id,
    int definition,
    Map<Integer, Level> defined,
    Map<Integer, Level> changed,
    Map<Integer, Integer> starts) {

  /** How level {@code level} (from 0) numbers. */
  public Level level(int level) {
    Level own = changed.get(level);
    return own != null ? own : defined.getOrDefault(level, Level.PLAIN);
  }

  /** The first number of {@code level}. */
  int start(int level) {
    return starts.getOrDefault(level, level(level).start());
  }

  /** The level tied to a paragraph style, or 0. */
  public int levelOf(String style) {
    for (int level = 0; level < Level.COUNT; level++) {
      if (style.equals(level(level).style())) {
        return level;
      }
    }
    return 0;
  }
}
