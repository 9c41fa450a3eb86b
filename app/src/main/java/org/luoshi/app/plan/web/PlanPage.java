package org.luoshi.app.plan.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.PlanLink;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Shelf;
import org.luoshi.app.plan.Sources;
import org.luoshi.app.plan.Tally;

/**
 * A plan.
 *
 * @param plan itself
 * @param shown the version that is shown; null while none was adopted
 * @param holds the version that holds, or null
 * @param draft the draft in work, or null
 * @param counts of the version shown, or null
 * @param rows its headings and tasks, a page of them
 * @param page from 1
 * @param pages how many
 * @param quotes what the document says, by the number of the item
 * @param source the document, or null
 * @param isByClock whether something has a time of day
 * @param history the versions that were adopted, the latest first
 * @param links pages that later stages have for it
 */
public record PlanPage(
    Plans.Plan plan,
    Plans.@Nullable Version shown,
    Plans.@Nullable Version holds,
    Plans.@Nullable Version draft,
    Tally.@Nullable Counts counts,
    List<Sheet.Row> rows,
    int page,
    int pages,
    Map<Long, String> quotes,
    Sources.@Nullable Source source,
    boolean isByClock,
    List<Shelf.Entry> history,
    List<PlanLink> links) {
  /** Tasks on a page. */
  public static final int PAGE = 200;

  /** Whether an older version is shown than the one that holds. */
  public boolean isOld() {
    return shown != null && (holds == null || holds.id() != shown.id());
  }

  /** Whether a version holds, or held, and another one did before it. */
  public boolean isCompared(Plans.Version version) {
    return version.state() == Plans.State.ADOPTED
        && history.stream()
            .map(Shelf.Entry::version)
            .anyMatch(one -> one.state() == Plans.State.ADOPTED && one.number() < version.number());
  }

  /** What addresses of this version end with. */
  public String ending() {
    return isOld() && shown != null ? "?version=" + shown.id() : "";
  }

  /** The address of another page of the same version. */
  public String at(int page) {
    return "/plans/"
        + plan.id()
        + "?page="
        + page
        + (isOld() && shown != null ? "&version=" + shown.id() : "");
  }
}
