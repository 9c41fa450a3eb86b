package org.luoshi.reader.compare;

import java.util.List;
import org.luoshi.reader.model.Commitment;

/** What became of a promise, as far as the summary says. */
public sealed interface Outcome {
  /** The sentences of the summary that speak of it, the best match first; empty when none does. */
  List<Commitment> reported();

  /** The numbers of the promise for which the summary has one, in the order of the promise. */
  List<Measured> measured();

  /** At least one number was reported, and each of those reported is what was promised or more. */
  record Kept(List<Commitment> reported, List<Measured> measured) implements Outcome {
    public Kept {
      reported = List.copyOf(reported);
      measured = List.copyOf(measured);
    }

    /** Whether a number went beyond what was promised. */
    public boolean exceeded() {
      return measured.stream().anyMatch(number -> number.verdict() == Verdict.EXCEEDED);
    }
  }

  /**
   * A number is less than what was promised, or the summary says that it was not done.
   *
   * @param admitted whether the summary says in words that it was not done
   */
  record FellShort(List<Commitment> reported, List<Measured> measured, boolean admitted)
      implements Outcome {
    public FellShort {
      reported = List.copyOf(reported);
      measured = List.copyOf(measured);
    }
  }

  /**
   * The summary speaks of it, but no number of it decides; there may be {@link Verdict#OPEN} ones.
   */
  record Mentioned(List<Commitment> reported, List<Measured> measured) implements Outcome {
    public Mentioned {
      reported = List.copyOf(reported);
      measured = List.copyOf(measured);
    }
  }

  /** The summary does not speak of it. */
  record NotMentioned() implements Outcome {
    @Override
    public List<Commitment> reported() {
      return List.of();
    }

    @Override
    public List<Measured> measured() {
      return List.of();
    }
  }

  /** A number that was promised beside the one that was reported. */
  record Measured(Figure promised, Figure reported, Verdict verdict) {}

  /** What a reported number says of a promised one. */
  enum Verdict {
    KEPT("kept"),
    EXCEEDED("exceeded"),
    FELL_SHORT("fell-short"),
    /** Cannot be told: 90%以上 was reported where 95% was promised, or the year was not over. */
    OPEN("open");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
