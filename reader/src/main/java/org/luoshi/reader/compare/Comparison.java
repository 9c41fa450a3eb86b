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

  /**
   * Less shared than this, two texts hardly belong together. Plans of different places or lines of
   * work share a standing phrase in seven sentences at most, drafts of one plan and a plan and its
   * summary one sentence in three at least.
   */
  double LEAST_SHARED = 0.2;

  /**
   * How many of the sentences of the shorter side have their like on the other, from 0 (none) to 1
   * (all); 1 where neither side has any.
   */
  double shared();

  /** Whether they have so little in common that what was found says little. */
  default boolean unrelated() {
    return shared() < LEAST_SHARED;
  }

  /** {@code found} of the shorter of two sides. */
  static double share(long found, int a, int b) {
    int shorter = Math.min(a, b);
    return shorter > 0 ? (double) found / shorter : a == b ? 1 : 0;
  }

  /** Compares {@code a} and {@code b}; the result has one entry for each commitment compared. */
  static Comparison of(Plan a, Plan b, Mode mode) {
    return switch (mode) {
      case RESULTS -> new ResultsMatching(a, b).results();
      case VERSIONS -> new VersionsMatching(a, b).versions();
    };
  }
}
