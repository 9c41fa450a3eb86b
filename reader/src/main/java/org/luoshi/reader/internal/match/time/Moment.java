package org.luoshi.reader.internal.match.time;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.TimeWindow.Part;

/**
 * A time and where it stands in the clean text, before anything is known of what happens then.
 *
 * @param from first character
 * @param to last character, exclusive
 * @param start first moment in the words of {@link org.luoshi.reader.model.TimeWindow}, or null
 * @param end last moment, or null
 * @param part which part of the named time is meant, or null
 */
record Moment(int from, int to, @Nullable String start, @Nullable String end, @Nullable Part part) {

  /** A single point, or what an edge word makes of it. */
  static Moment point(int from, int to, String time, @Nullable Part part, Edge edge) {
    return new Moment(
        from, to, edge == Edge.UNTIL ? null : time, edge == Edge.SINCE ? null : time, part);
  }

  /** Whether it is one day of a known month. */
  boolean isDay() {
    return start != null
        && start.equals(end)
        && part == null
        && start.charAt(0) != 'T'
        && start.indexOf(':') < 0
        && start.chars().filter(c -> c == '-').count() == (start.startsWith("--") ? 3 : 2);
  }

  /** Whether it is a time by the clock that follows {@code day} at once. */
  boolean isClockAfter(Moment day) {
    return start != null && start.startsWith("T") && from - day.to <= 1;
  }

  /** This day at the hours of {@code clock}. */
  Moment at(Moment clock) {
    return new Moment(
        from, clock.to, start + clock.start, clock.end == null ? null : end + clock.end, null);
  }

  /** What stands around a time: 7月底前 only ends, 3月起 only begins. */
  enum Edge {
    NONE,
    UNTIL,
    SINCE
  }
}
