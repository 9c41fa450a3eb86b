package org.luoshi.app.record.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.record.RecordVersion;
import org.luoshi.app.record.WorkRecord;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;

/**
 * A record.
 *
 * @param record itself
 * @param kind its kind
 * @param title its subject, masked where people are not seen
 * @param cells what it says, in the order of the kind's fields
 * @param steps its versions, the latest first
 * @param seesFiles whether whoever looks may open the files
 */
public record RecordPage(
    WorkRecord record,
    RecordKind kind,
    String title,
    List<Cell> cells,
    List<Step> steps,
    boolean seesFiles) {
  /** What a field says. */
  public record Cell(RecordField field, String text) {}

  /**
   * A version and what it changed.
   *
   * @param version itself
   * @param reason why it was made, masked where people are not seen
   * @param differences from the version before
   */
  public record Step(RecordVersion version, String reason, List<Difference> differences) {}

  /**
   * What a version says otherwise than the one before.
   *
   * @param field of the kind; null for what is not a field
   * @param key of the words where it is not a field
   * @param before in words; may be empty
   * @param after in words; may be empty
   */
  public record Difference(@Nullable RecordField field, String key, String before, String after) {}
}
