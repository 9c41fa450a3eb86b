package org.luoshi.cli.report;

import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;

/**
 * The two plans that are compared, with the files they stand in.
 *
 * @param a the file of the plan, or of the earlier version
 * @param b the file of the summary, or of the later version
 * @param chosen whether they were chosen among several
 */
public record ComparisonSides(PlanFile a, Plan planA, PlanFile b, Plan planB, boolean chosen) {
  /** The other way round. */
  public ComparisonSides exchanged() {
    return new ComparisonSides(b, planB, a, planA, chosen);
  }
}
