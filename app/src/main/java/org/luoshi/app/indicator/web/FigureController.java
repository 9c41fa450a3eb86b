package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Figures;
import org.luoshi.app.indicator.Ledger;
import org.luoshi.app.indicator.Measure;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.People;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A number opens to its records. */
@Controller
class FigureController {
  private final Plans plans;
  private final Figures figures;
  private final Ledger ledger;
  private final AsOfDays days;
  private final Records records;

  FigureController(Plans plans, Figures figures, Ledger ledger, AsOfDays days, Records records) {
    this.plans = plans;
    this.figures = figures;
    this.ledger = ledger;
    this.days = days;
    this.records = records;
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/plans/{id}/board/{duty}")
  ModelAndView show(
      @PathVariable long id,
      @PathVariable long duty,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "0") int goal) {
    AsOf asOf = days.read(day);
    Plans.Plan plan = plans.get(id);
    Figure figure = figures.of(id, duty, asOf.day());
    List<Measure> measures = figure.measures();
    int number = Math.clamp(goal, 0, Math.max(0, measures.size() - 1));
    Measure measure = measures.isEmpty() ? null : measures.get(number);
    return Answer.form(
        "indicator/figure",
        new FigurePage(
            plan,
            asOf,
            figure,
            measure,
            number,
            masked(
                ledger.of(figure.commitment().credits(), measure == null ? null : measure.rule())),
            measure == null ? null : chart(figure, number, plan.year())),
        asOf.fault());
  }

  /** The subjects of records may name people. */
  private List<Ledger.Entry> masked(List<Ledger.Entry> entries) {
    if (People.areSeen()) {
      return entries;
    }
    NameMask names =
        NameMask.of(records.names(entries.stream().map(one -> one.credit().record()).toList()));
    return entries.stream().map(one -> one.titled(names.text(one.credit().title()))).toList();
  }

  private @Nullable Chart chart(Figure figure, int number, int year) {
    List<Chart.Point> points = new ArrayList<>();
    Measure last = figure.measures().get(number);
    BigDecimal top = last.promised();
    for (int month = 1; month <= 12 && last.rule() != null; month++) {
      LocalDate end = YearMonth.of(year, month).atEndOfMonth();
      LocalDate day = end.isAfter(figure.day()) ? figure.day() : end;
      if (YearMonth.of(year, month).atDay(1).isAfter(figure.day())) {
        break;
      }
      Measure then = figures.earlier(figure, day).measures().get(number);
      BigDecimal value = Objects.requireNonNullElse(then.value(), BigDecimal.ZERO);
      BigDecimal asked = Objects.requireNonNullElse(then.expected(), then.promised());
      points.add(new Chart.Point(month, day.toString(), List.of(value, asked)));
      top = top.max(value);
    }
    return points.isEmpty() ? null : new Chart(List.of("value", "asked"), points, top);
  }
}
