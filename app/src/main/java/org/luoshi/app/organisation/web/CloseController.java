package org.luoshi.app.organisation.web;

import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.Endings;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing an organisation: what it affects, then it is done. */
@Controller
class CloseController {
  private final Endings endings;
  private final Organisations organisations;
  private final EnteredDays days;

  CloseController(Endings endings, Organisations organisations, EnteredDays days) {
    this.endings = endings;
    this.organisations = organisations;
    this.days = days;
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/close")
  ModelAndView form(@PathVariable long id, @RequestParam(defaultValue = "") String from) {
    Organisation organisation = organisations.get(id);
    try {
      Endings.Preview preview = endings.previewClose(id, days.read("from", from));
      return Answer.form(
          "organisation/close", new ClosePage(organisation, from, preview, null), null);
    } catch (Refused e) {
      return refused(organisation, from, e);
    }
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/close")
  ModelAndView close(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes redirect) {
    try {
      endings.close(id, days.read("from", from));
    } catch (Refused e) {
      return refused(organisations.get(id), from, e);
    }
    Told.done(redirect, "organisation.closed", organisations.get(id).name());
    return Answer.to("/organisations/" + id);
  }

  private static ModelAndView refused(Organisation organisation, String from, Refused e) {
    return Answer.form(
        "organisation/close", new ClosePage(organisation, from, null, e.fault()), e.fault());
  }
}
