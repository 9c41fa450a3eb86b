package org.luoshi.app.plan.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.plan.Task;

/**
 * A heading and what stands directly below it, in time.
 *
 * @param headings the heading with those above it, outermost first; none for tasks without one
 * @param days from the first to the last day of what stands below
 * @param isPhase whether most of it shares these very days, as where the heading itself gives them
 * @param bars its tasks that have days
 */
public record Lane(List<String> headings, Days days, boolean isPhase, List<Bar> bars) {
  /** Lists are copied. */
  public Lane {
    headings = List.copyOf(headings);
    bars = List.copyOf(bars);
  }

  /** The heading itself, or null. */
  public @Nullable String title() {
    return headings.isEmpty() ? null : headings.getLast();
  }

  /**
   * A task in time.
   *
   * @param number its place in the plan, from 1
   * @param task itself
   * @param days from its first to its last day
   * @param due the days it recurs on; none for what is done once
   */
  public record Bar(int number, Task task, Days days, List<LocalDate> due) {
    /** The list is copied. */
    public Bar {
      due = List.copyOf(due);
    }
  }
}
