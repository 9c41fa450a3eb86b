package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something is to be done. Kept as one line of text, see {@link TimingText}. */
public sealed interface Timing {
  /** The plan does not say; shown as missing, never invented. */
  record Unsaid() implements Timing {}

  /**
   * Once, within some days. At least one end is known.
   *
   * @param from the first day, inclusive; null where only the last is known
   * @param to the last day, inclusive; null where only the first is known
   */
  record Within(@Nullable LocalDate from, @Nullable LocalDate to) implements Timing {
    /** Checks that an end is known and the days run forwards. */
    public Within {
      if (from == null ? to == null : to != null && to.isBefore(from)) {
        throw new IllegalArgumentException(from + " to " + to);
      }
    }
  }

  /**
   * Again and again.
   *
   * @param rhythm when
   * @param from from this day on, or null for the whole year of the plan
   * @param to up to this day, inclusive, or null
   */
  record Recurring(Rhythm rhythm, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Timing {}

  /**
   * By the clock, as in the run-down of an event.
   *
   * @param day the day of the event; null where the plan does not say it
   * @param from begin
   * @param to end, or null
   */
  record Clock(@Nullable LocalDate day, LocalTime from, @Nullable LocalTime to) implements Timing {}

  /** The line of text it is kept as; {@link #of} reads it again. */
  default String text() {
    return TimingText.write(this);
  }

  /**
   * Reads the line it is kept as.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Timing of(String text) {
    return TimingText.read(text);
  }

  /**
   * The occasions it comes to within the time of a plan, in the order of their due days. What is
   * unsaid, or lacks its day, comes once, due at the end, see {@link #isDated}.
   */
  default List<Occasion> unfold(Unfolding unfolding, Days plan) {
    return switch (this) {
      case Unsaid unsaid -> List.of(new Occasion(plan.from(), plan.to()));
      case Within(LocalDate from, LocalDate to) -> {
        LocalDate due = to == null ? plan.to() : to;
        LocalDate opens = from == null ? plan.from() : from;
        yield List.of(new Occasion(opens.isAfter(due) ? due : opens, due));
      }
      case Clock(LocalDate day, LocalTime from, LocalTime to) ->
          List.of(day == null ? new Occasion(plan.from(), plan.to()) : new Occasion(day, day));
      case Recurring(Rhythm rhythm, LocalDate from, LocalDate to) -> {
        LocalDate first = from == null || from.isBefore(plan.from()) ? plan.from() : from;
        LocalDate last = to == null || to.isAfter(plan.to()) ? plan.to() : to;
        yield last.isBefore(first)
            ? List.of()
            : unfolding.unfold(rhythm, first, new Days(first, last));
      }
    };
  }

  /** Whether the due days it comes to are those of the plan, and not merely the end of its year. */
  default boolean isDated() {
    return switch (this) {
      case Unsaid unsaid -> false;
      case Within within -> within.to() != null;
      case Clock clock -> clock.day() != null;
      case Recurring recurring -> true;
    };
  }
}
