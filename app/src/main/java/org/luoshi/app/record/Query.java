package org.luoshi.app.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for; what is null does not matter.
 *
 * @param organisation of this one
 * @param kind of this kind
 * @param duty that count for this duty
 * @param occurrence that count for this occurrence
 * @param from done on this day or later
 * @param to done on this day or earlier
 * @param text with this in subject or place
 * @param voided also those that were voided
 * @param limit so many at most
 * @param offset without the first so many
 */
public record Query(
    @Nullable Long organisation,
    @Nullable String kind,
    @Nullable Long duty,
    @Nullable Long occurrence,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text,
    boolean voided,
    int limit,
    int offset) {
  /** Everything in the scope. */
  public static final Query ALL =
      new Query(null, null, null, null, null, null, null, false, 500, 0);

  /** Those that count for an occurrence. */
  public static Query ofOccurrence(long occurrence) {
    return new Query(null, null, null, occurrence, null, null, null, false, 50, 0);
  }

  /** Those that count for a duty. */
  public static Query ofDuty(long duty) {
    return new Query(null, null, duty, null, null, null, null, false, 500, 0);
  }
}
