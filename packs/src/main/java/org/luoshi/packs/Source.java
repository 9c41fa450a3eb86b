package org.luoshi.packs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from and when it is in force.
 *
 * @param document the law, standard or notice; null for common knowledge
 * @param version of the document, or null
 * @param article where in it, or null
 * @param effectiveFrom the first day in force, or null for ever
 * @param effectiveTo the last day in force, inclusive; null while it lasts
 * @param status how sure we are
 */
public record Source(
    @Nullable String document,
    @Nullable String version,
    @Nullable String article,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Status status) {
  /** How sure we are. */
  public enum Status {
    /** Read in the text or in a copy of it. */
    VERIFIED,
    /** Read only as somebody else tells it. */
    RESTATED,
    /** Common knowledge. */
    UNVERIFIED
  }
}
