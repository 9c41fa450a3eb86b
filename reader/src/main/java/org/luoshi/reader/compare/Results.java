package org.luoshi.reader.compare;

import java.util.List;
import org.luoshi.reader.model.Commitment;

/**
 * A plan held against a summary.
 *
 * @param promises every commitment of the plan that is planned or a rule, in its order, with what
 *     became of it
 * @param unpromised what the summary reports and the plan did not promise, in its order
 * @param reports how many sentences of the summary the plan was held against
 */
public record Results(List<Promise> promises, List<Commitment> unpromised, int reports)
    implements Comparison {
  public Results {
    promises = List.copyOf(promises);
    unpromised = List.copyOf(unpromised);
  }

  @Override
  public double shared() {
    long mentioned =
        promises.stream()
            .filter(promise -> !(promise.outcome() instanceof Outcome.NotMentioned))
            .count();
    return Math.min(1, Comparison.share(mentioned, promises.size(), reports));
  }

  /**
   * A commitment of the plan and what became of it.
   *
   * @param unreported its numbers for which the summary has none; all of them when it is not
   *     mentioned
   */
  public record Promise(Commitment promised, Outcome outcome, List<Figure> unreported) {
    public Promise {
      unreported = List.copyOf(unreported);
    }
  }
}
