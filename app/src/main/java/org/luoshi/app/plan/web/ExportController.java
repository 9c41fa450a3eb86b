package org.luoshi.app.plan.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.frame.TakeAway;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Tasks;
import org.luoshi.app.plan.export.Docx;
import org.luoshi.app.plan.export.Xlsx;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A version of a plan on paper and as files. */
@Controller
class ExportController {
  private final Plans plans;
  private final Tasks tasks;
  private final VersionChoice versions;
  private final MessageSource words;

  ExportController(Plans plans, Tasks tasks, VersionChoice versions, MessageSource words) {
    this.plans = plans;
    this.tasks = tasks;
    this.versions = versions;
    this.words = words;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}/print")
  ModelAndView print(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long version) {
    Plans.Version chosen = versions.orFail(id, version);
    return Page.of(
        "plan/print", new SheetPage(plans.get(id), chosen, Sheet.of(tasks.accepted(chosen.id()))));
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}/plan.docx")
  ResponseEntity<byte[]> docx(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long version,
      Locale locale) {
    Plans.Version chosen = versions.orFail(id, version);
    Plans.Plan plan = plans.get(id);
    return TakeAway.docx(
        Docx.of(Shell.words(locale, words), plan, chosen, tasks.accepted(chosen.id())),
        plan.title());
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/plans/{id}/plan.xlsx")
  ResponseEntity<byte[]> xlsx(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long version,
      Locale locale) {
    Plans.Version chosen = versions.orFail(id, version);
    Plans.Plan plan = plans.get(id);
    return TakeAway.xlsx(
        Xlsx.of(Shell.words(locale, words), plan, tasks.accepted(chosen.id())), plan.title());
  }
}
