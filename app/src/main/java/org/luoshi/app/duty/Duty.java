package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Goal;

/**
 * One thing to do, from an adopted plan.
 *
 * @param id its number
 * @param plan number of its plan
 * @param planTitle the plan's title; null where it lies outside the scope
 * @param organisation whose duty it is
 * @param organisationName that organisation's name
 * @param item the item of the plan's version that holds
 * @param content what is to be done
 * @param topic the line of work, or null
 * @param owner the post it belongs to; null while nobody's
 * @param timing when
 * @param goals its numbers
 * @param acceptance what closes it; empty where the plan does not say
 * @param recordKind key of the kind of record that closes it, or null
 * @param counting key of the counting rule, or null
 * @param opened its first day
 * @param closed the day from which it is no more, or null
 * @param closedReason {@code dropped} or {@code carried}; null while it lasts
 * @param carriedFrom the duty of an earlier plan that it goes on with, or null
 * @param tally its occurrences
 */
public record Duty(
    long id,
    long plan,
    @Nullable String planTitle,
    long organisation,
    String organisationName,
    long item,
    String content,
    @Nullable String topic,
    @Nullable OwnerPost owner,
    Timing timing,
    List<Goal> goals,
    String acceptance,
    @Nullable String recordKind,
    @Nullable String counting,
    LocalDate opened,
    @Nullable LocalDate closed,
    @Nullable String closedReason,
    @Nullable Long carriedFrom,
    Tally tally) {
  /**
   * How many occurrences are in which state.
   *
   * @param open still to be done and not late
   * @param late open after their due day
   * @param done done
   * @param waived waived
   * @param next the next due day of an open one; null where there is none, or no day was given
   */
  public record Tally(int open, int late, int done, int waived, @Nullable LocalDate next) {
    /** All of them. */
    public int all() {
      return open + late + done + waived;
    }
  }

  /** Whether it still holds. */
  public boolean isOpen() {
    return closed == null;
  }

  /** Whether nobody does it: it has no post, or its post is no more. */
  public boolean isOwnerless() {
    return owner == null || owner.isGone();
  }
}
