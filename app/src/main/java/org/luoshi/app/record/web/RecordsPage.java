package org.luoshi.app.record.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.record.RecordLine;
import org.luoshi.packs.RecordKind;

/**
 * Records in a list.
 *
 * @param lines of this page
 * @param count of all
 * @param kinds to choose from
 * @param asked what was asked for
 * @param organisation name of the one asked for, or null
 * @param duty what duty was asked for, or null
 * @param page 1 for the first
 * @param pages how many
 */
public record RecordsPage(
    List<RecordLine> lines,
    long count,
    List<RecordKind> kinds,
    Asked asked,
    @Nullable String organisation,
    @Nullable String duty,
    int page,
    int pages) {
  /**
   * What was asked for, as it stands in the form; empty for anything.
   *
   * @param organisation its number
   * @param kind key of the kind
   * @param duty its number
   * @param occurrence its number
   * @param from first day
   * @param to last day
   * @param q text
   * @param voided {@code yes} for voided ones, too
   */
  public record Asked(
      String organisation,
      String kind,
      String duty,
      String occurrence,
      String from,
      String to,
      String q,
      String voided) {
    /** Whether something was asked for. */
    public boolean isSomething() {
      return !(organisation + kind + duty + occurrence + from + to + q).isBlank();
    }
  }

  /** The kind of a key; the last one, which takes anything, where the packs know it no more. */
  public RecordKind kind(String key) {
    return kinds.stream()
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElse(kinds.getLast());
  }
}
