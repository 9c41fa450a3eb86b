package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The time of a commitment. What recurs asks for a part of its number with each due day; what is
 * done once goes by the days.
 *
 * @param starts its first day
 * @param ends its last day, inclusive
 * @param slots its due instances
 */
public record Course(LocalDate starts, LocalDate ends, List<Slot> slots) {
  private static final int PLACES = 12;

  /** The list is copied. */
  public Course {
    slots = List.copyOf(slots);
  }

  /** Whether it has more than one due day. */
  public boolean recurs() {
    return slots.stream().filter(Slot::dated).limit(2).count() > 1;
  }

  /** Whether all of it was waived. */
  public boolean isWaived() {
    return !slots.isEmpty() && slots.stream().noneMatch(Slot::isAsked);
  }

  /** The first day on which it can be done. */
  public LocalDate from() {
    return slots.stream().map(Slot::opens).min(LocalDate::compareTo).orElse(starts);
  }

  /** Its last day, inclusive: the last due day, or that of the plan where none was given. */
  public LocalDate to() {
    return slots.stream().filter(Slot::dated).map(Slot::due).max(LocalDate::compareTo).orElse(ends);
  }

  /** Whether its time was over before a day; on its last day it is not. */
  public boolean isOver(LocalDate day) {
    return to().isBefore(day);
  }

  /** The part of its due instances that is asked for: 10 of 12 where two were waived; 1 of none. */
  public BigDecimal asked() {
    long asked = slots.stream().filter(Slot::isAsked).count();
    return slots.isEmpty() ? BigDecimal.ONE : part(asked, slots.size());
  }

  /**
   * How much of what is asked for has fallen due before a day: 5 of 12 on 15 June for the end of
   * each month; for what is done once the days that have passed, 0.5 after half of them.
   *
   * @return from 0 to 1
   */
  public BigDecimal elapsed(LocalDate day) {
    if (recurs()) {
      return elapsedOfDue(day);
    }
    long all = ChronoUnit.DAYS.between(from(), to()) + 1;
    return part(Math.clamp(ChronoUnit.DAYS.between(from(), day), 0, all), all);
  }

  /** Asked for a dozen days of each commitment of a board: one way through, no streams. */
  private BigDecimal elapsedOfDue(LocalDate day) {
    int asked = 0;
    int due = 0;
    for (Slot slot : slots) {
      if (slot.isAsked()) {
        asked++;
        due += slot.wasDueBefore(day) ? 1 : 0;
      }
    }
    return asked == 0 ? BigDecimal.ZERO : part(due, asked);
  }

  private static BigDecimal part(long some, long all) {
    return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), PLACES, RoundingMode.HALF_UP);
  }
}
