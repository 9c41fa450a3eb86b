package org.luoshi.app.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.Endings;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Unfinished;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Duties follow their plan: adopted, amended, undone, carried over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutiesTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Duties duties;
  @Autowired private Occurrences occurrences;
  @Autowired private Closing closing;
  @Autowired private History history;
  @Autowired private Assignment assignment;
  @Autowired private Posts posts;
  @Autowired private Unfinished unfinished;
  @Autowired private EnteredDays days;
  @Autowired private Endings endings;
  private DutyTown town;

  @BeforeAll
  void settle() {
    town = new DutyTown(context);
  }

  private void done(Occurrence one) {
    town.town.lead(() -> closing.done(one.id(), one.edition(), "2026-01-20", "如期召开"));
  }

  private List<String> changes(long duty) {
    return town.town.lead(() -> history.of(duty)).stream().map(History.Change::kind).toList();
  }

  @Test
  void anAmendmentChangesForwardsOnly() {
    long first = town.post("组织委员");
    long second = town.post("宣传委员");
    long before =
        town.adopt(
            2026,
            "2026-01-05",
            List.of(
                DutyTown.item("每月例会", "every 1 month 1 -", first, List.of(second)),
                DutyTown.item("每季走访", "every 1 quarter 1 -", first, List.of()),
                DutyTown.item("每半年自查", "every 1 half-year 1 -")));
    List<Duty> old = town.duties(before);
    long meeting = old.get(1).id();
    long visit = old.get(2).id();
    long check = old.getFirst().id();
    done(town.occurrences(meeting).getFirst());
    long after =
        town.amend(
            before,
            "2026-05-15",
            items ->
                List.of(
                    DutyTown.with(
                        items.getFirst(), "每月例会", "every 1 month 1 day:10", first, List.of(second)),
                    DutyTown.with(
                        items.get(1), "每季走访", "every 1 quarter 1 -", second, List.of(first)),
                    DutyTown.item("巡河", "every 1 month 1 -", second, List.of())));
    assertThat(town.due(meeting))
        .as("past ones and closed ones stay, those to come are replaced")
        .containsExactly(
            "2026-01-31",
            "2026-02-28",
            "2026-03-31",
            "2026-04-30",
            "2026-06-10",
            "2026-07-10",
            "2026-08-10",
            "2026-09-10",
            "2026-10-10",
            "2026-11-10",
            "2026-12-10");
    assertThat(town.due(visit)).hasSize(4);
    assertThat(town.town.lead(() -> duties.supports(visit)))
        .extracting(OwnerPost::name)
        .containsExactly("组织委员");
    assertThat(town.town.lead(() -> history.of(visit)))
        .filteredOn(change -> change.kind().equals("changed"))
        .extracting(History.Change::words)
        .containsExactlyInAnyOrder(
            List.of("owner", "组织委员", "宣传委员"), List.of("supports", "", "组织委员"));
    Duty dropped = town.town.lead(() -> duties.get(check));
    assertThat(dropped.closedReason()).isEqualTo("dropped");
    assertThat(town.due(check)).as("open ones to come are gone").isEmpty();
    Duty added =
        town.duties(after).stream().filter(d -> d.content().equals("巡河")).findFirst().orElseThrow();
    assertThat(town.due(added.id())).startsWith("2026-05-31").hasSize(8);

    town.undo(after);
    assertThat(town.due(meeting)).hasSize(12).contains("2026-06-30").doesNotContain("2026-06-10");
    assertThat(town.town.lead(() -> duties.get(check)).isOpen()).isTrue();
    assertThat(town.due(check)).containsExactly("2026-06-30", "2026-12-31");
    assertThat(town.town.lead(() -> duties.get(visit)).owner())
        .matches(owner -> owner != null && "组织委员".equals(owner.name()));
    assertThatThrownBy(() -> town.town.lead(() -> duties.get(added.id())))
        .isInstanceOf(NotHere.class);
    assertThat(changes(check)).containsExactly("resumed", "dropped", "opened");
  }

  @Test
  void whatWasAssignedByHandStaysUnlessTheAmendmentChangesIt() {
    long post = town.post("水管员");
    long before = town.adopt(2026, "2026-01-05", List.of(DutyTown.item("修水表", "")));
    long duty = town.duties(before).getFirst().id();
    town.town.lead(() -> assignment.assign(List.of(duty, duty), post));
    town.amend(
        before,
        "2026-02-01",
        items -> List.of(DutyTown.with(items.getFirst(), "修好全部水表", "", null, List.of())));
    assertThat(town.town.lead(() -> duties.get(duty)))
        .matches(now -> now.content().equals("修好全部水表"))
        .matches(now -> now.owner() != null && now.owner().post() == post);
    assertThat(changes(duty)).containsExactly("changed", "owner", "opened");
  }

  @Test
  void anAdoptionIsUndoneUntilSomethingWasClosed() {
    long version =
        town.adopt(2026, "2026-01-05", List.of(DutyTown.item("每月例会", "every 1 month 1 -")));
    Occurrence january = town.occurrences(town.duties(version).getFirst().id()).getFirst();
    done(january);
    assertThatThrownBy(() -> town.undo(version))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.fault().key()).isEqualTo("duty.fault.recorded"));
    town.town.lead(() -> closing.takeBack(january.id(), january.edition() + 1));
    town.undo(version);
    assertThat(town.duties(version)).isEmpty();
  }

  @Test
  void whatIsLeftGoesOnInTheNextPlan() {
    long last =
        town.adopt(
            2025,
            "2025-01-05",
            List.of(DutyTown.item("硬化村道", "within /2025-10-31"), DutyTown.item("评星", "")));
    long plan = town.plan(last);
    Duty road = town.duties(last).getFirst();
    assertThat(town.town.lead(() -> unfinished.of(plan)))
        .extracting(Unfinished.Left::duty, Unfinished.Left::open, Unfinished.Left::all)
        .contains(org.assertj.core.groups.Tuple.tuple(road.id(), 1, 1));
    Item carried = DutyTown.carried(DutyTown.item("硬化村道", "within /2026-06-30"), road.id());
    long version = town.adopt(2026, "2026-01-05", List.of(carried));
    Duty heir = town.duties(version).getFirst();
    assertThat(heir.carriedFrom()).isEqualTo(road.id());
    assertThat(town.town.lead(() -> duties.get(road.id())).closedReason()).isEqualTo("carried");
    assertThat(town.occurrences(road.id()).getFirst())
        .matches(one -> one.state() == Occurrence.State.WAIVED && one.carriedTo() != null);
    assertThat(town.town.lead(() -> unfinished.of(plan)))
        .extracting(Unfinished.Left::duty)
        .doesNotContain(road.id());
    assertThatThrownBy(() -> town.undo(last)).isInstanceOf(Refused.class);
    town.undo(version);
    assertThat(town.occurrences(road.id()).getFirst().state()).isEqualTo(Occurrence.State.LATE);
    assertThat(town.town.lead(() -> duties.get(road.id())).isOpen()).isTrue();
  }

  @Test
  void theWorkStaysWithAPostAndIsOwnerlessWhenThePostIsClosed() {
    long post = town.post("综治员");
    long version =
        town.adopt(
            2026, "2026-01-05", List.of(DutyTown.item("夜巡", "every 1 month 1 -", post, List.of())));
    Query own = Query.ALL.ofPlan(town.plan(version));
    assertThat(town.town.lead(() -> occurrences.find(own.withoutOwner()))).isEmpty();
    town.town.lead(() -> posts.close(post, days.today()));
    assertThat(town.duties(version).getFirst().isOwnerless()).isTrue();
    assertThat(town.town.lead(() -> occurrences.find(own.withoutOwner()))).hasSize(12);
    long next = town.post("平安专干");
    assertThat(
            town.town.lead(
                () -> assignment.assign(List.of(town.duties(version).getFirst().id()), next)))
        .isEqualTo(1);
    assertThat(town.duties(version).getFirst().isOwnerless()).isFalse();
  }

  private List<String> helping(long duty) {
    return town.town.lead(() -> duties.supports(duty)).stream()
        .map(post -> String.valueOf(post.name()))
        .toList();
  }

  @Test
  void postsBeginToHelpAndCeaseToAndNobodysTicksAreLost() {
    long owner = town.post("文书");
    long first = town.post("水管员甲");
    long second = town.post("水管员乙");
    long version =
        town.adopt(2026, "2026-01-05", List.of(DutyTown.item("抄表", "", owner, List.of(first))));
    long duty = town.duties(version).getFirst().id();
    town.town.lead(() -> assignment.help(duty, List.of(first), List.of(first, second, owner)));
    assertThat(helping(duty)).as("who owns it does not help, too").containsExactly("水管员甲", "水管员乙");
    town.town.lead(() -> assignment.help(duty, List.of(first), List.of()));
    assertThat(helping(duty)).as("what another one ticked meanwhile stays").containsExactly("水管员乙");
    town.town.lead(() -> assignment.help(duty, List.of(first), List.of()));
    assertThat(town.town.lead(() -> history.of(duty)))
        .as("the form sent twice does nothing twice")
        .filteredOn(change -> change.kind().equals("supports"))
        .extracting(History.Change::words)
        .containsExactly(List.of("水管员甲、水管员乙", "水管员乙"), List.of("水管员甲", "水管员甲、水管员乙"));
  }

  @Test
  void aClosedPostOrOneOutsideBeginsToHelpWithNothing() {
    long post = town.post("护林员甲");
    long version = town.adopt(2026, "2026-01-05", List.of(DutyTown.item("巡山", "")));
    long duty = town.duties(version).getFirst().id();
    town.town.lead(() -> posts.close(post, days.today()));
    assertThatThrownBy(() -> town.town.lead(() -> assignment.help(duty, List.of(), List.of(post))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> town.town.lead(() -> assignment.help(duty, List.of(), List.of(0L))))
        .isInstanceOf(NotHere.class);
    assertThat(helping(duty)).isEmpty();
  }

  @Test
  void countsAndMonthsAreThoseOfTheOccurrences() {
    long version =
        town.adopt(
            2025,
            "2025-01-01",
            List.of(DutyTown.item("例会", "every 1 month 1 -"), DutyTown.item("建档", "")));
    Query own = Query.ALL.ofPlan(town.plan(version));
    List<Occurrence> all = town.town.lead(() -> occurrences.find(own));
    done(all.get(0));
    town.town.lead(() -> closing.waive(all.get(1).id(), 0, "与一月合并"));
    assertThat(town.town.lead(() -> occurrences.counts(own)))
        .isEqualTo(new Occurrences.Counts(0, 10, 1, 1, 1));
    assertThat(town.town.lead(() -> occurrences.months(own)))
        .hasSize(12)
        .first()
        .isEqualTo(
            new Occurrences.Month(
                java.time.YearMonth.of(2025, 1), new Occurrences.Counts(0, 0, 0, 1, 0)));
    assertThat(town.town.lead(() -> occurrences.find(own.in(Occurrence.State.LATE)))).hasSize(10);
    assertThat(town.town.lead(() -> occurrences.find(own.ofPosts(List.of())))).isEmpty();
    assertThat(
            town.town.lead(
                () -> occurrences.find(own.due(all.get(2).due(), all.get(3).due()).page(1, 1))))
        .containsExactly(all.get(3));
  }

  @Test
  void outsideTheScopeThereIsNothing() {
    long version =
        town.adopt(2026, "2026-01-05", List.of(DutyTown.item("每月例会", "every 1 month 1 -")));
    Duty duty = town.duties(version).getFirst();
    Occurrence one = town.occurrences(duty.id()).getFirst();
    var before = Owner.state();
    var beside = town.town.neighbour();
    assertThat(beside.run(() -> occurrences.find(Query.ALL.ofDuty(duty.id())))).isEmpty();
    assertThatThrownBy(() -> beside.run(() -> duties.get(duty.id()))).isInstanceOf(NotHere.class);
    assertThatThrownBy(
            () ->
                beside.run(
                    () -> {
                      closing.waive(one.id(), 0, "x");
                      return 0;
                    }))
        .isInstanceOf(NotHere.class);
    assertThat(Owner.state()).isEqualTo(before);
  }

  @Test
  void theWorkOfAMergedOrganisationGoesWhereItsPostsWentAndKeepsItsHistory() {
    DutyTown gone = new DutyTown(context);
    County county = gone.town.county();
    long post = gone.post("水利员");
    long version =
        gone.adopt(
            2026, "2026-01-05", List.of(DutyTown.item("清渠", "every 1 month 1 -", post, List.of())));
    long old = gone.adopt(2020, "2020-01-05", List.of(DutyTown.item("修桥", "within /2020-06-30")));
    Duty duty = gone.duties(version).getFirst();
    Duty finished = gone.duties(old).getFirst();
    Occurrence bridge = gone.occurrences(finished.id()).getFirst();
    gone.town.lead(() -> closing.done(bridge.id(), 0, "2020-06-01", ""));
    Scope above = county.as(Role.ADMINISTRATOR, county.county());
    above.run(
        () -> {
          endings.merge(county.inside(), county.outside(), days.today());
          return 0;
        });
    Scope heir = gone.town.neighbour();
    assertThat(heir.run(() -> duties.get(duty.id())))
        .matches(now -> now.organisation() == county.outside())
        .matches(now -> now.planTitle() != null && !now.isOwnerless());
    assertThat(heir.run(() -> occurrences.find(Query.ALL.ofDuty(duty.id())))).hasSize(12);
    assertThat(heir.run(() -> history.of(duty.id())))
        .extracting(History.Change::kind)
        .containsExactly("took-over", "opened");
    assertThatThrownBy(() -> heir.run(() -> duties.get(finished.id())))
        .as("what is finished stays with the organisation that finished it")
        .isInstanceOf(NotHere.class);
  }
}
