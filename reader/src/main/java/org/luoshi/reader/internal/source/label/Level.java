package org.luoshi.reader.internal.source.label;

import org.jspecify.annotations.Nullable;

/**
 * How a level of a list numbers.
 *
 * @param start the first number
 * @param format the name of its number format
 * @param text the label, with %1 … %9 for the numbers of the levels
 * @param gap whether a tab or space follows the label
 * @param restart the level, from 1, after which it starts again; 0 never, -1 after any outer one
 * @param legal whether all numbers in the label are decimal
 * @param style the paragraph style tied to the level, or null
 */
public record Level(
    int start,
    String format,
    String text,
    boolean gap,
    int restart,
    boolean legal,
    @Nullable String style) {
  /** Lists have nine levels. */
  public static final int COUNT = 9;

  static final Level PLAIN = new Level(1, "decimal", "", false, -1, false, null);
}
