package org.luoshi.reader.model;

import java.util.List;

/**
 * One sentence or list item that promises, requires or reports something.
 *
 * @param text cleaned, simplified Chinese
 * @param span where it stands in the raw text; commitments do not overlap
 * @param path labels of the headings above it, outermost first
 * @param mode promised, reported, a rule or mere fact
 */
public record Commitment(
    String text,
    Span span,
    List<String> path,
    Mode mode,
    List<Target> targets,
    List<Cadence> cadences,
    List<TimeWindow> windows,
    List<Owner> owners) {
  public Commitment {
    path = List.copyOf(path);
    targets = List.copyOf(targets);
    cadences = List.copyOf(cadences);
    windows = List.copyOf(windows);
    owners = List.copyOf(owners);
  }

  /** What the sentence does. */
  public enum Mode {
    PLANNED("planned"),
    DONE("done"),
    RULE("rule"),
    FACT("fact");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
