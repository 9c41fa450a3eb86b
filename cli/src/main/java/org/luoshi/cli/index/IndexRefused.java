package org.luoshi.cli.index;

import java.io.IOException;

/**
 * An index cannot be used; {@link #problem} says why, the message is {@code index.} and its name.
 */
public final class IndexRefused extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Problem {
    /** There is no index of this name. */
    MISSING,
    /** The folder holds something else. */
    NOT_AN_INDEX,
    /** It was written by a program of another version. */
    OTHER_VERSION,
    /** It is shorter than what was committed. */
    CUT_SHORT,
    /** A checksum is wrong. */
    DAMAGED,
    /** Another process is adding to it. */
    BUSY
  }

  private final Problem problem;

  IndexRefused(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
