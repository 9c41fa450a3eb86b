package org.luoshi.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.amend.Amendments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataIntegrityViolationException;

/** Adopting, taking back and discarding, on the real database, with somebody who listens. */
class AdoptionTest extends SpringTest {
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private Adoption adoption;
  @Autowired private Drafts drafts;
  @Autowired private Plans plans;
  @Autowired private Items items;
  private final Ear ear = new Ear();

  private PlanTown town;

  /** Hears what is published, and refuses while it is told to. */
  private static final class Ear implements ApplicationListener<PayloadApplicationEvent<?>> {
    private final List<Object> heard = new ArrayList<>();
    private @Nullable String refusal;

    @Override
    public synchronized void onApplicationEvent(PayloadApplicationEvent<?> event) {
      if (event.getPayload() instanceof PlanAdopted
          || event.getPayload() instanceof AdoptionUndone) {
        heard.add(event.getPayload());
        if (refusal != null) {
          throw new Refused("", refusal);
        }
      }
    }
  }

  @BeforeEach
  void settle() {
    town = new PlanTown(context);
    context.addApplicationListener(ear);
  }

  @AfterEach
  void calm() {
    context.removeApplicationListener(ear);
  }

  private void refuses(Callable<?> work, String key) {
    assertThatThrownBy(() -> town.lead(() -> called(work)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }

  private static Object called(Callable<?> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Plans.Version adopt(long draft) {
    return town.lead(() -> adoption.adopt(draft, ""));
  }

  @Test
  void anAdoptedDraftIsTheBaselineAndIsToldOnce() {
    long draft = town.draft("党支部工作计划", PlanTown.many(3, UnaryOperator.identity()));
    Plans.Version version = adopt(draft);
    assertThat(version.state()).isEqualTo(Plans.State.ADOPTED);
    assertThat(version.adopted()).hasToString(Owner.ask("select current_date").getFirst());
    assertThat(adopt(draft)).isEqualTo(version);
    assertThat(ear.heard)
        .containsExactly(
            new PlanAdopted(
                version.plan(),
                draft,
                null,
                LocalDate.parse(Owner.ask("select current_date").getFirst())));
    assertThat(town.lead(() -> plans.baseline(version.plan()))).contains(version);
    assertThat(
            Owner.ask(
                "select count(*) from audit_entry where subject = 'plan %d version 1'"
                    .formatted(version.plan())))
        .containsExactly("1");
  }

  @Test
  void whatIsOpenMustBeDecidedOrLeftOutExplicitly() {
    long draft =
        town.draft(
            "计划",
            List.of(
                PlanTown.item("每月召开一次支委会"),
                PlanTown.choose(PlanTown.item("开展走访"), Item.Choice.OPEN, null)));
    refuses(() -> adoption.adopt(draft, ""), "adoption.fault.open");
    assertThat(ear.heard).isEmpty();
    town.lead(() -> adoption.adopt(new Adoption.Order(draft, 0, true, "", null)));
    assertThat(ear.heard).hasSize(1);
  }

  @Test
  void whatTheLawDoesNotAllowIsNeverAccepted() {
    Item barred = PlanTown.item("完成上环任务");
    assertThatThrownBy(
            () ->
                town.draft(
                    "计划",
                    List.of(PlanTown.choose(barred, Item.Choice.ACCEPTED, "unlawful-demand"))))
        .isInstanceOf(DataIntegrityViolationException.class);
    long draft =
        town.draft(
            "计划",
            List.of(
                PlanTown.choose(barred, Item.Choice.OPEN, "unlawful-demand"),
                PlanTown.item("开展生殖健康服务")));
    adopt(draft);
    assertThat(
            Owner.ask(
                "select content from plan_item where choice = 'accepted' and version_id = "
                    + draft))
        .containsExactly("开展生殖健康服务");
  }

  @Test
  void aPlanWithNothingAcceptedIsRefused() {
    refuses(() -> adoption.adopt(town.draft("空计划", List.of()), ""), "adoption.fault.nothing");
  }

  @Test
  void aDraftThatChangedSinceItWasLookedAtIsRefused() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    Owner.change("update plan_version set edition = 7 where id = " + draft);
    refuses(
        () -> adoption.adopt(new Adoption.Order(draft, 6, false, "", null)),
        "adoption.fault.stale");
    town.lead(() -> adoption.adopt(new Adoption.Order(draft, 7, false, "", null)));
  }

  @Test
  void ofTwoAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    long draft = town.draft("计划", PlanTown.many(200, UnaryOperator.identity()));
    Scope first = town.member(Role.LEAD);
    Scope second = town.member(Role.SUPERVISOR);
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<String>> asked =
          both.invokeAll(List.of(() -> outcome(first, draft), () -> outcome(second, draft)));
      for (Future<String> one : asked) {
        outcomes.add(one.get());
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("ADOPTED", "adoption.fault.first");
    assertThat(ear.heard).hasSize(1);
  }

  private String outcome(Scope scope, long draft) {
    try {
      return scope.run(() -> adoption.adopt(draft, "")).state().name();
    } catch (Refused e) {
      return e.fault().key();
    }
  }

  @Test
  void aListenerThatRefusesKeepsTheDraft() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    ear.refusal = "fault.empty";
    refuses(() -> adoption.adopt(draft, ""), "fault.empty");
    assertThat(town.lead(() -> plans.version(draft)).state()).isEqualTo(Plans.State.DRAFT);
  }

  @Test
  void itMayHoldFromAnEarlierDayButNotFromALaterOne() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    LocalDate today = LocalDate.parse(Owner.ask("select current_date").getFirst());
    refuses(
        () -> adoption.adopt(new Adoption.Order(draft, null, false, "", today.plusDays(1))),
        "fault.future");
    LocalDate january = LocalDate.of(2026, 1, 12);
    Plans.Version version =
        town.lead(() -> adoption.adopt(new Adoption.Order(draft, null, false, "", january)));
    assertThat(version.adopted()).isEqualTo(january);
    assertThat(ear.heard).containsExactly(new PlanAdopted(version.plan(), draft, null, january));
  }

  @Test
  void aMistakenAdoptionIsTakenBackAndTheDraftIsOpenAgain() {
    long draft =
        town.draft(
            "计划",
            List.of(
                PlanTown.item("每月召开一次支委会"),
                PlanTown.choose(PlanTown.item("组织外出考察"), Item.Choice.DROPPED, null)));
    List<Item> before = town.lead(() -> items.of(draft));
    Plans.Version version = adopt(draft);
    long again = town.lead(() -> adoption.undo(draft));
    assertThat(town.lead(() -> adoption.undo(draft))).isEqualTo(again);
    assertThat(ear.heard)
        .hasSize(2)
        .last()
        .isEqualTo(new AdoptionUndone(version.plan(), draft, null));
    assertThat(town.lead(() -> plans.baseline(version.plan()))).isEmpty();
    assertThat(town.lead(() -> items.of(again)))
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(before);
    refuses(() -> adoption.adopt(draft, ""), "adoption.fault.undone");
    assertThat(adopt(again).number()).isEqualTo(2);
  }

  @Test
  void aVersionAfterOneTakenBackLinksToNoChanges() {
    long first = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    long plan = town.lead(() -> adoption.adopt(first, "")).plan();
    long second = town.lead(() -> adoption.undo(first));
    town.lead(() -> adoption.adopt(second, ""));
    Browser lead = new Browser(port);
    lead.login(town.county().member(Role.LEAD), County.PASSWORD);
    assertThat(lead.get("/plans/" + plan).text())
        .contains("version=" + second)
        .doesNotContain("/drafts/" + second + "/changes");
  }

  @Test
  void whatLeavingOutEndsIsToldBeforeAnAmendmentIsAdopted() {
    long first = town.draft("计划", PlanTown.many(3, item -> item));
    long plan = town.lead(() -> adoption.adopt(first, "")).plan();
    long draft = town.lead(() -> context.getBean(Amendments.class).byHand(plan));
    Owner.change(
        "update plan_item set choice = 'open', content = content || '，并公开' where version_id = "
            + draft
            + " and content not like '第1项%'");
    Browser lead = new Browser(port);
    lead.login(town.county().member(Role.LEAD), County.PASSWORD);
    assertThat(lead.get("/drafts/" + draft + "/adopt").text()).contains("其中 2 条是现行版本里的");
  }

  @Test
  void whatAListenerRefusesToTakeBackStays() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    adopt(draft);
    ear.refusal = "fault.empty";
    refuses(() -> adoption.undo(draft), "fault.empty");
    assertThat(town.lead(() -> plans.version(draft)).state()).isEqualTo(Plans.State.ADOPTED);
  }

  @Test
  void onlyTheBaselineIsTakenBack() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    refuses(() -> adoption.undo(draft), "adoption.fault.not-baseline");
  }

  @Test
  void aDiscardedDraftTakesItsPlanAlongUnlessItHolds() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    long plan = town.lead(() -> plans.version(draft)).plan();
    town.lead(() -> drafts.discard(draft));
    assertThat(Owner.ask("select id from plan where id = " + plan)).isEmpty();
    long other = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    adopt(other);
    refuses(
        () -> {
          drafts.discard(other);
          return 0;
        },
        "adoption.fault.no-draft");
  }

  @Test
  void aReasonIsCleanedAndNotTooLong() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    refuses(
        () -> adoption.adopt(new Adoption.Order(draft, null, false, "长".repeat(10_000), null)),
        "fault.long");
    Plans.Version version = town.lead(() -> adoption.adopt(draft, " <script>\u200B\u202E通过\n "));
    assertThat(version.reason()).isEqualTo("<script>通过");
  }

  @Test
  void aPlanOfTenThousandItemsIsAdopted() {
    long draft = town.draft("全县任务", PlanTown.many(10_000, UnaryOperator.identity()));
    Plans.Version version = adopt(draft);
    assertThat(version.state()).isEqualTo(Plans.State.ADOPTED);
    assertThat(town.lead(() -> adoption.undo(draft))).isNotEqualTo(draft);
  }

  @Test
  void fromOutsideTheScopeNothingIsThere() {
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    Scope neighbour = town.neighbour();
    assertThatThrownBy(() -> neighbour.run(() -> adoption.adopt(draft, "")))
        .isInstanceOf(NotHere.class);
    assertThatThrownBy(() -> neighbour.run(() -> adoption.undo(draft))).isInstanceOf(NotHere.class);
    assertThat(town.lead(() -> plans.version(draft)).state()).isEqualTo(Plans.State.DRAFT);
  }
}
