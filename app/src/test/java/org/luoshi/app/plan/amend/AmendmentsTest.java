package org.luoshi.app.plan.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.document.Documents;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Adoption;
import org.luoshi.app.plan.Drafts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.PlanTown;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A second version by hand and from a revised document; what is left is carried into a new year.
 */
class AmendmentsTest extends SpringTest {
  private static final String FIRST =
      """
      柳溪镇2026年清洁行动方案

      一、整治任务
      （1）4月30日前清理垃圾点46处，由环卫站站长负责。
      （2）每月检查一次各村保洁情况，由分管副镇长负责。
      （3）6月15日前改造公厕5座，由环卫站站长负责。
      二、宣传
      （1）发放倡议书6000份，由宣传委员负责。
      """;

  private static final String REVISED =
      """
      柳溪镇2026年清洁行动方案（修订）

      一、整治任务
      （1）4月30日前清理垃圾点46处，由环卫站站长负责。
      （2）每月检查两次各村保洁情况，由分管副镇长负责。
      （3）9月20日前补种行道树800株，由分管副镇长负责。
      二、宣传
      （1）发放倡议书6000份，由宣传委员负责。
      """;

  @Autowired private ApplicationContext context;
  @Autowired private Amendments amendments;
  @Autowired private PlanChanges changes;
  @Autowired private CarryOver carryOver;
  @Autowired private Adoption adoption;
  @Autowired private Documents documents;
  @Autowired private Proposals proposals;
  @Autowired private Plans plans;
  @Autowired private Items items;

  private PlanTown town;

  @BeforeEach
  void settle() {
    town = new PlanTown(context);
  }

  private long documentPlan(String name, String text) {
    return town.lead(
        () -> {
          long document =
              documents.store(town.county().inside(), name, text.getBytes(StandardCharsets.UTF_8));
          return documents.plans(document).getFirst().id();
        });
  }

  private Plans.Version adoptedFromDocument() {
    long found = documentPlan("方案.txt", FIRST);
    long draft = town.lead(() -> proposals.draft(found, town.county().inside(), 2026));
    Owner.change("update plan_item set choice = 'accepted' where version_id = " + draft);
    LocalDate january = LocalDate.of(2026, 1, 12);
    return town.lead(() -> adoption.adopt(new Adoption.Order(draft, null, false, "", january)));
  }

  private Item item(long version, String part) {
    return town.lead(() -> items.of(version)).stream()
        .filter(item -> item.content().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private PlanChanges.Difference difference(long version) {
    return town.lead(() -> changes.of(plans.version(version)).orElseThrow());
  }

  @Test
  void aRevisedDocumentIsComparedLineByLine() {
    Plans.Version first = adoptedFromDocument();
    assertThat(town.lead(() -> items.of(first.id()))).hasSize(4);
    long draft = town.lead(() -> amendments.redraft(first.plan(), documentPlan("修订.txt", REVISED)));
    assertThat(difference(draft).changes())
        .extracting(PlanChanges.Change::kind, AmendmentsTest::words)
        .containsExactlyInAnyOrder(
            tuple(PlanChanges.Kind.CHANGED, "每月检查两次各村保洁情况"),
            tuple(PlanChanges.Kind.ADDED, "9月20日前补种行道树800株"),
            tuple(PlanChanges.Kind.DROPPED, "6月15日前改造公厕5座"));
    assertThat(difference(draft).same()).isEqualTo(2);
    assertThat(item(draft, "检查两次").line()).isEqualTo(item(first.id(), "检查一次").line());
    assertThat(item(draft, "检查两次").choice()).isEqualTo(Item.Choice.OPEN);
    assertThat(item(draft, "垃圾点").choice()).isEqualTo(Item.Choice.ACCEPTED);
    assertThat(item(draft, "公厕").choice()).isEqualTo(Item.Choice.DROPPED);
  }

  private static String words(PlanChanges.Change change) {
    return Objects.requireNonNull(change.after() == null ? change.before() : change.after())
        .item()
        .content()
        .split("，", 2)[0];
  }

  @Test
  void whatTheReviewDecidedStaysWhereTheDocumentsSayTheSame() {
    Plans.Version first = adoptedFromDocument();
    Item before = item(first.id(), "倡议书");
    Owner.change(
        "update plan_item set timing = 'within /2026-03-20', content = '发放倡议书6000份，入户到人' where id = "
            + before.id());
    Owner.change(
        "insert into plan_item (organisation_id, version_id, position, content, choice) select organisation_id, id, 99,"
            + " '手工添加的一条', 'accepted' from plan_version where id = "
            + first.id());
    long draft = town.lead(() -> amendments.redraft(first.plan(), documentPlan("修订.txt", REVISED)));
    Item after = item(draft, "倡议书");
    assertThat(after.content()).isEqualTo("发放倡议书6000份，入户到人");
    assertThat(after.timing()).isEqualTo(new Timing.Within(null, LocalDate.of(2026, 3, 20)));
    assertThat(after.choice()).isEqualTo(Item.Choice.ACCEPTED);
    assertThat(item(draft, "手工添加").choice()).isEqualTo(Item.Choice.ACCEPTED);
  }

  @Test
  void theSameRevisionIsBegunOnceAndAnotherOneRefused() {
    Plans.Version first = adoptedFromDocument();
    long revised = documentPlan("修订.txt", REVISED);
    long draft = town.lead(() -> amendments.redraft(first.plan(), revised));
    assertThat(town.lead(() -> amendments.redraft(first.plan(), revised))).isEqualTo(draft);
    long other = documentPlan("再修订.txt", REVISED.replace("800株", "900株"));
    refuses(() -> amendments.redraft(first.plan(), other), "amend.fault.begun");
  }

  @Test
  void wordsThatWereMadeLawfulStaySoWhereTheDocumentsSayTheSame() {
    String unlawful = "（2）足额征收社会抚养费，由宣传委员负责。\n";
    long found = documentPlan("方案.txt", FIRST + unlawful);
    long draft = town.lead(() -> proposals.draft(found, town.county().inside(), 2026));
    Item demand = item(draft, "抚养费");
    assertThat(demand.barred()).isNotNull();
    Owner.change(
        "update plan_item set content = '宣传三孩生育政策', barred = null where id = " + demand.id());
    Owner.change("update plan_item set choice = 'accepted' where version_id = " + draft);
    Plans.Version first = town.lead(() -> adoption.adopt(draft, ""));
    long revised = documentPlan("修订.txt", REVISED + unlawful);
    long amended = town.lead(() -> amendments.redraft(first.plan(), revised));
    Item kept = item(amended, "三孩");
    assertThat(kept.barred()).isNull();
    assertThat(kept.choice()).isEqualTo(Item.Choice.ACCEPTED);
  }

  @Test
  void aPlanThatAReaderFindsNoMoreIsToldAndDoesNotStopAnAmendment() {
    Plans.Version first = adoptedFromDocument();
    Owner.change("update document_plan set ordinal = 7 where id = " + first.documentPlan());
    long revised = documentPlan("修订.txt", REVISED);
    long draft = town.lead(() -> amendments.redraft(first.plan(), revised));
    assertThat(item(draft, "垃圾点").line()).isEqualTo(item(first.id(), "垃圾点").line());
    town.lead(() -> context.getBean(Drafts.class).discard(draft));
    Owner.change("update document_plan set ordinal = 7 where id = " + revised);
    refuses(() -> amendments.redraft(first.plan(), revised), "fault.propose.gone");
    refuses(() -> proposals.draft(revised, town.county().inside(), 2027), "fault.propose.gone");
  }

  @Test
  void whatAnotherDraftCarriesOverIsNotOfferedAgain() {
    Plans.Version before = adoptedFromDocument();
    Owner.change("update plan set year = 2025 where id = " + before.plan());
    long one = town.draft("下一年的计划", List.of(PlanTown.item("走访")));
    long other = town.draft("下一年的方案", List.of(PlanTown.item("慰问")));
    long toilets = left(one, "公厕");
    town.lead(() -> carryOver.carry(one, Set.of(toilets)));
    assertThat(town.lead(() -> carryOver.carry(other, Set.of(toilets)))).isZero();
  }

  @Test
  void anAmendmentNeedsAReasonAndBecomesTheNextVersion() {
    Plans.Version first = adoptedFromDocument();
    long draft = town.lead(() -> amendments.byHand(first.plan()));
    assertThat(town.lead(() -> amendments.byHand(first.plan()))).isEqualTo(draft);
    assertThat(difference(draft).changes()).isEmpty();
    Item dropped = item(draft, "公厕");
    Owner.change("update plan_item set choice = 'dropped' where id = " + dropped.id());
    refuses(() -> adoption.adopt(draft, " \u200B "), "fault.empty");
    Plans.Version second = town.lead(() -> adoption.adopt(draft, "公厕改由县里统一建设"));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.reason()).isEqualTo("公厕改由县里统一建设");
    assertThat(town.lead(() -> plans.baseline(first.plan()))).contains(second);
    assertThat(difference(draft).count(PlanChanges.Kind.DROPPED)).isOne();
    town.lead(() -> adoption.undo(draft));
    assertThat(town.lead(() -> plans.baseline(first.plan()))).contains(first);
  }

  @Test
  void aPlanThatWasNeverAdoptedIsNotAmended() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    long plan = town.lead(() -> plans.version(draft)).plan();
    refuses(() -> amendments.byHand(plan), "amend.fault.no-baseline");
  }

  @Test
  void whatWasLeftUndoneGoesIntoTheNextYearOnce() {
    Plans.Version before = adoptedFromDocument();
    Owner.change("update plan set year = 2025 where id = " + before.plan());
    long draft = town.draft("下一年的计划", List.of(PlanTown.item("走访")));
    assertThat(town.lead(() -> carryOver.candidates(draft))).hasSize(4);
    long toilets = left(draft, "公厕");
    Set<Long> duties = Set.of(toilets, left(draft, "检查"), Long.MAX_VALUE);
    assertThat(town.lead(() -> carryOver.carry(draft, duties))).isEqualTo(2);
    assertThat(town.lead(() -> carryOver.carry(draft, Set.of(toilets)))).isZero();
    Item carried = item(draft, "公厕");
    assertThat(carried.carriedFrom()).isEqualTo(toilets);
    assertThat(carried.headings()).containsExactly(CarryOver.HEADING);
    assertThat(carried.timing()).isEqualTo(new Timing.Unsaid());
    assertThat(item(draft, "检查").timing()).isInstanceOf(Timing.Recurring.class);
    assertThat(town.lead(() -> carryOver.candidates(draft)))
        .filteredOn(CarryOver.Candidate::isCarried)
        .hasSize(2);
    assertThat(town.lead(() -> plans.version(draft)).edition()).isEqualTo(1);
  }

  private long left(long draft, String part) {
    return town.lead(() -> carryOver.candidates(draft)).stream()
        .filter(candidate -> candidate.task().item().content().contains(part))
        .findFirst()
        .orElseThrow()
        .left()
        .duty();
  }

  @Test
  void tenThousandLinesAreAlignedWithAThousandOthersChanged() {
    List<Alignment.Sentence> before =
        java.util.stream.IntStream.range(0, 10_000)
            .mapToObj(at -> new Alignment.Sentence("第" + at + "组走访联系户" + at, List.of("一")))
            .toList();
    List<Alignment.Sentence> after = before.stream().skip(1_000).toList();
    List<Alignment.Pair> pairs = Alignment.of(before, after);
    assertThat(pairs.stream().filter(pair -> pair.before() == null)).isEmpty();
    assertThat(pairs.stream().filter(pair -> pair.after() == null)).hasSize(1_000);
  }

  private void refuses(java.util.function.Supplier<?> work, String key) {
    assertThatThrownBy(() -> town.lead(work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }
}
