package org.luoshi.app.indicator.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.frame.TakeAway;
import org.luoshi.app.indicator.Asked;
import org.luoshi.app.indicator.Period;
import org.luoshi.app.indicator.RollUp;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What records come to below an organisation, in the order of the tree: never a league table. */
@Controller
class RollUpController {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  private final RollUp rollUp;
  private final Organisations organisations;
  private final AsOfDays days;
  private final ObjectProvider<BasePack> pack;
  private final MessageSource words;

  RollUpController(
      RollUp rollUp,
      Organisations organisations,
      AsOfDays days,
      ObjectProvider<BasePack> pack,
      MessageSource words) {
    this.rollUp = rollUp;
    this.organisations = organisations;
    this.days = days;
    this.pack = pack;
    this.words = words;
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/board/below")
  ModelAndView show(@RequestParam Map<String, String> form) {
    RollUpPage page = page(form);
    return Answer.form("indicator/below", page, page.fault());
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/board/below.xlsx")
  ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> form, Locale locale) {
    RollUpPage page = page(form);
    return TakeAway.xlsx(
        new RollUpWorkbook(Shell.words(locale, words)).of(page),
        page.name() + " " + page.asked().day());
  }

  private RollUpPage page(Map<String, String> form) {
    Seat seat = Scope.current().seatOrFail();
    AsOf asOf = days.read(form.getOrDefault("day", ""));
    long at = number(form.get("at"), seat.organisation());
    Organisation shown = organisations.get(at);
    Fault fault = asOf.fault();
    int year = Math.clamp(number(form.get("year"), asOf.day().getYear()), FIRST_YEAR, LAST_YEAR);
    int quarter = Math.clamp(number(form.get("quarter"), 0), 0, 4);
    Period period = quarter == 0 ? Period.year(year) : Period.quarter(year, quarter);
    try {
      period = between(form, period);
    } catch (DateTimeException e) {
      fault = Fault.of("from", "rollup.fault.days");
    }
    Asked asked =
        new Asked(
            seat.tree(),
            at,
            rule(form.get("rule")),
            "mean".equals(form.get("by")),
            kind(form.get("kind")),
            period,
            asOf.day(),
            asOf.today());
    return new RollUpPage(
        shown.name(),
        at == seat.organisation() ? null : rollUp.above(asked),
        asOf,
        asked,
        new RollUpPage.Choice(
            year,
            quarter,
            form.getOrDefault("from", ""),
            form.getOrDefault("to", ""),
            pack.getObject().countingRules(),
            pack.getObject().recordKinds()),
        rollUp.of(asked),
        fault);
  }

  private static long number(@Nullable String text, long otherwise) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
  }

  private static Period between(Map<String, String> form, Period whole) {
    String from = form.getOrDefault("from", "");
    String to = form.getOrDefault("to", "");
    LocalDate first = from.isBlank() ? whole.from() : day(from);
    LocalDate last = to.isBlank() ? whole.to() : day(to);
    if (last.isBefore(first)) {
      throw new DateTimeException("ends before it begins");
    }
    return new Period(first, last);
  }

  /** The database knows no days of other ages. */
  private static LocalDate day(String entered) {
    LocalDate day = LocalDate.parse(entered.strip());
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("far away");
    }
    return day;
  }

  private CountingRule rule(@Nullable String key) {
    return pack.getObject().countingRules().stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElse(pack.getObject().countingRules().getFirst());
  }

  private @Nullable String kind(@Nullable String key) {
    return pack.getObject().recordKinds().stream()
        .map(org.luoshi.packs.RecordKind::key)
        .filter(known -> known.equals(key))
        .findFirst()
        .orElse(null);
  }
}
