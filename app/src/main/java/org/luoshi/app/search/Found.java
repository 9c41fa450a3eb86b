package org.luoshi.app.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits of the page asked for
 * @param total how many there are, {@value Search#MOST} at most
 * @param narrowed whether the words are so common that only those of the last three months or less
 *     were looked through
 */
public record Found(List<Hit> hits, int total, boolean narrowed) {
  /** Nothing. */
  public static final Found NOTHING = new Found(List.of(), 0, false);

  /** Whether there are more than are counted. */
  public boolean isMore() {
    return total >= Search.MOST;
  }

  /** How many pages there are. */
  public int pages() {
    return (total + Search.PAGE - 1) / Search.PAGE;
  }
}
