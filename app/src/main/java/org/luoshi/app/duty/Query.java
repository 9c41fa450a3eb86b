package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which occurrences are asked for; what is null does not matter. Begin with {@link #ALL}.
 *
 * @param posts the owner is one of these; an empty list finds nothing
 * @param supporting one of these helps; an empty list finds nothing
 * @param organisation whose duty it is
 * @param plan from this plan
 * @param duty of this duty
 * @param topic of this line of work
 * @param from due on this day or later
 * @param to due on this day or earlier
 * @param states in one of these states; empty for any
 * @param dated whether the plan gave a day
 * @param ownerless only what nobody does
 * @param limit so many at most
 * @param offset without the first so many
 */
public record Query(
    @Nullable List<Long> posts,
    @Nullable List<Long> supporting,
    @Nullable Long organisation,
    @Nullable Long plan,
    @Nullable Long duty,
    @Nullable String topic,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Occurrence.State> states,
    @Nullable Boolean dated,
    boolean ownerless,
    int limit,
    int offset) {
  /** At most so many are found at once. */
  public static final int MOST = 1_000;

  /** Everything in the scope. */
  public static final Query ALL =
      new Query(null, null, null, null, null, null, null, null, Set.of(), null, false, MOST, 0);

  /** Of these owners. */
  public Query ofPosts(List<Long> these) {
    return new Query(
        List.copyOf(these),
        supporting,
        organisation,
        plan,
        duty,
        topic,
        from,
        to,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** Which these help with. */
  public Query supportedBy(List<Long> these) {
    return new Query(
        posts,
        List.copyOf(these),
        organisation,
        plan,
        duty,
        topic,
        from,
        to,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** Of an organisation. */
  public Query ofOrganisation(@Nullable Long one) {
    return new Query(
        posts,
        supporting,
        one,
        plan,
        duty,
        topic,
        from,
        to,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** From a plan. */
  public Query ofPlan(@Nullable Long one) {
    return new Query(
        posts,
        supporting,
        organisation,
        one,
        duty,
        topic,
        from,
        to,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** Of a duty. */
  public Query ofDuty(long one) {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        one,
        topic,
        from,
        to,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** Of a line of work. */
  public Query onTopic(@Nullable String one) {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        duty,
        one,
        from,
        to,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** Due within these days, inclusive. */
  public Query due(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        duty,
        topic,
        first,
        last,
        states,
        dated,
        ownerless,
        limit,
        offset);
  }

  /** In one of these states. */
  public Query in(Occurrence.State... these) {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        duty,
        topic,
        from,
        to,
        Set.of(these),
        dated,
        ownerless,
        limit,
        offset);
  }

  /** Those with a day, or those without. */
  public Query dated(boolean with) {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        duty,
        topic,
        from,
        to,
        states,
        with,
        ownerless,
        limit,
        offset);
  }

  /** Only what nobody does. */
  public Query withoutOwner() {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        duty,
        topic,
        from,
        to,
        states,
        dated,
        true,
        limit,
        offset);
  }

  /**
   * A page of them.
   *
   * @param most so many, {@value #MOST} at most
   * @param skipped without the first so many
   */
  public Query page(int most, int skipped) {
    return new Query(
        posts,
        supporting,
        organisation,
        plan,
        duty,
        topic,
        from,
        to,
        states,
        dated,
        ownerless,
        Math.clamp(most, 0, MOST),
        Math.max(skipped, 0));
  }
}
