package org.luoshi.app.plan.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Page;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.course.Course;
import org.luoshi.app.plan.course.Courses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A plan in time: the timeline of its phases, the run-down of its event. */
@Controller
class CourseController {
  private final Plans plans;
  private final Courses courses;
  private final VersionChoice versions;

  CourseController(Plans plans, Courses courses, VersionChoice versions) {
    this.plans = plans;
    this.courses = courses;
    this.versions = versions;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}/timeline")
  ModelAndView timeline(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long version) {
    Plans.Version chosen = versions.orFail(id, version);
    Plans.Plan plan = plans.get(id);
    Course course = courses.of(plan, chosen);
    return Page.of("plan/timeline", new TimelinePage(plan, chosen, course, Drawing.of(course)));
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}/run-down")
  ModelAndView rundown(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long version) {
    Plans.Version chosen = versions.orFail(id, version);
    return Page.of(
        "plan/run-down", new RunDownPage(plans.get(id), chosen, courses.rundown(chosen)));
  }
}
