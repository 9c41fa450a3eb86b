package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.indicator.Asked;
import org.luoshi.app.indicator.RollUp;
import org.luoshi.packs.CountingRule;
import org.luoshi.packs.RecordKind;

/**
 * What records come to below an organisation.
 *
 * @param name of the organisation
 * @param above number of the one above, or null
 * @param asOf as of which day
 * @param asked what is rolled up
 * @param choice what the form offers
 * @param result the numbers
 * @param fault what has to be mended, or null
 */
public record RollUpPage(
    String name,
    @Nullable Long above,
    AsOf asOf,
    Asked asked,
    Choice choice,
    RollUp.Result result,
    @Nullable Fault fault) {
  /**
   * What the form offers and what was chosen.
   *
   * @param year for which
   * @param quarter from 1 to 4; 0 for the whole year
   * @param from first day as entered; empty for that of the year or quarter
   * @param to last day as entered
   * @param rules to choose from
   * @param kinds to choose from
   */
  public record Choice(
      int year,
      int quarter,
      String from,
      String to,
      List<CountingRule> rules,
      List<RecordKind> kinds) {}

  /** The unit of the numbers; empty for none. */
  public String unit() {
    return Objects.requireNonNullElse(asked.rule().unit(), "");
  }

  /** The address of the same for another organisation. */
  public String at(long organisation) {
    return address("/board/below", organisation);
  }

  /** The address of the workbook. */
  public String workbook() {
    return address("/board/below.xlsx", asked.at());
  }

  /** Where a number opens: what is below the organisation, or its own records. */
  public String open(RollUp.Part part) {
    return part.branch() ? at(part.organisation()) : records(part.organisation());
  }

  /** How long the bar of a number is beside the largest one, from 0 to 100. */
  public BigDecimal width(RollUp.Part part) {
    BigDecimal most =
        result.parts().stream()
            .flatMap(one -> java.util.Optional.ofNullable(one.value()).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    return part.value() == null || most.signum() <= 0
        ? BigDecimal.ZERO
        : part.value()
            .max(BigDecimal.ZERO)
            .multiply(BigDecimal.valueOf(100))
            .divide(most, 1, RoundingMode.HALF_UP);
  }

  private String records(long organisation) {
    return "/records?organisation=%d%s&from=%s&to=%s"
        .formatted(
            organisation,
            asked.kind() == null ? "" : "&kind=" + asked.kind(),
            asked.period().from(),
            asked.period().to().isBefore(asOf.day()) ? asked.period().to() : asOf.day());
  }

  private String address(String path, long organisation) {
    return "%s?at=%d&rule=%s&kind=%s&by=%s&year=%d&quarter=%s&from=%s&to=%s%s"
        .formatted(
            path,
            organisation,
            asked.rule().key(),
            Objects.requireNonNullElse(asked.kind(), ""),
            asked.mean() ? "mean" : "",
            choice.year(),
            choice.quarter() == 0 ? "" : Integer.toString(choice.quarter()),
            choice.from().isBlank() ? "" : asked.period().from(),
            choice.to().isBlank() ? "" : asked.period().to(),
            asOf.isPast() ? "&" + asOf.query() : "");
  }
}
