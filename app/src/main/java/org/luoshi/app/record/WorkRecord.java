package org.luoshi.app.record;

import java.util.List;

/**
 * Something that was done.
 *
 * @param id its number
 * @param organisation who did it
 * @param organisationName that organisation's name
 * @param versions all that it ever said, the latest first
 */
public record WorkRecord(
    long id, long organisation, String organisationName, List<RecordVersion> versions) {
  /** What it says now. */
  public RecordVersion now() {
    return versions.getFirst();
  }
}
