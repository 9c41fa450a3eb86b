package org.luoshi.cli.index;

import org.luoshi.reader.similar.Letters;
import org.luoshi.reader.similar.Sketch;

/**
 * A plan as the index keeps it.
 *
 * @param file the name its file was added by
 * @param sha256 of that file, 64 lower-case hexadecimal digits
 * @param ordinal its place in the file, from 1
 * @param title its title, empty when it has none
 */
public record IndexedPlan(
    String file, String sha256, int ordinal, String title, Sketch sketch, PackedLetters packed) {
  /** Its letters with their places. */
  public Letters letters() {
    return packed.letters();
  }
}
