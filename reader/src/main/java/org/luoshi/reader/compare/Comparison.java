package org.luoshi.reader.compare;

import org.luoshi.reader.model.Plan;

/** What comes of comparing two plans. */
public sealed interface Comparison permits Results, Versions {
  /** How two plans are compared. */
  enum Mode {
    /** The first promises, the second reports. */
    RESULTS("results"),
    /** The second is a later version of the first. */
    VERSIONS("versions");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }

  /** Compares {@code a} and {@code b}; the result has one entry for each commitment compared. */
  static Comparison of(Plan a, Plan b, Mode mode) {
    return switch (mode) {
      case RESULTS -> new ResultsMatching(a, b).results();
      case VERSIONS -> new VersionsMatching(a, b).versions();
    };
  }
}
