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

  private Expressions withWindows(List<Found<TimeWindow>> found) {
    return found.isEmpty() ? this : new Expressions(cadences, found, targets, owners);
  }

  private Expressions withTargets(List<Found<Target>> found) {
    return found.isEmpty() ? this : new Expressions(cadences, windows, found, owners);
  }

  private Expressions withOwners(List<Found<Owner>> found) {
    return found.isEmpty() ? this : new Expressions(cadences, windows, targets, found);
  }

  /** The stretches that are neither targets nor names of owners. */
  private List<? extends Found<?>> taken() {
    if (cadences.isEmpty()) {
      return windows;
    }
    if (windows.isEmpty()) {
      return cadences;
    }
    List<Found<?>> taken = new ArrayList<>(cadences);
    taken.addAll(windows);
    return taken;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  boolean isEmpty() {
    return cadences.isEmpty() && windows.isEmpty() && targets.isEmpty() && owners.isEmpty();
  }

  /**
   * The matchers, each run once over a sentence; what one has taken the next leaves alone. One goes
   * over all sentences before the next begins, so that its tables stay at hand.
   */
  static final class Reader {
    private final CadenceReader cadences = new CadenceReader();
    private final WindowReader windows = new WindowReader();
    private final TargetReader targets = new TargetReader();
    private final OwnerReader owners = new OwnerReader();

    Expressions read(Sentence sentence) {
      return read(List.of(sentence)).getFirst();
    }

    /** What they find in each of {@code sentences}. */
    List<Expressions> read(List<Sentence> sentences) {
      int size = sentences.size();
      List<Expressions> found = new ArrayList<>(size);
      for (Sentence sentence : sentences) {
        found.add(
            new Expressions(cadences.read(sentence, List.of()), List.of(), List.of(), List.of()));
      }
      for (int i = 0; i < size; i++) {
        Expressions so = found.get(i);
        found.set(i, so.withWindows(windows.read(sentences.get(i), so.cadences)));
      }
      for (int i = 0; i < size; i++) {
        Expressions so = found.get(i);
        found.set(i, so.withTargets(targets.read(sentences.get(i), so.taken())));
      }
      for (int i = 0; i < size; i++) {
        Expressions so = found.get(i);
        found.set(i, so.withOwners(owners.read(sentences.get(i), so.taken())));
      }
      return found;
    }
  }
}
