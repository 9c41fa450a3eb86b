package org.luoshi.app.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An occurrence is closed once, whoever presses, and how often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingTest extends SpringTest {
  private static final String HOSTILE =
      "<script>alert(1)</script>\u202e\u200b" + "长".repeat(300) + "\r\n'\"{0}";

  @Autowired private ApplicationContext context;
  @Autowired private Occurrences occurrences;
  @Autowired private Closing closing;
  @Autowired private History history;
  private DutyTown town;
  private Occurrence one;

  @BeforeAll
  void build() {
    town = new DutyTown(context);
  }

  @BeforeEach
  void settle() {
    long version =
        town.adopt(2026, "2026-01-05", List.of(DutyTown.item("清渠", "within /2026-03-31")));
    one = town.occurrences(town.duties(version).getFirst().id()).getFirst();
  }

  private void done(Scope by, int edition, String day, String note) {
    by.run(
        () -> {
          closing.done(one.id(), edition, day, note);
          return 0;
        });
  }

  private Occurrence now() {
    return town.town.lead(() -> occurrences.get(one.id()));
  }

  private static void refuses(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }

  @Test
  void theSameFormSentTwiceClosesOnce() {
    done(town.lead(), 0, "2026-03-20", "三条支渠");
    done(town.lead(), 0, "2026-03-20", "三条支渠");
    assertThat(now()).matches(closed -> closed.edition() == 1 && closed.note().equals("三条支渠"));
    assertThat(town.town.lead(() -> history.of(one.duty())))
        .extracting(History.Change::kind)
        .containsExactly("done", "opened");
  }

  @Test
  void whoeverComesSecondIsToldAndNothingOfTheFirstIsLost() {
    Scope worker = town.town.member(Role.WORKER);
    done(town.lead(), 0, "2026-03-20", "三条支渠");
    refuses(() -> done(worker, 0, "2026-03-21", "四条"), "occurrence.fault.closed");
    refuses(
        () -> town.town.lead(() -> closing.waive(one.id(), 0, "不用了")), "occurrence.fault.closed");
    assertThat(now().note()).isEqualTo("三条支渠");
    town.town.lead(() -> closing.takeBack(one.id(), 1));
    refuses(() -> done(worker, 0, "2026-03-21", "四条"), "occurrence.fault.changed");
    done(worker, 2, "2026-03-21", "四条");
    assertThat(now().note()).isEqualTo("四条");
  }

  @Test
  void ofTwoAtOnceOneCloses() throws Exception {
    List<Scope> both = List.of(town.lead(), town.town.member(Role.WORKER));
    CountDownLatch start = new CountDownLatch(1);
    int closed = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> answers =
          both.stream()
              .map(
                  scope ->
                      pool.submit(
                          () -> {
                            start.await();
                            try {
                              done(scope, 0, "2026-03-20", "由" + scope.account());
                              return true;
                            } catch (Refused e) {
                              return false;
                            }
                          }))
              .toList();
      start.countDown();
      for (Future<Boolean> answer : answers) {
        closed += answer.get() ? 1 : 0;
      }
    }
    assertThat(closed).isEqualTo(1);
    assertThat(now().edition()).isEqualTo(1);
  }

  @Test
  void waivingNeedsAReasonAndTheDayHasToHaveCome() {
    refuses(() -> town.town.lead(() -> closing.waive(one.id(), 0, " \u200b ")), "fault.empty");
    refuses(() -> done(town.lead(), 0, "2999-01-01", ""), "fault.future");
    refuses(() -> done(town.lead(), 0, "2026-02-30", ""), "fault.day");
    refuses(() -> done(town.lead(), 0, "+999999999-01-01", ""), "fault.future");
    refuses(() -> done(town.lead(), 0, "", "长".repeat(10_000)), "fault.long");
    assertThat(now().state()).isEqualTo(Occurrence.State.LATE);
  }

  @Test
  void hostileTextIsKeptAsALineOfText() {
    done(town.lead(), 0, "", HOSTILE);
    assertThat(now().note())
        .startsWith("<script>alert(1)</script>长")
        .doesNotContain("\u202e", "\u200b", "\r", "\n");
  }
}
