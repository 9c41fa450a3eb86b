package org.luoshi.app.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record said from one moment to another.
 *
 * @param id number of the version
 * @param number 1 for the first
 * @param form number of the form it came from
 * @param isVoid whether it counts for nothing
 * @param reason why it was corrected or voided; empty for the first
 * @param kind key of the kind
 * @param day when it was done
 * @param begins time of day, or null
 * @param ends the same
 * @param title subject, or what stands for it
 * @param place where; may be empty
 * @param values by the keys of fields: texts, numbers, lists of names
 * @param belated entered when the month of its day was closed
 * @param by name of the account; null where it is not seen any more
 * @param made from when it holds
 * @param superseded from when the next one holds, or null
 * @param credits what it counts for
 * @param files what belongs to it
 */
public record RecordVersion(
    long id,
    int number,
    UUID form,
    boolean isVoid,
    String reason,
    String kind,
    LocalDate day,
    @Nullable LocalTime begins,
    @Nullable LocalTime ends,
    String title,
    String place,
    Map<String, Object> values,
    boolean belated,
    @Nullable String by,
    Instant made,
    @Nullable Instant superseded,
    List<Credit> credits,
    List<Attached> files) {
  /** Whether it holds at a moment. */
  public boolean holdsAt(Instant moment) {
    return !made.isAfter(moment) && (superseded == null || superseded.isAfter(moment));
  }
}
