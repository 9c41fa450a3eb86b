package org.luoshi.reader.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.compare.Comparison.Mode;
import org.luoshi.reader.compare.PlanPairs.PlanPair;
import org.luoshi.reader.compare.Revision.Field;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;

class ComparisonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"branch-plan.txt", "branch-summary.txt", "school-plan.txt", "school-revision.txt"})
  void aPlanComparedWithItselfIsUnchanged(String name) {
    Plan plan = Texts.fixture(name);

    assertThat(versions(plan, plan).revisions())
        .hasSameSizeAs(plan.commitments())
        .allMatch(Revision.Unchanged.class::isInstance);
  }

  @Test
  void whatIsAddedOneWayIsDroppedTheOtherWay() {
    for (String first : List.of("school-plan.txt", "branch-plan.txt")) {
      for (String second : List.of("school-revision.txt", "branch-summary.txt")) {
        Plan a = Texts.fixture(first);
        Plan b = Texts.fixture(second);

        assertThat(added(versions(a, b))).isEqualTo(dropped(versions(b, a)));
        assertThat(added(versions(b, a))).isEqualTo(dropped(versions(a, b)));
      }
    }
  }

  @Test
  void everyCommitmentIsAccountedForOnce() {
    Plan a = Texts.fixture("school-plan.txt");
    Plan b = Texts.fixture("school-revision.txt");
    List<Revision> revisions = versions(a, b).revisions();

    long paired =
        revisions.stream()
            .filter(r -> !(r instanceof Revision.Added) && !(r instanceof Revision.Dropped))
            .count();
    assertThat(paired + dropped(versions(a, b)).size()).isEqualTo(a.commitments().size());
    assertThat(paired + added(versions(a, b)).size()).isEqualTo(b.commitments().size());
  }

  @Test
  void eachFieldThatDiffersIsNamed() {
    assertThat(fields("每月召开一次例会。", "每季度召开一次例会。")).containsExactly(Field.CADENCE);
    assertThat(fields("新建广场2个。", "新建广场3个。")).containsExactly(Field.TARGET);
    assertThat(fields("6月底前硬化村道。", "9月底前硬化村道。")).containsExactly(Field.WINDOW);
    assertThat(fields("清理村内垃圾死角，由环卫站负责。", "清理村内垃圾死角，由妇联负责。")).containsExactly(Field.OWNER);
    assertThat(fields("慰问困难老党员和烈属。", "慰问困难老党员、军属和烈属。")).containsExactly(Field.TEXT);
    assertThat(fields("新建广场2个，由村委会负责。", "新建广场3个，由支委会负责。"))
        .containsExactly(Field.TARGET, Field.OWNER);
  }

  @Test
  void punctuationIsNoChange() {
    assertThat(versions(plan("慰问困难老党员，烈属。"), plan("慰问困难老党员、烈属；")).revisions())
        .allMatch(Revision.Unchanged.class::isInstance);
  }

  @Test
  void aHeadingGivenOtherWordsMovesNothing() {
    String body = "\n1、每月召开一次例会。\n2、清理村内垃圾死角。\n";
    Plan before = Texts.plan("东湾村工作计划\n一、抓会议\n1、学习有关文件。\n二、环境卫生" + body);
    Plan after = Texts.plan("东湾村工作计划\n一、抓会议\n1、学习有关文件。\n二、美化家园" + body);

    assertThat(versions(before, after).revisions()).allMatch(Revision.Unchanged.class::isInstance);
  }

  @Test
  void whatASummaryPlansForNextYearIsNoResult() {
    Results results = results("branch-plan.txt", "branch-summary.txt");

    assertThat(results.unpromised()).extracting(Commitment::text).noneMatch(t -> t.contains("计划"));
    assertThat(results.promises())
        .flatExtracting(promise -> promise.outcome().reported())
        .extracting(Commitment::text)
        .noneMatch(text -> text.contains("3名"));
  }

  @Test
  void halfAYearDoesNotDecideAYear() {
    Plan plan = Texts.plan("东湾村2024年工作计划\n1、每月召开一次支委会。\n2、改造危房15户。\n");
    Plan half = Texts.plan("东湾村2024年上半年工作总结\n1、召开支委会6次。\n2、完成危房改造15户。\n");
    Results results = (Results) Comparison.of(plan, half, Mode.RESULTS);

    assertThat(results.promises().get(0).outcome()).isInstanceOf(Outcome.Mentioned.class);
    assertThat(results.promises().get(1).outcome()).isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void theBestPairIsFoundAmongSeveralPlans() {
    Plan branch = Texts.fixture("branch-plan.txt");
    Plan school = Texts.fixture("school-plan.txt");
    Plan summary = Texts.fixture("branch-summary.txt");
    Plan revision = Texts.fixture("school-revision.txt");

    assertThat(PlanPairs.best(List.of(school, branch), List.of(summary)))
        .isEqualTo(new PlanPair(branch, summary));
    assertThat(PlanPairs.best(List.of(branch, school), List.of(revision)))
        .isEqualTo(new PlanPair(school, revision));
    assertThat(PlanPairs.mode(branch, summary)).isEqualTo(Mode.RESULTS);
    assertThat(PlanPairs.mode(school, revision)).isEqualTo(Mode.VERSIONS);
  }

  @Test
  void plansThatHardlyShareASentenceAreToldApart() {
    Plan branch = Texts.fixture("branch-plan.txt");
    Plan school = Texts.fixture("school-plan.txt");
    Plan summary = Texts.fixture("branch-summary.txt");
    Plan revision = Texts.fixture("school-revision.txt");

    assertThat(versions(branch, school).unrelated()).isTrue();
    assertThat(Comparison.of(school, summary, Mode.RESULTS).unrelated()).isTrue();
    assertThat(Comparison.of(branch, school, Mode.RESULTS).unrelated()).isTrue();
    assertThat(versions(school, revision).unrelated()).isFalse();
    assertThat(results("branch-plan.txt", "branch-summary.txt").unrelated()).isFalse();
  }

  @Test
  void oneSentenceOfFiveIsTheLeastThatBelongsTogether() {
    assertThat(sharingOneOf(5).shared()).isEqualTo(0.2);
    assertThat(sharingOneOf(5).unrelated()).isFalse();
    assertThat(sharingOneOf(6).unrelated()).isTrue();
  }

  /** Two versions of so many sentences each. */
  private static Versions sharingOneOf(int sentences) {
    Commitment any = Texts.fixture("school-plan.txt").commitments().getFirst();
    List<Revision> revisions = new ArrayList<>(List.of(new Revision.Unchanged(any, any)));
    for (int i = 1; i < sentences; i++) {
      revisions.add(new Revision.Dropped(any));
      revisions.add(new Revision.Added(any));
    }
    return new Versions(revisions);
  }

  @Test
  void plansWithoutSentencesAreNotCalledUnrelated() {
    Plan nothing = Texts.plan("东湾村工作计划\n");

    assertThat(versions(nothing, nothing).unrelated()).isFalse();
    assertThat(versions(nothing, Texts.fixture("branch-plan.txt")).unrelated()).isTrue();
  }

  @Test
  void largePlansTakeSecondsNotMinutes() {
    Plan same = Texts.plan("东湾村工作计划\n" + "每月召开一次支委会，研究村内事项。\n".repeat(2_000));
    Plan numbered =
        Texts.plan(
            "东湾村工作计划\n"
                + IntStream.range(0, 2_000)
                    .mapToObj(i -> (i + 1) + "、第" + i + "组栽植柑橘苗" + i + "株，修渠" + (i % 97) + "米。\n")
                    .collect(Collectors.joining()));
    Plan list = Texts.plan("东湾村工作计划\n" + "栽植柑橘苗5株、".repeat(100_000) + "修渠。\n");
    Plan nothing = Texts.plan("东湾村工作计划\n");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (Plan a : List.of(same, numbered, list, nothing)) {
            for (Plan b : List.of(same, numbered, list, nothing)) {
              Comparison.of(a, b, Mode.RESULTS);
              Comparison.of(a, b, Mode.VERSIONS);
            }
            assertThat(versions(a, a).revisions()).allMatch(Revision.Unchanged.class::isInstance);
          }
        });
  }

  private static List<Field> fields(String before, String after) {
    return versions(plan(before), plan(after)).revisions().stream()
        .filter(Revision.Changed.class::isInstance)
        .map(Revision.Changed.class::cast)
        .flatMap(changed -> changed.changes().stream())
        .map(Revision.Change::field)
        .toList();
  }

  private static Plan plan(String sentence) {
    return Texts.plan("东湾村工作计划\n1、" + sentence + "\n2、学习防汛知识。\n");
  }

  private static Results results(String plan, String summary) {
    return (Results) Comparison.of(Texts.fixture(plan), Texts.fixture(summary), Mode.RESULTS);
  }

  private static Versions versions(Plan a, Plan b) {
    return (Versions) Comparison.of(a, b, Mode.VERSIONS);
  }

  private static List<Commitment> added(Versions versions) {
    return versions.revisions().stream()
        .filter(Revision.Added.class::isInstance)
        .map(r -> ((Revision.Added) r).after())
        .toList();
  }

  private static List<Commitment> dropped(Versions versions) {
    return versions.revisions().stream()
        .filter(Revision.Dropped.class::isInstance)
        .map(r -> ((Revision.Dropped) r).before())
        .toList();
  }
}
