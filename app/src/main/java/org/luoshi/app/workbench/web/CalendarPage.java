package org.luoshi.app.workbench.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.luoshi.app.workbench.Almanac;
import org.luoshi.app.workbench.Choices;

/**
 * A month of work.
 *
 * @param asked what was asked for
 * @param whose whose it is, after all
 * @param month which
 * @param weeks its weeks, Monday first, with the days of the months beside it
 * @param provisional whether the year's days off are not announced yet
 * @param full whether there is more than is shown
 * @param choices to filter by
 * @param mine whether the visitor has posts
 * @param below whether the visitor looks after organisations below
 */
public record CalendarPage(
    Asked asked,
    String whose,
    YearMonth month,
    List<List<Cell>> weeks,
    boolean provisional,
    boolean full,
    Choices.All choices,
    boolean mine,
    boolean below) {
  /** Whether nothing is due in the month. */
  public boolean isEmpty() {
    return weeks.stream().flatMap(List::stream).allMatch(cell -> cell.lines().isEmpty());
  }

  /**
   * A day.
   *
   * @param day which
   * @param inside whether it is of the month
   * @param today whether it is today
   * @param mark 休 or 班
   * @param festivals that fall on it
   * @param lunar in the lunar calendar, such as 初三
   * @param lines the first of what is due
   * @param more how many more
   */
  public record Cell(
      LocalDate day,
      boolean inside,
      boolean today,
      Almanac.Mark mark,
      List<String> festivals,
      String lunar,
      List<Line> lines,
      int more) {}
}
