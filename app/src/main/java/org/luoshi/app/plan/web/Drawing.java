package org.luoshi.app.plan.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.plan.course.Course;
import org.luoshi.app.plan.course.Lane;

/**
 * A course as shapes on a sheet that is {@value #WIDTH} wide: names to the left, days to the right.
 * Of a long plan only the lanes are drawn, not each task.
 *
 * @param height of the sheet
 * @param months where they begin
 * @param rows from top to bottom
 * @param today where today is, or null
 */
public record Drawing(int height, List<Month> months, List<Row> rows, @Nullable Double today) {
  /** The width of the sheet. */
  public static final int WIDTH = 1000;

  /** Where the days begin. */
  public static final int LEFT = 300;

  /** More tasks than these are not drawn one by one. */
  static final int MOST = 200;

  private static final int HEAD = 30;
  private static final int LINE = 26;
  private static final int TITLE = 17;
  private static final int TICKS = 60;

  /** A month. */
  public record Month(double x, int number) {}

  /**
   * A lane or a task.
   *
   * @param kind {@code phase}, {@code lane} or {@code task}
   * @param y its middle
   * @param title short enough for the left side
   * @param full all of it, with its days
   * @param link of a task into the table below
   * @param ticks days on which it is due; a bar where there are none
   */
  public record Row(
      String kind,
      int y,
      String title,
      String full,
      @Nullable String link,
      double x,
      double width,
      List<Double> ticks) {}

  /** Draws. */
  static Drawing of(Course course) {
    Scale scale = new Scale(course.days());
    boolean each = course.lanes().stream().mapToInt(lane -> lane.bars().size()).sum() <= MOST;
    List<Row> rows = new ArrayList<>();
    for (Lane lane : course.lanes()) {
      if (lane.title() != null) {
        rows.add(lane(scale, lane, rows.size()));
      }
      if (each) {
        for (Lane.Bar bar : lane.bars()) {
          rows.add(task(scale, bar, rows.size()));
        }
      }
    }
    List<Month> months = new ArrayList<>();
    for (LocalDate day = course.days().from();
        !day.isAfter(course.days().to());
        day = day.plusMonths(1)) {
      months.add(new Month(scale.x(day), day.getMonthValue()));
    }
    return new Drawing(
        HEAD + rows.size() * LINE + 6,
        months,
        rows,
        course.days().contains(course.today()) ? (Double) scale.x(course.today()) : null);
  }

  private static Row lane(Scale scale, Lane lane, int at) {
    String title = String.valueOf(lane.title());
    return new Row(
        lane.isPhase() ? "phase" : "lane",
        middle(at),
        shortened(title),
        title + " " + lane.days().from() + " – " + lane.days().to(),
        null,
        scale.x(lane.days().from()),
        scale.width(lane.days()),
        List.of());
  }

  private static Row task(Scale scale, Lane.Bar bar, int at) {
    String title = bar.number() + ". " + bar.task().item().content();
    return new Row(
        "task",
        middle(at),
        shortened(title),
        title,
        "#line-" + bar.number(),
        scale.x(bar.days().from()),
        scale.width(bar.days()),
        bar.due().size() > TICKS ? List.of() : bar.due().stream().map(scale::noon).toList());
  }

  private static int middle(int row) {
    return HEAD + row * LINE + LINE / 2;
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
  }

  /** From days to places. */
  private record Scale(Days days) {
    double x(LocalDate day) {
      return LEFT + Math.round(10 * day(day) * perDay()) / 10.0;
    }

    double noon(LocalDate day) {
      return LEFT + Math.round(10 * (day(day) + 0.5) * perDay()) / 10.0;
    }

    double width(Days of) {
      return Math.max(4, x(of.to().plusDays(1)) - x(of.from()));
    }

    private long day(LocalDate day) {
      return ChronoUnit.DAYS.between(days.from(), day);
    }

    private double perDay() {
      return (WIDTH - LEFT) / (double) (day(days.to()) + 1);
    }
  }
}
