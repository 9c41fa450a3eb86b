package org.luoshi.app.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is today.
 *
 * @param id its number
 * @param name its name today
 * @param kind what sort it is
 * @param code its twelve-digit code today, or null
 * @param opened its first day here
 * @param closed the day from which it is no more, or null
 * @param mergedInto the organisation that took it over, or null
 */
public record Organisation(
    long id,
    String name,
    Kind kind,
    @Nullable String code,
    LocalDate opened,
    @Nullable LocalDate closed,
    @Nullable Long mergedInto) {
  /** Whether it is still there. */
  public boolean isOpen() {
    return closed == null;
  }
}
