package org.luoshi.app.plan.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.plan.Adoption;
import org.luoshi.app.plan.Drafts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Tally;
import org.luoshi.app.plan.Task;
import org.luoshi.app.plan.Tasks;
import org.luoshi.app.plan.amend.PlanChanges;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft is adopted, discarded, or an adoption taken back. */
@Controller
class AdoptionController {
  private final Adoption adoption;
  private final Drafts drafts;
  private final Plans plans;
  private final Items items;
  private final Tasks tasks;
  private final Tally tally;
  private final PlanChanges changes;
  private final EnteredDays days;
  private final Organisations organisations;

  AdoptionController(
      Adoption adoption,
      Drafts drafts,
      Plans plans,
      Items items,
      Tasks tasks,
      Tally tally,
      PlanChanges changes,
      EnteredDays days,
      Organisations organisations) {
    this.adoption = adoption;
    this.drafts = drafts;
    this.plans = plans;
    this.items = items;
    this.tasks = tasks;
    this.tally = tally;
    this.changes = changes;
    this.days = days;
    this.organisations = organisations;
  }

  @Needs(Right.ADOPT_PLANS)
  @GetMapping("/drafts/{id}/adopt")
  ModelAndView form(@PathVariable long id) {
    Plans.Version draft = plans.version(id);
    return draft.state() == Plans.State.DRAFT
        ? form(draft, AdoptPage.Form.EMPTY, null)
        : Answer.to("/plans/" + draft.plan());
  }

  /** The edition that was looked at is sent along; 0 stands for a form that says none. */
  @Needs(Right.ADOPT_PLANS)
  @PostMapping("/drafts/{id}/adopt")
  ModelAndView adopt(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer edition,
      @RequestParam(defaultValue = "false") boolean leaveOpen,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String day,
      RedirectAttributes redirect) {
    try {
      Plans.Version adopted =
          adoption.adopt(
              new Adoption.Order(
                  id, edition, leaveOpen, reason, day.isBlank() ? null : days.read("day", day)));
      Told.done(
          redirect, "adoption.done", tally.of(id).accepted(), String.valueOf(adopted.adopted()));
      return Answer.to("/plans/" + adopted.plan());
    } catch (Refused e) {
      return refused(id, new AdoptPage.Form(reason, day, leaveOpen), e.fault(), redirect);
    }
  }

  private ModelAndView refused(
      long id, AdoptPage.Form form, Fault fault, RedirectAttributes redirect) {
    Plans.Version version = plans.version(id);
    if (version.state() == Plans.State.DRAFT) {
      return form(version, form, fault);
    }
    Told.refused(redirect, fault.key(), fault.values().toArray());
    return Answer.to("/plans/" + version.plan());
  }

  private ModelAndView form(Plans.Version draft, AdoptPage.Form form, @Nullable Fault fault) {
    List<Task> all = tasks.named(items.of(draft.id()));
    return Answer.form(
        "plan/adopt",
        new AdoptPage(
            plans.get(draft.plan()),
            draft,
            tally.of(draft.id()),
            first(
                all,
                task -> task.item().choice() == Item.Choice.OPEN && task.item().barred() == null),
            first(all, task -> task.item().barred() != null),
            first(all, task -> isAccepted(task) && isOwnerless(task)),
            first(all, task -> isAccepted(task) && task.item().timing().text().isEmpty()),
            changes.of(draft),
            form,
            fault),
        fault);
  }

  private static boolean isAccepted(Task task) {
    return task.item().choice() == Item.Choice.ACCEPTED;
  }

  private static boolean isOwnerless(Task task) {
    return task.owner() == null || !task.owner().isOpen();
  }

  private static List<Task> first(List<Task> all, Predicate<Task> which) {
    return all.stream().filter(which).limit(AdoptPage.MOST).toList();
  }

  /** Pressed a second time, it says that the draft is gone; to others there never was one. */
  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{id}/discard")
  ModelAndView discard(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long organisation,
      RedirectAttributes redirect) {
    try {
      String title = plans.get(plans.version(id).plan()).title();
      drafts.discard(id);
      Told.done(redirect, "plan.discarded", title);
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
    } catch (NotHere e) {
      if (organisation == null) {
        throw e;
      }
      organisations.get(organisation);
      Told.done(redirect, "plan.discarded.before");
    }
    return Answer.to("/plans");
  }

  @Needs(Right.ADOPT_PLANS)
  @PostMapping("/plans/{id}/undo")
  ModelAndView undo(
      @PathVariable long id, @RequestParam long version, RedirectAttributes redirect) {
    try {
      long draft = adoption.undo(version);
      Told.done(redirect, "adoption.undone");
      return Answer.to("/drafts/" + draft);
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
      return Answer.to("/plans/" + id);
    }
  }
}
