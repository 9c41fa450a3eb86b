package org.luoshi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Organisations as an administrator of one township changes them, on the real database. */
class OrganisationsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Registration registration;
  @Autowired private Organisations organisations;
  @Autowired private Moves moves;
  @Autowired private Endings endings;
  @Autowired private Trees trees;
  @Autowired private Changes changes;
  @Autowired private EnteredDays days;

  private County county;
  private Scope administrator;
  private Scope house;

  @BeforeEach
  void settle() {
    county = new County(context);
    administrator = administratorOf(county.inside());
    house = administratorOf(county.county());
  }

  private static Scope administratorOf(long organisation) {
    Seat seat =
        new Seat(0, Role.ADMINISTRATOR, organisation, "", "government", "government.0", false);
    return Scope.of(0, "test", seat, null);
  }

  private long add(long above, String name) {
    return registration.add(new Registration.Fresh("government", above, name, "village", ""));
  }

  private static <T> T as(Scope scope, Supplier<T> work) {
    return scope.run(work);
  }

  private static void by(Scope scope, Runnable work) {
    Object done =
        scope.run(
            () -> {
              work.run();
              return 0;
            });
    assertThat(done).isNotNull();
  }

  private static void refuses(Scope scope, Runnable work, String key) {
    assertThatThrownBy(() -> by(scope, work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }

  /** As if everything here had been so for a year. */
  private static void age(long organisation) {
    Owner.change(
        "update tree_place set valid = daterange(lower(valid) - 365, null) where upper_inf(valid) and path ~ '*."
            + organisation
            + ".*'");
    Owner.change(
        "update organisation_name set valid = daterange(lower(valid) - 365, null) where organisation_id = "
            + organisation);
  }

  @Test
  void aNameIsKeptInTheHistoryWhenItChanges() {
    long village = as(administrator, () -> add(county.inside(), "柳湾村"));
    age(village);
    LocalDate day = days.today().minusDays(10);
    by(administrator, () -> registration.rename(village, " 柳湾\u0000\u202e社区 ", day));
    assertThat(as(administrator, () -> organisations.get(village)).name()).isEqualTo("柳湾社区");
    assertThat(as(administrator, () -> organisations.names(village)))
        .extracting(Organisations.Borne::text, Organisations.Borne::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("柳湾社区", null),
            org.assertj.core.groups.Tuple.tuple("柳湾村", day));
    refuses(
        administrator, () -> registration.rename(village, "柳湾三村", day.minusDays(1)), "fault.early");
    refuses(administrator, () -> registration.rename(village, "\u200b ", day), "fault.empty");
    refuses(administrator, () -> registration.rename(village, "村".repeat(101), day), "fault.long");
  }

  @Test
  void aCodeHasTwelveDigitsAndBelongsToOneOrganisationAtATime() {
    long village = as(administrator, () -> add(county.inside(), "柳湾村"));
    long other = as(administrator, () -> add(county.inside(), "杏花村"));
    String code = "9999" + String.format("%08d", village);
    LocalDate today = days.today();
    by(administrator, () -> registration.code(village, "９９９９" + code.substring(4), today));
    assertThat(as(administrator, () -> organisations.get(village)).code()).isEqualTo(code);
    refuses(administrator, () -> registration.code(other, code, today), "fault.code-taken");
    refuses(administrator, () -> registration.code(other, "12345", today), "fault.code");
    by(administrator, () -> registration.code(village, "", today));
    by(administrator, () -> registration.code(other, code, today));
    for (String written : List.of(code.substring(0, 11), Codes.apart(code))) {
      assertThat(as(administrator, () -> organisations.find(written)))
          .extracting(Organisation::id)
          .contains(other);
      assertThat(as(administrator, () -> organisations.meant("government", written)))
          .extracting(Organisation::id)
          .contains(other);
    }
  }

  @Test
  void aCodeBeginsWhenTheOneBeforeHasEnded() {
    long village = as(administrator, () -> add(county.inside(), "柳湾村"));
    String code = "9998" + String.format("%08d", village);
    LocalDate today = days.today();
    by(administrator, () -> registration.code(village, code, today.minusDays(90)));
    by(administrator, () -> registration.code(village, "", today.minusDays(30)));
    String next = "9997" + code.substring(4);
    refuses(
        administrator, () -> registration.code(village, next, today.minusDays(60)), "fault.early");
    by(administrator, () -> registration.code(village, next, today.minusDays(30)));
  }

  @Test
  void aMoveTakesAllBelowAlongAndKeepsWhereItStood() {
    long village = as(house, () -> add(county.inside(), "柳湾村"));
    long group = as(house, () -> add(village, "一组"));
    age(village);
    age(county.outside());
    LocalDate day = days.today().minusDays(30);
    Moves.Preview preview =
        as(house, () -> moves.preview("government", village, county.outside(), day));
    assertThat(preview.effects().organisations()).isEqualTo(2);
    assertThat(preview.from().id()).isEqualTo(county.inside());
    by(house, () -> moves.move("government", village, county.outside(), day));
    assertThat(
            Owner.ask(
                "select path::text || ' ' || valid::text from tree_place where organisation_id = "
                    + group
                    + " order by valid"))
        .satisfiesExactly(
            before ->
                assertThat(before)
                    .contains("." + county.inside() + "." + village + ".")
                    .endsWith("," + day + ")"),
            after ->
                assertThat(after)
                    .contains("." + county.outside() + "." + village + ".")
                    .endsWith("[" + day + ",)"));
    assertThat(as(house, () -> changes.of(village)))
        .extracting(Changes.Change::kind, Changes.Change::day)
        .contains(org.assertj.core.groups.Tuple.tuple("moved", day));
    assertThatThrownBy(() -> as(administrator, () -> organisations.get(group)))
        .as("who looks after the old place sees it no more")
        .isInstanceOf(NotHere.class);
    by(house, () -> moves.move("government", village, county.outside(), day));
    assertThat(as(house, () -> trees.places(village))).as("sent twice").hasSize(2);
  }

  @Test
  void nothingIsMovedBelowItselfOrOutOfTheScope() {
    long village = as(administrator, () -> add(county.inside(), "柳湾村"));
    long group = as(administrator, () -> add(village, "一组"));
    LocalDate today = days.today();
    refuses(administrator, () -> moves.move("government", village, group, today), "fault.circle");
    refuses(administrator, () -> moves.move("government", village, village, today), "fault.circle");
    var before = Owner.state();
    for (Runnable attempt :
        List.<Runnable>of(
            () -> moves.move("government", village, county.outside(), today),
            () -> moves.move("government", county.outside(), village, today),
            () -> endings.merge(village, county.outside(), today),
            () -> endings.merge(county.outside(), village, today),
            () -> endings.close(county.outside(), today),
            () -> registration.rename(county.outside(), "x", today),
            () -> registration.code(county.outside(), "", today),
            () -> registration.join("party", county.outside(), village),
            () -> registration.join("party", village, county.outside()),
            () -> add(county.outside(), "x"))) {
      assertThatThrownBy(() -> by(administrator, attempt)).isInstanceOf(NotHere.class);
    }
    assertThat(Owner.state()).isEqualTo(before);
  }

  @Test
  void ofTwoMoversAtOnceWhoWouldMakeACircleOneIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      long one = as(administrator, () -> add(county.inside(), "甲村" + System.nanoTime()));
      long two = as(administrator, () -> add(county.inside(), "乙村" + System.nanoTime()));
      LocalDate today = days.today();
      CyclicBarrier start = new CyclicBarrier(2);
      try (var pool = Executors.newFixedThreadPool(2)) {
        Future<Boolean> first = pool.submit(mover(start, one, two, today));
        Future<Boolean> second = pool.submit(mover(start, two, one, today));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
      }
      assertThat(
              Owner.ask(
                  "select count(*) from tree_place where upper_inf(valid) and organisation_id in ("
                      + one
                      + ","
                      + two
                      + ") and nlevel(path) <> nlevel(subpath(path, 0, -1)) + 1"))
          .containsExactly("0");
    }
  }

  private Callable<Boolean> mover(CyclicBarrier start, long what, long where, LocalDate day) {
    return () -> {
      start.await();
      try {
        by(administrator, () -> moves.move("government", what, where, day));
        return true;
      } catch (Refused e) {
        assertThat(e.fault().key()).isEqualTo("fault.circle");
        return false;
      }
    };
  }

  @Test
  void aMergerHandsEverythingOverAndClosesTheOther() {
    long gone = as(administrator, () -> add(county.inside(), "东塘村"));
    long heir = as(administrator, () -> add(county.inside(), "西塘村"));
    long group = as(administrator, () -> add(gone, "一组"));
    long post = as(administrator, () -> context.getBean(Posts.class).add(gone, "网格员"));
    long account = county.account(gone, "merged" + gone);
    county.seat(account, Role.WORKER, gone);
    LocalDate today = days.today();
    Endings.Preview preview = as(administrator, () -> endings.previewMerge(gone, heir, today));
    assertThat(preview.effects()).isEqualTo(new Effects(1, 1, 0, 0, 1, 1));
    assertThat(preview.children()).isEqualTo(1);
    by(administrator, () -> endings.merge(gone, heir, today));
    by(administrator, () -> endings.merge(gone, heir, today));
    assertThat(as(administrator, () -> context.getBean(Posts.class).get(post)).organisation())
        .isEqualTo(heir);
    assertThat(as(administrator, () -> trees.places(group)).getFirst().above().getLast().id())
        .isEqualTo(heir);
    Organisation closed = as(administrator, () -> organisations.get(gone));
    assertThat(closed.mergedInto()).isEqualTo(heir);
    assertThat(as(administrator, () -> changes.of(gone)).getFirst().kind()).isEqualTo("merged");
    assertThat(as(administrator, () -> changes.of(heir)).getFirst().kind()).isEqualTo("took-over");
    assertThat(Owner.ask("select organisation_id from account where id = " + account))
        .containsExactly(Long.toString(heir));
    assertThat(
            Owner.ask(
                "select id from seat where valid @> current_date and account_id = " + account))
        .isEmpty();
    refuses(administrator, () -> add(gone, "二组"), "fault.closed");
    assertThat(as(administrator, () -> trees.nodes("government", null)))
        .extracting(Trees.Node::id)
        .doesNotContain(gone)
        .contains(heir, group);
  }

  @Test
  void onlyWhatHasNothingBelowIsClosedAndNobodyClosesTheirOwn() {
    long village = as(administrator, () -> add(county.inside(), "柳湾村"));
    long group = as(administrator, () -> add(village, "一组"));
    LocalDate today = days.today();
    refuses(administrator, () -> endings.close(village, today), "fault.children");
    by(administrator, () -> endings.close(group, today));
    by(administrator, () -> endings.close(village, today));
    assertThat(as(administrator, () -> organisations.get(village)).isOpen()).isFalse();
    refuses(administrator, () -> endings.close(county.inside(), today), "fault.own");
  }

  @Test
  void whoSatInALeadingGroupOfAClosedOrganisationSitsThereNoMore() {
    long village = as(administrator, () -> add(county.inside(), "柳湾村"));
    long post = as(administrator, () -> context.getBean(Posts.class).add(county.inside(), "镇长"));
    Groups groups = context.getBean(Groups.class);
    long group = as(administrator, () -> groups.add(village, "整治领导小组", null));
    by(administrator, () -> groups.join(group, post, "head"));
    by(administrator, () -> endings.close(village, days.today()));
    assertThat(as(administrator, () -> groups.members(group)))
        .hasSize(1)
        .allMatch(member -> member.to() != null);
  }

  @Test
  void oneOrganisationStandsInSeveralTreesAndInEachAtItsOwnPlace() {
    long village = as(house, () -> add(county.inside(), "柳湾村"));
    by(house, () -> registration.join("party", county.county(), null));
    by(house, () -> registration.join("party", village, county.county()));
    assertThat(as(house, () -> trees.places(village)))
        .extracting(place -> place.tree().key() + place.above().size())
        .containsExactly("government2", "party1");
    refuses(administrator, () -> registration.join("women", village, null), "fault.no-parent");
    refuses(house, () -> registration.join("women", village, county.county()), "fault.not-in-tree");
  }

  @Test
  void anOrganisationIsFoundByTwoCharactersInTheMiddleOfItsName() {
    long village = as(administrator, () -> add(county.inside(), "上杏花村"));
    assertThat(as(administrator, () -> organisations.find("杏花")))
        .extracting(Organisation::id)
        .contains(village);
    assertThat(as(administrator, () -> organisations.find("%"))).as("no wildcard").isEmpty();
    Scope other = administratorOf(county.outside());
    assertThat(as(other, () -> organisations.find("杏花"))).isEmpty();
  }

  @Test
  void theSameNameTwiceBelowOneOrganisationIsRefused() {
    as(administrator, () -> add(county.inside(), "柳湾村"));
    refuses(administrator, () -> add(county.inside(), "柳湾村"), "fault.name-taken");
  }
}
