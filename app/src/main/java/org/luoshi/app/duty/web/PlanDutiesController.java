package org.luoshi.app.duty.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.duty.Assignment;
import org.luoshi.app.duty.Duties;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The duties of a plan; several are assigned at once. */
@Controller
class PlanDutiesController {
  private static final int SIZE = 100;

  private final Plans plans;
  private final Duties duties;
  private final Assignment assignment;

  PlanDutiesController(Plans plans, Duties duties, Assignment assignment) {
    this.plans = plans;
    this.duties = duties;
    this.assignment = assignment;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}/duties")
  ModelAndView page(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
    return page(plans.get(id), page, Set.of(), null);
  }

  @Needs(Right.ADOPT_PLANS)
  @PostMapping("/plans/{id}/duties/assign")
  ModelAndView assign(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable List<Long> duty,
      @RequestParam(required = false) @Nullable Long post,
      @RequestParam(defaultValue = "1") int page,
      RedirectAttributes redirect) {
    Plans.Plan plan = plans.get(id);
    List<Long> chosen = duty == null ? List.of() : duty;
    if (post == null) {
      return page(plan, page, Set.copyOf(chosen), Fault.of("post", "duty.fault.post"));
    }
    try {
      int given = assignment.assign(chosen, post);
      Told.done(redirect, "duties.assigned", given);
    } catch (Refused e) {
      return page(plan, page, Set.copyOf(chosen), e.fault());
    }
    return Answer.to("/plans/" + id + "/duties?page=" + Math.max(1, page));
  }

  private ModelAndView page(Plans.Plan plan, int number, Set<Long> chosen, @Nullable Fault fault) {
    Duties.Count count = duties.count(plan.id());
    int pages = Math.max(1, (count.all() + SIZE - 1) / SIZE);
    int shown = Math.clamp(number, 1, pages);
    List<Duty> found = duties.of(plan.id(), SIZE, (shown - 1) * SIZE);
    return Answer.form(
        "duty/plan-duties",
        new PlanDutiesPage(
            plan,
            found,
            count.all(),
            count.ownerless(),
            shown,
            pages,
            assignment.choices(plan.organisation()),
            chosen,
            fault),
        fault);
  }
}
