package org.luoshi.app.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list, as it is now.
 *
 * @param id its number
 * @param organisation who did it
 * @param organisationName that organisation's name
 * @param kind key of its kind
 * @param day when it was done
 * @param title subject
 * @param place where; may be empty
 * @param belated entered when the month of its day was closed
 * @param isVoid whether it was voided
 * @param number of its version
 * @param by name of the account that made the version, or null
 * @param credits for so many duties it counts
 * @param files so many it has
 */
public record RecordLine(
    long id,
    long organisation,
    String organisationName,
    String kind,
    LocalDate day,
    String title,
    String place,
    boolean belated,
    boolean isVoid,
    int number,
    @Nullable String by,
    int credits,
    int files) {
  /** The same with its subject and place in other words. */
  public RecordLine masked(String otherTitle, String otherPlace) {
    return new RecordLine(
        id,
        organisation,
        organisationName,
        kind,
        day,
        otherTitle,
        otherPlace,
        belated,
        isVoid,
        number,
        by,
        credits,
        files);
  }
}
