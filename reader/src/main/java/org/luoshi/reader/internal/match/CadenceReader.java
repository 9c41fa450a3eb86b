package org.luoshi.reader.internal.match;

import java.util.List;
import org.luoshi.reader.model.Cadence;

/** Reads the cadences of a sentence. */
public final class CadenceReader {
  /**
   * The cadences of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<Cadence>> read(Sentence sentence, List<Found<?>> taken) {
    return List.of();
  }
}
