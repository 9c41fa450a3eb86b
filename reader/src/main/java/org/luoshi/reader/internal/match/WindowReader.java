package org.luoshi.reader.internal.match;

import java.util.List;
import org.luoshi.reader.model.TimeWindow;

/** Reads the windows of a sentence. */
public final class WindowReader {
  /**
   * The windows of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<TimeWindow>> read(Sentence sentence, List<Found<?>> taken) {
    return List.of();
  }
}
