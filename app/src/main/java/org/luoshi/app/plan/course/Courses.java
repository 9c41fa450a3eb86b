package org.luoshi.app.plan.course;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.calendar.Occasion;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.calendar.Unfolding;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Task;
import org.luoshi.app.plan.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the tasks of a version into time. */
@Component
public class Courses {
  private final Tasks tasks;
  private final ObjectProvider<Unfolding> unfolding;
  private final EnteredDays days;

  Courses(Tasks tasks, ObjectProvider<Unfolding> unfolding, EnteredDays days) {
    this.tasks = tasks;
    this.unfolding = unfolding;
    this.days = days;
  }

  /** The lanes of a version, by the headings that stand directly above its tasks. */
  @Transactional(readOnly = true)
  public Course of(Plans.Plan plan, Plans.Version version) {
    Map<List<String>, List<Lane.Bar>> bars = new LinkedHashMap<>();
    List<Sheet.Line> undated = new ArrayList<>();
    int number = 0;
    for (Task task : tasks.accepted(version.id())) {
      Optional<Lane.Bar> bar = bar(++number, task, plan.days());
      if (bar.isPresent()) {
        bars.computeIfAbsent(task.item().headings(), headings -> new ArrayList<>()).add(bar.get());
      } else {
        undated.add(new Sheet.Line(number, task));
      }
    }
    List<Lane> lanes =
        bars.entrySet().stream().map(lane -> lane(lane.getKey(), lane.getValue())).toList();
    return new Course(months(lanes, plan.days()), lanes, undated, days.today());
  }

  private Optional<Lane.Bar> bar(int number, Task task, Days year) {
    Timing timing = task.item().timing();
    if (!timing.isDated()) {
      return Optional.empty();
    }
    List<Occasion> occasions = timing.unfold(unfolding.getObject(), year);
    if (occasions.isEmpty()) {
      return Optional.empty();
    }
    boolean recurs = timing instanceof Timing.Recurring;
    LocalDate first = occasions.getFirst().opens();
    if (timing instanceof Timing.Within within && within.from() == null) {
      first = occasions.getFirst().due();
    }
    return Optional.of(
        new Lane.Bar(
            number,
            task,
            new Days(first, occasions.getLast().due()),
            recurs ? occasions.stream().map(Occasion::due).toList() : List.of()));
  }

  /** The days that most of the tasks share are those of a phase. */
  private static Lane lane(List<String> headings, List<Lane.Bar> bars) {
    Map<Days, Integer> counts = new HashMap<>();
    for (Lane.Bar bar : bars) {
      if (bar.due().isEmpty() && !bar.days().from().equals(bar.days().to())) {
        counts.merge(bar.days(), 1, Integer::sum);
      }
    }
    Optional<Map.Entry<Days, Integer>> most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Days, Integer>comparingByValue()
                    .thenComparing(entry -> entry.getKey().to()));
    if (most.isPresent() && most.get().getValue() * 2 >= bars.size()) {
      return new Lane(headings, most.get().getKey(), true, bars);
    }
    return new Lane(headings, hull(bars.stream().map(Lane.Bar::days).toList()), false, bars);
  }

  private static Days hull(List<Days> all) {
    LocalDate from = all.stream().map(Days::from).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate to = all.stream().map(Days::to).max(Comparator.naturalOrder()).orElseThrow();
    return new Days(from, to);
  }

  private static Days months(List<Lane> lanes, Days year) {
    if (lanes.isEmpty()) {
      return year;
    }
    List<Days> all = new ArrayList<>();
    for (Lane lane : lanes) {
      all.add(lane.days());
      lane.bars().forEach(bar -> all.add(bar.days()));
    }
    Days hull = hull(all);
    return new Days(hull.from().withDayOfMonth(1), YearMonth.from(hull.to()).atEndOfMonth());
  }

  /**
   * What is done by the clock, in its order; what has no day stands first.
   *
   * @param number its place in the plan
   * @param clock when
   */
  public record Step(int number, Timing.Clock clock, Task task) {}

  /** The run-down of a version; empty where nothing goes by the clock. */
  @Transactional(readOnly = true)
  public List<Step> rundown(Plans.Version version) {
    List<Step> steps = new ArrayList<>();
    int number = 0;
    for (Task task : tasks.accepted(version.id())) {
      number++;
      if (task.item().timing() instanceof Timing.Clock clock) {
        steps.add(new Step(number, clock, task));
      }
    }
    steps.sort(
        Comparator.comparing(
                (Step step) -> step.clock().day(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(step -> step.clock().from())
            .thenComparingInt(Step::number));
    return steps;
  }
}
