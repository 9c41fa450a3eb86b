package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.indicator.Beneath;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Measure;
import org.luoshi.app.indicator.Standing;
import org.luoshi.app.plan.Plans;

/**
 * The board of a plan.
 *
 * @param plan itself
 * @param asOf as of which day
 * @param rows headings and commitments
 * @param counts how many commitments stand how
 * @param only those that are shown; null for all
 * @param hasRecords whether any record counts for it
 * @param chart how it came along, or null
 * @param beneath what the organisations below come to
 * @param reachesBelow whether who looks sees these organisations
 */
public record BoardPage(
    Plans.Plan plan,
    AsOf asOf,
    List<BoardSheet.Row> rows,
    Map<Standing, Long> counts,
    @Nullable Standing only,
    boolean hasRecords,
    @Nullable Chart chart,
    Map<Beneath.Key, BigDecimal> beneath,
    boolean reachesBelow) {
  /**
   * What the organisations below come to by a number of a commitment; null where they have none.
   */
  public @Nullable BigDecimal below(Figure figure, Measure measure) {
    String kind = figure.commitment().recordKind();
    return measure.rule() == null || kind == null
        ? null
        : beneath.get(new Beneath.Key(measure.rule().key(), kind));
  }

  /** The address of that number's roll-up. */
  public String rollUp(Figure figure, Measure measure) {
    return "/board/below?at=%d&year=%d&rule=%s&kind=%s%s"
        .formatted(
            plan.organisation(),
            plan.year(),
            measure.rule() == null ? "" : measure.rule().key(),
            figure.commitment().recordKind(),
            asOf.isPast() ? "&" + asOf.query() : "");
  }

  /** How many commitments there are. */
  public long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The address of the board with one standing; null for all. */
  public String at(@Nullable Standing standing) {
    return address("", standing);
  }

  /** The address of one of its files or views, such as {@code /print}. */
  public String view(String ending) {
    return address(ending, only);
  }

  /** The address of a number's records. */
  public String records(long duty) {
    return "/plans/" + plan.id() + "/board/" + duty + (asOf.isPast() ? "?" + asOf.query() : "");
  }

  private String address(String ending, @Nullable Standing standing) {
    String query =
        (asOf.isPast() ? "&" + asOf.query() : "")
            + (standing == null ? "" : "&state=" + standing.key());
    return "/plans/"
        + plan.id()
        + "/board"
        + ending
        + (query.isEmpty() ? "" : "?" + query.substring(1));
  }
}
