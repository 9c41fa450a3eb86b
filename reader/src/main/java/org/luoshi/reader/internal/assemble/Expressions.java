package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.owner.OwnerReader;
import org.luoshi.reader.internal.match.target.TargetReader;
import org.luoshi.reader.internal.match.time.CadenceReader;
import org.luoshi.reader.internal.match.time.WindowReader;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/** What the matchers found in one sentence. */
record Expressions(
    List<Found<Cadence>> cadences,
    List<Found<TimeWindow>> windows,
    List<Found<Target>> targets,
    List<Found<Owner>> owners) {

  /** Nothing found. */
  static final Expressions NONE = new Expressions(List.of(), List.of(), List.of(), List.of());

  /** These and those, these first. */
  Expressions and(Expressions those) {
    return new Expressions(
        joined(cadences, those.cadences),
        joined(windows, those.windows),
        joined(targets, those.targets),
        joined(owners, those.owners));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  boolean isEmpty() {
    return cadences.isEmpty() && windows.isEmpty() && targets.isEmpty() && owners.isEmpty();
  }

  /** The matchers, each run once over a sentence; what one has taken the next leaves alone. */
  static final class Reader {
    private final CadenceReader cadences = new CadenceReader();
    private final WindowReader windows = new WindowReader();
    private final TargetReader targets = new TargetReader();
    private final OwnerReader owners = new OwnerReader();

    Expressions read(Sentence sentence) {
      List<Found<?>> taken = new ArrayList<>();
      List<Found<Cadence>> foundCadences = cadences.read(sentence, taken);
      taken.addAll(foundCadences);
      List<Found<TimeWindow>> foundWindows = windows.read(sentence, taken);
      taken.addAll(foundWindows);
      return new Expressions(
          foundCadences, foundWindows, targets.read(sentence, taken), owners.read(sentence, taken));
    }
  }
}
