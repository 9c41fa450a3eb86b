package org.luoshi.app.record.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.record.Entry;
import org.luoshi.app.record.WorkRecord;
import org.luoshi.packs.RecordKind;

/**
 * The form of a record.
 *
 * @param action where it is sent
 * @param kind what is taken down
 * @param organisationName who did it
 * @param entry as typed
 * @param from what it was entered for, in words; or null
 * @param counts what it counts for
 * @param people names of the organisation's people
 * @param number of the version that is corrected; 0 for a new record
 * @param reason of the correction, as typed
 * @param meanwhile the record as somebody else has corrected it, or null
 * @param rekinded what becomes of the kind, or null where it stays
 * @param account whose drafts are kept in the browser
 * @param megabytes how large a file may be
 * @param fault what has to be mended, or null
 */
public record FormPage(
    String action,
    RecordKind kind,
    String organisationName,
    Entry entry,
    @Nullable String from,
    CountsPage counts,
    List<String> people,
    int number,
    String reason,
    @Nullable WorkRecord meanwhile,
    @Nullable Rekinded rekinded,
    long account,
    long megabytes,
    @Nullable Fault fault) {
  /**
   * Another kind than before.
   *
   * @param before the kind that the record has
   * @param left what it says that the new kind does not take over
   */
  public record Rekinded(RecordKind before, List<RecordPage.Cell> left) {}

  /** The kind that the record has, of which the form may be another. */
  public RecordKind kindNow() {
    return rekinded == null ? kind : rekinded.before();
  }

  /** The address where another kind is chosen. */
  public String otherKind() {
    if (isCorrection()) {
      return action.replace("/correct", "/kind");
    }
    return "/records/add?kind=none&organisation="
        + entry.organisation()
        + (entry.asked() == null ? "" : "&occurrence=" + entry.asked())
        + (entry.duty() == null ? "" : "&duty=" + entry.duty());
  }

  /** Whether a record is corrected. */
  public boolean isCorrection() {
    return number > 0;
  }

  /** What was typed for a field. */
  public String typed(String key) {
    return entry.typed(key);
  }
}
