package org.luoshi.app.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Page;
import org.luoshi.app.plan.PlanLink;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Shelf;
import org.luoshi.app.plan.Sources;
import org.luoshi.app.plan.Tally;
import org.luoshi.app.plan.Task;
import org.luoshi.app.plan.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans: the list, and one of them with its versions. */
@Controller
class PlansController {
  private final Plans plans;
  private final Shelf shelf;
  private final Tasks tasks;
  private final Tally tally;
  private final Sources sources;
  private final VersionChoice versions;
  private final List<PlanLink> links;

  PlansController(
      Plans plans,
      Shelf shelf,
      Tasks tasks,
      Tally tally,
      Sources sources,
      VersionChoice versions,
      List<PlanLink> links) {
    this.plans = plans;
    this.shelf = shelf;
    this.tasks = tasks;
    this.tally = tally;
    this.sources = sources;
    this.versions = versions;
    this.links = links;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans")
  ModelAndView list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Long organisation,
      @RequestParam(defaultValue = "1") int page) {
    Shelf.Query query = new Shelf.Query(year, organisation, Math.clamp(page, 1, 10_000));
    List<Shelf.Volume> adopted = shelf.adopted(query);
    return Page.of(
        "plan/plans",
        new PlansPage(
            query,
            shelf.drafts(query),
            adopted.subList(0, Math.min(Shelf.PAGE, adopted.size())),
            adopted.size() > Shelf.PAGE,
            shelf.years(),
            shelf.owners()));
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}")
  ModelAndView plan(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(defaultValue = "1") int page) {
    Plans.Plan plan = plans.get(id);
    Plans.Version shown = versions.of(id, version);
    List<Task> all = shown == null ? List.of() : tasks.accepted(shown.id());
    int pages = Math.max(1, (all.size() + PlanPage.PAGE - 1) / PlanPage.PAGE);
    int at = Math.clamp(page, 1, pages);
    int first = (at - 1) * PlanPage.PAGE;
    List<Task> some = all.subList(first, Math.min(first + PlanPage.PAGE, all.size()));
    return Page.of(
        "plan/plan",
        new PlanPage(
            plan,
            shown,
            plans.baseline(id).orElse(null),
            plans.draft(id).orElse(null),
            shown == null ? null : tally.of(shown.id()),
            Sheet.of(some, first + 1),
            at,
            pages,
            shown == null ? java.util.Map.of() : sources.quotes(shown, some),
            shown == null ? null : sources.of(shown),
            all.stream().anyMatch(task -> task.item().timing() instanceof Timing.Clock),
            shelf.history(plans.versions(id)),
            links));
  }
}
