package org.luoshi.app.workbench.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.MyPosts;
import org.luoshi.app.workbench.Almanac;
import org.luoshi.app.workbench.Choices;
import org.luoshi.app.workbench.Due;
import org.luoshi.app.workbench.Dues;
import org.luoshi.app.workbench.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The month as a wall calendar. */
@Controller
class CalendarController {
  private static final int IN_A_MONTH = 3000;
  private static final int IN_A_CELL = 4;

  private final Dues dues;
  private final Lines lines;
  private final Almanac almanac;
  private final LunarWords lunar;
  private final MyPosts myPosts;
  private final Choices choices;

  CalendarController(
      Dues dues, Lines lines, Almanac almanac, LunarWords lunar, MyPosts myPosts, Choices choices) {
    this.dues = dues;
    this.lines = lines;
    this.almanac = almanac;
    this.lunar = lunar;
    this.myPosts = myPosts;
    this.choices = choices;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/work/calendar")
  ModelAndView month(@ModelAttribute Asked asked, Locale locale) {
    LocalDate today = dues.today();
    List<MyPosts.Mine> posts = myPosts.of(Scope.current().accountOrFail());
    String whose = WorkController.whose(asked, posts);
    YearMonth month = asked.monthOr(today);
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    List<Due> found =
        dues.find(
            Wanted.between(WorkController.whose(whose, posts), first, last, asked.filter()),
            IN_A_MONTH,
            0);
    Grid grid =
        new Grid(month, today, locale, found.stream().collect(Collectors.groupingBy(Due::day)));
    return Page.of(
        "workbench/calendar",
        new CalendarPage(
            asked,
            whose,
            month,
            grid.weeks(first, last),
            almanac.isProvisional(month.getYear()),
            found.size() == IN_A_MONTH,
            choices.all(),
            !posts.isEmpty(),
            WorkController.seesBelow()));
  }

  /** The cells of a month. */
  private final class Grid {
    private final YearMonth month;
    private final LocalDate today;
    private final Locale locale;
    private final Map<LocalDate, List<Due>> byDay;

    Grid(YearMonth month, LocalDate today, Locale locale, Map<LocalDate, List<Due>> byDay) {
      this.month = month;
      this.today = today;
      this.locale = locale;
      this.byDay = byDay;
    }

    List<List<CalendarPage.Cell>> weeks(LocalDate first, LocalDate last) {
      List<List<CalendarPage.Cell>> weeks = new ArrayList<>();
      for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
        weeks.add(monday.datesUntil(monday.plusWeeks(1)).map(this::cell).toList());
      }
      return weeks;
    }

    private CalendarPage.Cell cell(LocalDate day) {
      List<Due> due = byDay.getOrDefault(day, List.of());
      int shown = due.size() > IN_A_CELL + 1 ? IN_A_CELL : due.size();
      return new CalendarPage.Cell(
          day,
          YearMonth.from(day).equals(month),
          day.equals(today),
          almanac.mark(day),
          almanac.festivals(day),
          almanac.lunar(day).map(date -> lunar.of(date, locale)).orElse(""),
          lines.of(due.subList(0, shown), today),
          due.size() - shown);
    }
  }
}
