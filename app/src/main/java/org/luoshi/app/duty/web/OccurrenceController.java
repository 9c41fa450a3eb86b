package org.luoshi.app.duty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.duty.Closing;
import org.luoshi.app.duty.DueDays;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.duty.OccurrenceAction;
import org.luoshi.app.duty.Occurrences;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Closing an occurrence. {@code back} is where to go afterwards: a path of this server, or else the
 * duty.
 */
@Controller
class OccurrenceController {
  private final Occurrences occurrences;
  private final Closing closing;
  private final DueDays days;
  private final List<OccurrenceAction> actions;

  OccurrenceController(
      Occurrences occurrences, Closing closing, DueDays days, List<OccurrenceAction> actions) {
    this.occurrences = occurrences;
    this.closing = closing;
    this.days = days;
    this.actions = List.copyOf(actions);
  }

  /** What was entered. */
  private record Entered(String day, String note, String reason, String back) {
    static final Entered NOTHING = new Entered("", "", "", "");

    Entered back(String path) {
      return new Entered(day, note, reason, path);
    }
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/occurrences/{id}")
  ModelAndView page(@PathVariable long id, @RequestParam(defaultValue = "") String back) {
    return page(id, Entered.NOTHING.back(back), null);
  }

  @Needs(Right.DO_DUTIES)
  @PostMapping("/occurrences/{id}/done")
  ModelAndView done(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int edition,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    return change(
        id,
        new Entered(day, note, "", back),
        () -> closing.done(id, edition, day, note),
        () -> Told.done(redirect, "occurrence.done"));
  }

  @Needs(Right.DO_DUTIES)
  @PostMapping("/occurrences/{id}/waive")
  ModelAndView waive(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int edition,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    return change(
        id,
        new Entered("", "", reason, back),
        () -> closing.waive(id, edition, reason),
        () -> Told.done(redirect, "occurrence.waived"));
  }

  @Needs(Right.DO_DUTIES)
  @PostMapping("/occurrences/{id}/take-back")
  ModelAndView takeBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int edition,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    return change(
        id,
        Entered.NOTHING.back(back),
        () -> closing.takeBack(id, edition),
        () -> Told.done(redirect, "occurrence.reopened"));
  }

  /** The form again with what was entered when it was refused. */
  private ModelAndView change(long id, Entered entered, Runnable work, Runnable telling) {
    try {
      work.run();
    } catch (Refused e) {
      return page(id, entered, e.fault());
    }
    telling.run();
    return Answer.to(back(id, entered.back()));
  }

  private String back(long id, String asked) {
    return asked.matches("/(?![/\\\\])[\\w\\-./?=&]*")
        ? asked
        : "/duties/" + occurrences.get(id).duty();
  }

  private ModelAndView page(long id, Entered entered, @Nullable Fault fault) {
    Occurrence one = occurrences.get(id);
    return Answer.form(
        "duty/occurrence",
        new OccurrencePage(
            new OccurrenceLine(one, days.of(one.due())),
            entered.day(),
            entered.note(),
            entered.reason(),
            actions.stream().filter(action -> action.forOpen() == one.isOpen()).toList(),
            back(id, entered.back()),
            fault),
        fault);
  }
}
