package org.luoshi.app.workbench.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.workbench.Due;
import org.luoshi.app.workbench.Dues;
import org.luoshi.app.workbench.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes onto paper: the month's plan of an organisation, and a sign-in sheet. */
@Controller
class PaperController {
  private static final int MOST = 500;
  private static final int ROWS = 24;

  private final Dues dues;
  private final Lines lines;
  private final Organisations organisations;
  private final Posts posts;

  PaperController(Dues dues, Lines lines, Organisations organisations, Posts posts) {
    this.dues = dues;
    this.lines = lines;
    this.organisations = organisations;
    this.posts = posts;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/work/month-plan")
  ModelAndView monthPlan(@ModelAttribute Asked asked) {
    LocalDate today = dues.today();
    Long chosen = asked.organisation();
    Organisation of =
        organisations.get(chosen == null ? Scope.current().seatOrFail().organisation() : chosen);
    YearMonth month = asked.monthOr(today);
    Wanted wanted =
        Wanted.between(
            new Wanted.Whose.In(of.id()), month.atDay(1), month.atEndOfMonth(), asked.filter());
    List<Due> found = dues.find(wanted, MOST, 0);
    return Page.of(
        "workbench/month-plan",
        new MonthPlanPage(asked, of, month, lines.of(found, today), found.size() == MOST));
  }

  /** Names stand on the sheet only when they are asked for, and the visitor may see them. */
  @Needs(Right.SEE_PLANS)
  @GetMapping("/work/sign-in/{occurrence}")
  ModelAndView signIn(
      @PathVariable long occurrence, @RequestParam(defaultValue = "false") boolean names) {
    Due due = dues.get(occurrence);
    List<String> holders =
        names && People.areSeen()
            ? posts.of(due.organisation()).stream()
                .filter(Posts.Post::isOpen)
                .map(Posts.Post::holderName)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList()
            : List.of();
    return Page.of(
        "workbench/sign-in",
        new SignInPage(
            lines.of(due, dues.today()),
            holders,
            Math.max(ROWS, holders.size()),
            People.areSeen(),
            names));
  }
}
