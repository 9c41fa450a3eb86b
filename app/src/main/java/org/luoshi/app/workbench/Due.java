package org.luoshi.app.workbench;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a duty, with what is needed to recognise it.
 *
 * @param occurrence its number
 * @param edition grows with every change
 * @param duty number of the duty
 * @param content what is to be done
 * @param plan number of the plan it comes from
 * @param planTitle that plan's title; empty where it lies outside the scope
 * @param organisation whose it is
 * @param organisationName that organisation's name
 * @param post whose duty it is; null while nobody's
 * @param postName that post's name
 * @param supports names of the posts that help
 * @param opens the first day on which it can be done
 * @param day the last, inclusive
 * @param dated whether the plan gave that day, and not merely its year
 * @param begins time of day in a run-down, or null
 * @param ends its end, or null
 * @param state what became of it
 * @param closed the day on which it was done or waived, or null
 */
public record Due(
    long occurrence,
    int edition,
    long duty,
    String content,
    long plan,
    String planTitle,
    long organisation,
    String organisationName,
    @Nullable Long post,
    @Nullable String postName,
    String supports,
    LocalDate opens,
    LocalDate day,
    boolean dated,
    @Nullable LocalTime begins,
    @Nullable LocalTime ends,
    State state,
    @Nullable LocalDate closed) {
  /** What became of an occurrence. */
  public enum State {
    OPEN,
    DONE,
    WAIVED
  }

  /** Whether it still has to be done. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether it should have been done before a day. */
  public boolean isLate(LocalDate today) {
    return isOpen() && dated && day.isBefore(today);
  }
}
