package org.luoshi.app.workbench.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.MyPosts;
import org.luoshi.app.workbench.Bookmark;
import org.luoshi.app.workbench.Choices;
import org.luoshi.app.workbench.Due;
import org.luoshi.app.workbench.Dues;
import org.luoshi.app.workbench.MyWork;
import org.luoshi.app.workbench.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** One's own work, and lists of work. */
@Controller
class WorkController {
  private static final int ON_A_PAGE = 50;
  private static final Set<String> PARTS =
      Set.of("open", "overdue", "week", "month", "undated", "done", "waived", "all");

  private static final Set<String> CHOICES = Set.of("all", "around");

  private final MyWork myWork;
  private final Dues dues;
  private final Lines lines;
  private final MyPosts myPosts;
  private final Choices choices;

  WorkController(MyWork myWork, Dues dues, Lines lines, MyPosts myPosts, Choices choices) {
    this.myWork = myWork;
    this.dues = dues;
    this.lines = lines;
    this.myPosts = myPosts;
    this.choices = choices;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/work")
  ModelAndView work() {
    MyWork.Work work = myWork.mine();
    List<WorkPage.Part> parts =
        work.parts().stream()
            .map(
                part ->
                    new WorkPage.Part(
                        part.key(), lines.of(part.dues(), work.today()), part.count()))
            .toList();
    return Page.of("workbench/work", new WorkPage(work, parts, seesBelow()));
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/work/list")
  ModelAndView list(@ModelAttribute Asked asked) {
    LocalDate today = dues.today();
    List<MyPosts.Mine> posts = myPosts.of(Scope.current().accountOrFail());
    String whose = whose(asked, posts);
    String when = asked.when() != null && PARTS.contains(asked.when()) ? asked.when() : "open";
    Wanted wanted = part(when, asked, whose(whose, posts), today);
    int page = asked.pageOrFirst();
    Bookmark mark = Bookmark.of(asked.mark());
    List<Due> found =
        mark == null
            ? dues.find(wanted, ON_A_PAGE, (page - 1) * ON_A_PAGE)
            : dues.find(wanted, ON_A_PAGE, mark);
    long count = dues.count(wanted);
    return Page.of(
        "workbench/list",
        new ListPage(
            asked,
            whose,
            when,
            lines.of(found, today),
            count,
            page,
            Math.ceilDiv(count, ON_A_PAGE),
            choices.all(),
            !posts.isEmpty(),
            seesBelow()));
  }

  private static Wanted part(String when, Asked asked, Wanted.Whose whose, LocalDate today) {
    LocalDate day = asked.dayOrNull();
    if (day != null) {
      return Wanted.between(whose, day, day, asked.filter());
    }
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    Wanted wanted =
        switch (when) {
          case "overdue" -> Wanted.open(whose, null, today.minusDays(1));
          case "week" -> Wanted.open(whose, today, sunday);
          case "month" -> Wanted.open(whose, today, YearMonth.from(today).atEndOfMonth());
          case "undated" -> Wanted.undated(whose);
          case "done" -> Wanted.open(whose, null, null).anyDay().in(Due.State.DONE);
          case "waived" -> Wanted.open(whose, null, null).anyDay().in(Due.State.WAIVED);
          case "all" -> Wanted.open(whose, null, null).anyDay().in(null);
          default -> Wanted.open(whose, null, null).anyDay();
        };
    return wanted.chosen(asked.filter());
  }

  /** Whose work it is, after all: without posts nothing is mine. */
  static String whose(Asked asked, List<MyPosts.Mine> posts) {
    if (posts.isEmpty()) {
      return "all";
    }
    String whose = asked.whose();
    return whose != null && CHOICES.contains(whose) ? whose : "mine";
  }

  static Wanted.Whose whose(String whose, List<MyPosts.Mine> posts) {
    return switch (whose) {
      case "mine" -> MyWork.whose(posts);
      case "around" -> MyWork.around(posts);
      default -> new Wanted.Whose.Anybody();
    };
  }

  static boolean seesBelow() {
    return Scope.current().seatOrFail().role().reachesBelow();
  }
}
