package org.luoshi.app.record.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.record.WorkRecord;
import org.luoshi.packs.RecordKind;

/**
 * The kinds to choose from.
 *
 * @param kinds those that can be chosen
 * @param address of the form, up to the key of the kind
 * @param query what else the address has, beginning with {@code &}; may be empty
 * @param record whose kind is corrected, or null
 * @param whose who did it; null where that is settled
 */
public record KindsPage(
    List<RecordKind> kinds,
    String address,
    String query,
    @Nullable WorkRecord record,
    @Nullable Whose whose) {
  /**
   * Who did it, and who else may be chosen.
   *
   * @param organisation number of the one that is chosen
   * @param name its name
   * @param places those to choose from, the chosen one among them
   * @param sought by what name or code they were sought; may be empty
   * @param seeks whether there may be more than are listed
   */
  public record Whose(
      long organisation, String name, List<Place> places, String sought, boolean seeks) {}

  /** An organisation, its name behind blanks for its depth. */
  public record Place(long id, String name) {}
}
