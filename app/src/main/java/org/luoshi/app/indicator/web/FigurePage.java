package org.luoshi.app.indicator.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Ledger;
import org.luoshi.app.indicator.Measure;
import org.luoshi.app.plan.Plans;

/**
 * A number and its records.
 *
 * @param plan of which plan
 * @param asOf as of which day
 * @param figure how the commitment stands
 * @param measure the number that is shown, or null
 * @param number its place among the commitment's numbers, from 0
 * @param entries its records, the latest last
 * @param chart how it came along, or null
 */
public record FigurePage(
    Plans.Plan plan,
    AsOf asOf,
    Figure figure,
    @Nullable Measure measure,
    int number,
    List<Ledger.Entry> entries,
    @Nullable Chart chart) {
  /** The address of the board it belongs to. */
  public String board() {
    return "/plans/" + plan.id() + "/board" + (asOf.isPast() ? "?" + asOf.query() : "");
  }

  /** The address of another number of the commitment. */
  public String at(int other) {
    return "/plans/"
        + plan.id()
        + "/board/"
        + figure.commitment().duty()
        + "?goal="
        + other
        + (asOf.isPast() ? "&" + asOf.query() : "");
  }
}
