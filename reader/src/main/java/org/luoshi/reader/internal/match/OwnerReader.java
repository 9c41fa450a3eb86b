package org.luoshi.reader.internal.match;

import java.util.List;
import org.luoshi.reader.model.Owner;

/** Reads the owners of a sentence. */
public final class OwnerReader {
  /**
   * The owners of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<Owner>> read(Sentence sentence, List<Found<?>> taken) {
    return List.of();
  }
}
