package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a commitment stands on a day.
 *
 * @param commitment what was promised
 * @param day as of which
 * @param measures its numbers
 * @param turns its due instances
 * @param elapsed how much of its time has passed, from 0 to 1
 * @param standing the worst of all
 */
public record Figure(
    Commitment commitment,
    LocalDate day,
    List<Measure> measures,
    Turns turns,
    BigDecimal elapsed,
    Standing standing) {
  /**
   * Due instances.
   *
   * @param done how many are done
   * @param due how many that are asked for fell due before the day
   * @param late how many of those are still open
   * @param waived how many were waived
   * @param asked how many are asked for in all
   */
  public record Turns(int done, int due, int late, int waived, int asked) {
    static Turns of(Course course, LocalDate day) {
      List<Slot> asked = course.slots().stream().filter(Slot::isAsked).toList();
      List<Slot> due = asked.stream().filter(slot -> slot.wasDueBefore(day)).toList();
      return new Turns(
          (int) asked.stream().filter(slot -> slot.fate() == Slot.Fate.DONE).count(),
          due.size(),
          (int) due.stream().filter(slot -> slot.fate() == Slot.Fate.OPEN).count(),
          course.slots().size() - asked.size(),
          asked.size());
    }

    Standing standing() {
      if (late > 0) {
        return Standing.LATE;
      }
      return done == asked ? Standing.DONE : Standing.ON_TRACK;
    }
  }
}
