package org.luoshi.app.plan.review.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.YearChange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year of a draft: first what a change would do, then the change. */
@Controller
class YearController {
  private final Plans plans;
  private final YearChange years;

  YearController(Plans plans, YearChange years) {
    this.plans = plans;
    this.years = years;
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/drafts/{version}/year")
  ModelAndView look(
      @PathVariable long version,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(name = "at", defaultValue = "all.1") String where) {
    if (year.isBlank()) {
      return form(version, "", null, At.of(where), null);
    }
    try {
      return form(version, year, years.preview(version, read(year)), At.of(where), null);
    } catch (Refused e) {
      return form(version, year, null, At.of(where), e.fault());
    }
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/year")
  ModelAndView change(
      @PathVariable long version,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    At at = At.of(where);
    try {
      years.apply(version, read(year));
      Told.done(redirect, "review.year.done", year);
      return Answer.to(at.path(version));
    } catch (Refused e) {
      return form(version, year, null, at, e.fault());
    }
  }

  private ModelAndView form(
      long version,
      String year,
      YearChange.@Nullable Preview preview,
      At at,
      @Nullable Fault fault) {
    Plans.Plan plan = plans.get(plans.version(version).plan());
    return Answer.form("review/year", new YearPage(plan, version, year, preview, at, fault), fault);
  }

  private static int read(String year) {
    if (!year.strip().matches("\\d{4}")) {
      throw new Refused("year", "review.fault.year", "1990", "2100");
    }
    return Integer.parseInt(year.strip());
  }
}
