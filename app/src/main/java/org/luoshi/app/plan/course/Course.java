package org.luoshi.app.plan.course;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.plan.Sheet;

/**
 * A plan in time.
 *
 * @param days whole months, from the first to the last day of all lanes
 * @param lanes in the order of the plan
 * @param undated tasks that the plan gives no day
 * @param today marked when it is one of the days
 */
public record Course(Days days, List<Lane> lanes, List<Sheet.Line> undated, LocalDate today) {
  /** Lists are copied. */
  public Course {
    lanes = List.copyOf(lanes);
    undated = List.copyOf(undated);
  }
}
