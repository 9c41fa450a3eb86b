package org.luoshi.app.plan.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.PlanTown;
import org.luoshi.app.plan.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A plan in time. */
class CoursesTest extends SpringTest {
  private static final Days MARCH = new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

  @Autowired private ApplicationContext context;
  @Autowired private Courses courses;
  @Autowired private Plans plans;

  private PlanTown town;

  @BeforeEach
  void settle() {
    town = new PlanTown(context);
  }

  private Course course(List<Item> items) {
    long draft = town.draft("整治方案", items);
    return town.lead(
        () -> {
          Plans.Version version = plans.version(draft);
          return courses.of(plans.get(version.plan()), version);
        });
  }

  private static Item at(String content, Timing timing, String... headings) {
    return PlanTown.under(PlanTown.item(content), timing, headings);
  }

  private static Timing march() {
    return new Timing.Within(MARCH.from(), MARCH.to());
  }

  @Test
  void aHeadingWhoseTasksShareItsDaysIsAPhase() {
    Course course =
        course(
            List.of(
                at("动员", march(), "实施步骤", "宣传发动阶段"),
                at("倡议书", march(), "实施步骤", "宣传发动阶段"),
                at("摸底", new Timing.Within(null, LocalDate.of(2026, 3, 20)), "实施步骤", "宣传发动阶段"),
                at("归档", new Timing.Within(null, LocalDate.of(2026, 12, 25)), "资料"),
                at("随时做", new Timing.Unsaid(), "资料")));
    assertThat(course.lanes())
        .extracting(Lane::title, Lane::isPhase, Lane::days)
        .containsExactly(
            tuple("宣传发动阶段", true, MARCH), tuple("资料", false, Days.of(LocalDate.of(2026, 12, 25))));
    assertThat(course.days())
        .isEqualTo(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31)));
    assertThat(course.undated())
        .extracting(line -> line.task().item().content())
        .containsExactly("随时做");
    assertThat(course.undated().getFirst().number()).isEqualTo(5);
  }

  @Test
  void whatRecursIsMarkedOnEachOfItsDays() {
    Rhythm tenth = new Rhythm.Periodic(Rhythm.Period.MONTH, 1, 1, new Rhythm.Anchor.DayOfMonth(10));
    Course course = course(List.of(at("收缴党费", new Timing.Recurring(tenth, null, null), "组织")));
    assertThat(course.lanes().getFirst().bars().getFirst().due())
        .hasSize(12)
        .startsWith(LocalDate.of(2026, 1, 10));
  }

  @Test
  void aRunDownGoesByTheClockWhateverTheOrderOfThePlan() {
    LocalDate day = LocalDate.of(2026, 5, 1);
    long draft =
        town.draft(
            "活动流程",
            List.of(
                at("合影", new Timing.Clock(day, LocalTime.of(9, 30), null), "流程"),
                at("签到", new Timing.Clock(day, LocalTime.of(8, 0), LocalTime.of(8, 30)), "流程"),
                at("布置会场", new Timing.Clock(null, LocalTime.of(7, 0), null), "流程"),
                at("没有钟点", march(), "流程")));
    assertThat(town.lead(() -> courses.rundown(plans.version(draft))))
        .extracting(step -> step.task().item().content())
        .containsExactly("布置会场", "签到", "合影");
  }
}
