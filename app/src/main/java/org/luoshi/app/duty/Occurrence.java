package org.luoshi.app.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One due instance of a duty.
 *
 * @param id its number
 * @param duty number of its duty
 * @param content what is to be done
 * @param topic the line of work, or null
 * @param plan number of the plan
 * @param planTitle the plan's title; null where it lies outside the scope
 * @param organisation whose duty it is
 * @param organisationName that organisation's name
 * @param owner the post it belongs to; null while nobody's
 * @param opens the first day on which it can be done
 * @param due the last, inclusive
 * @param dated false where the plan gave no day and due is merely the end of its year
 * @param begins the time of day in a run-down, or null
 * @param ends its end, or null
 * @param state what became of it; late is worked out by the day
 * @param closedOn the day it was done or waived on, or null
 * @param note what was noted then; the reason where it was waived
 * @param carriedTo the duty of a later plan that goes on with it, or null
 * @param edition grows with every change
 */
public record Occurrence(
    long id,
    long duty,
    String content,
    @Nullable String topic,
    long plan,
    @Nullable String planTitle,
    long organisation,
    String organisationName,
    @Nullable OwnerPost owner,
    LocalDate opens,
    LocalDate due,
    boolean dated,
    @Nullable LocalTime begins,
    @Nullable LocalTime ends,
    State state,
    @Nullable LocalDate closedOn,
    String note,
    @Nullable Long carriedTo,
    int edition) {
  /** What became of it. */
  public enum State {
    OPEN,
    /** Open after its due day; never where the plan gave no day. */
    LATE,
    DONE,
    WAIVED;

    /** Its key among the words, such as {@code late}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether it is still to be done. */
  public boolean isOpen() {
    return state == State.OPEN || state == State.LATE;
  }

  /** Whether nobody does it: its duty has no post, or the post is no more. */
  public boolean isOwnerless() {
    return owner == null || owner.isGone();
  }
}
