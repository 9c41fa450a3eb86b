package org.luoshi.app.plan;

import java.util.List;

/** What an adopted plan promised and what is not done yet; a stage that looks after it knows. */
public interface Unfinished {
  /**
   * A line of a plan that is not done.
   *
   * @param duty number of the duty, see {@link Item#carriedFrom}
   * @param line the line of the plan it follows from
   * @param open how often it is still to be done
   * @param all how often it was to be done
   */
  record Left(long duty, long line, int open, int all) {}

  /** What is left of a plan, in the order of its duties. */
  List<Left> of(long plan);
}
