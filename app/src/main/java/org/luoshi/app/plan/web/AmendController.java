package org.luoshi.app.plan.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.document.Documents;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.amend.Amendments;
import org.luoshi.app.plan.amend.CarryOver;
import org.luoshi.app.plan.amend.PlanChanges;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Amendments are begun, what they change is shown, last year's leftovers are carried over. */
@Controller
class AmendController {
  /** So many documents are offered. */
  private static final int DOCUMENTS = 30;

  private final Plans plans;
  private final Amendments amendments;
  private final PlanChanges changes;
  private final CarryOver carryOver;
  private final Documents documents;

  AmendController(
      Plans plans,
      Amendments amendments,
      PlanChanges changes,
      CarryOver carryOver,
      Documents documents) {
    this.plans = plans;
    this.amendments = amendments;
    this.changes = changes;
    this.carryOver = carryOver;
    this.documents = documents;
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/plans/{id}/amend")
  ModelAndView form(@PathVariable long id) {
    return form(id, null);
  }

  /** Document plan 0 stands for changes by hand. */
  @Needs(Right.WRITE_PLANS)
  @PostMapping("/plans/{id}/amend")
  ModelAndView amend(@PathVariable long id, @RequestParam(defaultValue = "0") long document) {
    try {
      return document == 0
          ? Answer.to("/drafts/" + amendments.byHand(id))
          : Answer.to("/drafts/" + amendments.redraft(id, document) + "/changes");
    } catch (Refused e) {
      return form(id, e.fault());
    }
  }

  private ModelAndView form(long id, @Nullable Fault fault) {
    List<AmendPage.Choice> choices =
        documents.latest().stream()
            .limit(DOCUMENTS)
            .map(document -> new AmendPage.Choice(document, documents.plans(document.id())))
            .toList();
    return Answer.form(
        "plan/amend",
        new AmendPage(plans.get(id), plans.draft(id).orElse(null), choices, fault),
        fault);
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/drafts/{id}/changes")
  ModelAndView changes(@PathVariable long id) {
    Plans.Version version = plans.version(id);
    return Page.of(
        "plan/changes",
        new ChangesPage(
            plans.get(version.plan()),
            version,
            changes.of(version).orElseThrow(() -> new NotHere("a version before " + id))));
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/drafts/{id}/carry-over")
  ModelAndView carry(@PathVariable long id) {
    Plans.Version draft = plans.version(id);
    return Page.of(
        "plan/carry-over", new CarryPage(plans.get(draft.plan()), draft, carryOver.candidates(id)));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{id}/carry-over")
  ModelAndView carry(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Set<Long> duty,
      RedirectAttributes redirect) {
    try {
      int carried = carryOver.carry(id, duty == null ? Set.of() : duty);
      Told.done(redirect, "carry.done", carried);
      return Answer.to("/drafts/" + id);
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
      return Answer.to("/plans/" + plans.version(id).plan());
    }
  }
}
