package org.luoshi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts, people and leading groups of a township, on the real database. */
class PostsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Posts posts;
  @Autowired private People people;
  @Autowired private Holdings holdings;
  @Autowired private Groups groups;
  @Autowired private EnteredDays days;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private County county;
  private long township;
  private Scope lead;
  private Scope beside;

  @BeforeEach
  void settle() {
    county = new County(context);
    township = county.inside();
    lead = county.somebody(Role.LEAD, township);
    beside = county.somebodyTrusted(Role.LEAD, county.outside());
  }

  private static <T> T as(Scope scope, Supplier<T> work) {
    return scope.run(work);
  }

  private void handOver(long post, @Nullable Long to, LocalDate day) {
    as(
        lead,
        () -> {
          holdings.handOver(post, to, day);
          return 0;
        });
  }

  private long person(String name, String phone) {
    return as(lead, () -> people.add(township, new People.Entry(name, phone, UUID.randomUUID())));
  }

  private void refuses(Supplier<?> work, String key) {
    assertThatThrownBy(() -> as(lead, work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }

  @Test
  void aPostGoesFromHandToHandAndRemembersWhoHeldIt() {
    long post = as(lead, () -> posts.add(township, "综治中心主任"));
    long first = person("周思远", "");
    long second = person("林若溪", "");
    LocalDate today = days.today();
    handOver(post, first, today.minusDays(100));
    Holdings.Preview preview = as(lead, () -> holdings.preview(post, second, today.minusDays(5)));
    assertThat(Objects.requireNonNull(preview.from()).personName()).isEqualTo("周思远");
    handOver(post, second, today.minusDays(5));
    handOver(post, second, today.minusDays(5));
    assertThat(as(lead, () -> holdings.ofPost(post)))
        .extracting(Holdings.Holding::personName, Holdings.Holding::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("林若溪", null),
            org.assertj.core.groups.Tuple.tuple("周思远", today.minusDays(5)));
    refuses(() -> holdings.preview(post, first, today.minusDays(6)), "fault.early");
    refuses(() -> holdings.preview(post, second, today), "fault.holds");
    handOver(post, null, today);
    assertThat(as(lead, () -> posts.get(post)).holder()).isNull();
    refuses(() -> holdings.preview(post, null, today), "fault.vacant");
  }

  @Test
  void twoPeopleNeverHoldOnePostAtATime() {
    long post = as(lead, () -> posts.add(township, "网格员"));
    long first = person("周思远", "");
    long second = person("林若溪", "");
    handOver(post, first, days.today().minusDays(10));
    assertThatThrownBy(
            () ->
                lead.run(
                    () ->
                        transaction.execute(
                            status ->
                                jdbc.sql(
                                        """
                                        insert into holding (organisation_id, post_id, person_id, valid)
                                        values (?, ?, ?, daterange(current_date - 3, null))
                                        """)
                                    .params(township, post, second)
                                    .update())))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aPhoneIsSealedFoundByItsHashAndReadInClearByFewAndLogged() {
    String phone = "1990000" + String.format("%04d", township % 10000);
    long id = person("陈禾生" + township, "199-0000-" + phone.substring(7));
    assertThat(Owner.ask("select encode(phone, 'escape') from person where id = " + id).getFirst())
        .doesNotContain(phone);
    assertThat(as(lead, () -> people.get(id)).phone()).isEqualTo("199****" + phone.substring(7));
    assertThat(as(lead, () -> people.find(phone))).extracting(People.Person::id).contains(id);
    assertThat(as(beside, () -> people.find(phone))).isEmpty();
    assertThat(as(lead, () -> people.clearPhone(id))).isEmpty();
    Scope clear = county.somebodyTrusted(Role.LEAD, township);
    assertThat(as(clear, () -> people.clearPhone(id))).contains(phone);
    assertThat(
            Owner.ask(
                "select count(*) from audit_entry where action = 'person.phone' and subject = 'person "
                    + id
                    + "'"))
        .containsExactly("1");
    assertThat(Owner.ask("select count(*) from audit_entry where subject like '%" + phone + "%'"))
        .containsExactly("0");
    Owner.change(
        "update person set phone = (select phone from person where id = "
            + id
            + ") where id = "
            + person("另一人", "1990000" + "0000"));
    assertThat(as(lead, () -> people.of(township)))
        .as("a sealed phone moved to another row does not open")
        .anyMatch(person -> person.name().equals("另一人") && "****".equals(person.phone()));
    refuses(
        () -> people.add(township, new People.Entry("某", "12345x", UUID.randomUUID())),
        "fault.phone");
  }

  @Test
  void theSameFormSentTwiceEntersOnePerson() {
    UUID form = UUID.randomUUID();
    long first = as(lead, () -> people.add(township, new People.Entry("方小满", "", form)));
    assertThat(as(lead, () -> people.add(township, new People.Entry("方小满", "", form))))
        .isEqualTo(first);
  }

  @Test
  void theSameFormSentTwiceAtTheSameMomentEntersOnePerson() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID form = UUID.randomUUID();
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Long> sender =
          () -> {
            start.await();
            return as(lead, () -> people.add(township, new People.Entry("方小满", "", form)));
          };
      try (var pool = Executors.newFixedThreadPool(2)) {
        Future<Long> first = pool.submit(sender);
        Future<Long> second = pool.submit(sender);
        assertThat(first.get()).isEqualTo(second.get());
      }
    }
  }

  @Test
  void aPostThatIsClosedWhileItIsHandedOverIsHeldByNobody() throws Exception {
    long post = as(lead, () -> posts.add(township, "安全员"));
    long next = person("林若溪", "");
    try (var pool = Executors.newFixedThreadPool(1)) {
      Future<?> closed =
          as(
              lead,
              () ->
                  transaction.execute(
                      status -> {
                        holdings.handOver(post, next, days.today());
                        Future<?> closing =
                            pool.submit(
                                () ->
                                    as(
                                        lead,
                                        () -> {
                                          posts.close(post, days.today());
                                          return 0;
                                        }));
                        assertThatThrownBy(() -> closing.get(1, TimeUnit.SECONDS))
                            .isInstanceOf(TimeoutException.class);
                        return closing;
                      }));
      Objects.requireNonNull(closed).get(10, TimeUnit.SECONDS);
    }
    assertThat(as(lead, () -> holdings.ofPost(post)))
        .hasSize(1)
        .allMatch(held -> held.to() != null);
  }

  @Test
  void theAdministratorSeesNoNames() {
    long post = as(lead, () -> posts.add(township, "党群办主任"));
    handOver(post, person("宋青岚", ""), days.today());
    Scope administrator = county.somebody(Role.ADMINISTRATOR, township);
    assertThat(as(administrator, () -> posts.get(post)))
        .matches(seen -> seen.holder() != null && seen.holderName() == null);
    assertThat(as(administrator, () -> holdings.ofPost(post)).getFirst().personName()).isNull();
  }

  @Test
  void outsideTheScopeNothingIsHandedOver() {
    long post = as(lead, () -> posts.add(township, "党群办主任"));
    long stranger =
        as(
            beside,
            () ->
                people.add(
                    Objects.requireNonNull(beside.seat()).organisation(),
                    new People.Entry("顾长庚", "", UUID.randomUUID())));
    var before = Owner.state();
    assertThatThrownBy(() -> handOver(post, stranger, days.today())).isInstanceOf(NotHere.class);
    assertThatThrownBy(() -> as(beside, () -> posts.get(post))).isInstanceOf(NotHere.class);
    assertThat(Owner.state()).isEqualTo(before);
  }

  @Test
  void aLeadingGroupHasOneHeadAndRemembersWhoLeft() {
    long head = as(lead, () -> posts.add(township, "镇党委书记"));
    long other = as(lead, () -> posts.add(township, "镇长"));
    long group = as(lead, () -> groups.add(township, "文明创建领导小组", township));
    Supplier<Object> joinHead =
        () -> {
          groups.join(group, head, "head");
          return 0;
        };
    as(lead, joinHead);
    as(lead, joinHead);
    refuses(
        () -> {
          groups.join(group, other, "head");
          return 0;
        },
        "fault.head");
    as(
        lead,
        () -> {
          groups.join(group, other, "deputy");
          return 0;
        });
    assertThat(as(lead, () -> groups.members(group)))
        .extracting(Groups.Membership::part)
        .containsExactly(Groups.Part.HEAD, Groups.Part.DEPUTY);
    refuses(() -> groups.add(township, "文明创建领导小组", null), "fault.name-taken");
  }
}
