package org.luoshi.app.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.OwnerPost;
import org.luoshi.app.plan.Goal;

/**
 * A duty as the version of its plan that held on a day promises it, with what was known that day.
 *
 * @param duty its number
 * @param plan number of its plan
 * @param organisation whose duty it is
 * @param headings titles of the headings above it, outermost first
 * @param content what is to be done
 * @param owner the post it belongs to, or null
 * @param goals its numbers
 * @param recordKind key of the kind of record that closes it, or null
 * @param counting key of its counting rule, or null
 * @param course its time and due instances
 * @param credits the records that count for it, in the order of their days
 */
public record Commitment(
    long duty,
    long plan,
    long organisation,
    List<String> headings,
    String content,
    @Nullable OwnerPost owner,
    List<Goal> goals,
    @Nullable String recordKind,
    @Nullable String counting,
    Course course,
    List<Credit> credits) {
  /** Lists are copied. */
  public Commitment {
    headings = List.copyOf(headings);
    goals = List.copyOf(goals);
    credits = List.copyOf(credits);
  }
}
