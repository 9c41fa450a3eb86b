package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.duty.Closing;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A correction is a new version; what nothing stands behind any more is to be done again. */
class CorrectionsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Recording recording;
  @Autowired private Records records;
  @Autowired private Closing closing;
  private RecordTown town;
  private long duty;
  private long occurrence;
  private Entry entry;
  private long record;

  @BeforeEach
  void settle() {
    town = new RecordTown(context);
    duty = town.duty("每月召开村务例会", "meeting");
    occurrence = town.occurrence(duty, 40, 5);
    entry = town.meeting("例会", new Entry.Choice(duty, occurrence));
    record = town.save(entry).id();
  }

  private Saved correct(int number, Entry changed, String reason) {
    return town.town().lead(() -> recording.correct(record, number, changed, reason));
  }

  private Saved annul(int number, String reason) {
    return town.town().lead(() -> recording.annul(record, number, UUID.randomUUID(), reason));
  }

  private Entry present(String number) {
    Map<String, String> values = new HashMap<>(entry.values());
    values.put("present", number);
    return entry.again(UUID.randomUUID(), values);
  }

  private static void refuses(Callable<?> work, String field, String key) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.fault().key()).isEqualTo(key);
              assertThat(refused.fault().field()).isEqualTo(field);
            });
  }

  @Test
  void theFirstVersionStaysAsItWas() {
    Instant before =
        Instant.parse(
            Owner.ask(
                    "select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .getFirst());
    correct(1, present("9"), "数错了");
    WorkRecord now = town.get(record);
    assertThat(now.versions()).extracting(RecordVersion::number).containsExactly(2, 1);
    assertThat(now.now().values()).containsEntry("present", 9);
    assertThat(now.now().reason()).isEqualTo("数错了");
    assertThat(now.versions().getLast().values()).containsEntry("present", 11);
    assertThat(town.town().lead(() -> records.asOf(record, before)).orElseThrow().number())
        .isEqualTo(1);
    assertThat(town.town().lead(() -> records.asOf(record, before.minusSeconds(3600)))).isEmpty();
    assertThat(town.look(occurrence).state()).isEqualTo(Occurrence.State.DONE);
  }

  @Test
  void theSameCorrectionSentTwiceMakesOneVersion() {
    Entry changed = present("9");
    correct(1, changed, "数错了");
    correct(1, changed, "数错了");
    assertThat(town.get(record).versions()).hasSize(2);
  }

  @Test
  void whoeverCorrectsWhatSomebodyCorrectedMeanwhileIsTold() {
    correct(1, present("9"), "数错了");
    refuses(() -> correct(1, present("8"), "漏了两人"), "", "record.fault.changed");
    refuses(() -> annul(1, "重复"), "", "record.fault.changed");
    assertThat(town.get(record).now().values()).containsEntry("present", 9);
  }

  @Test
  void aCorrectionAndAVoidNeedAReason() {
    refuses(() -> correct(1, present("9"), " \u200b"), "reason", "fault.empty");
    refuses(() -> annul(1, ""), "reason", "fault.empty");
    refuses(() -> annul(1, "长".repeat(10_000)), "reason", "fault.long");
    assertThat(town.get(record).versions()).hasSize(1);
  }

  @Test
  void withoutItsCreditTheOccurrenceIsToBeDoneAgain() {
    Saved saved = correct(1, RecordTown.counting(entry), "不是这次会");
    assertThat(saved.reopened()).isEqualTo(1);
    assertThat(town.look(occurrence).isOpen()).isTrue();
    assertThat(town.get(record).now().credits()).isEmpty();
  }

  @Test
  void whatWasEnteredInTimeIsNotBelatedBecauseItIsCorrectedLater() {
    String day = town.today().minusMonths(3).toString();
    Entry old = town.entry("meeting", Map.of("day", day, "title", "三个月前的会"));
    long late = town.save(old).id();
    long inTime = town.save(RecordTown.anyway(old.again(UUID.randomUUID(), old.values()))).id();
    Owner.change(
        "update work_record set made_at = '%s 18:00+08' where id = %d".formatted(day, inTime));
    Map<String, String> values = Map.of("day", day, "title", "三个月前的例会");
    for (long one : List.of(late, inTime)) {
      Entry again = old.again(UUID.randomUUID(), values);
      town.town().lead(() -> recording.correct(one, 1, again, "名称写错"));
    }
    assertThat(town.get(late).now().belated()).isTrue();
    assertThat(town.get(inTime).now()).matches(now -> now.number() == 2 && !now.belated());
  }

  @Test
  void whatARecordLeavesOnItsOccurrenceNamesNobodyOfItsLists() {
    Map<String, String> values = new HashMap<>(entry.values());
    values.put("title", "何砚田述职");
    values.put("chair", "何砚田");
    correct(1, entry.again(UUID.randomUUID(), values), "主题写错");
    assertThat(town.look(occurrence).note()).isEqualTo("何＊＊述职");
    annul(2, "何砚田没有来");
    assertThat(
            Owner.ask(
                "select array_to_string(words, ' ') from duty_change where kind = 'taken-back' and duty_id = "
                    + duty))
        .singleElement()
        .asString()
        .contains("何＊＊没有来")
        .doesNotContain("何砚田");
    assertThat(town.get(record).now().reason()).isEqualTo("何砚田没有来");
  }

  @Test
  void aVoidedRecordCountsForNothingAndStaysToBeRead() {
    assertThat(annul(1, "录错单位").reopened()).isEqualTo(1);
    assertThat(town.look(occurrence).isOpen()).isTrue();
    RecordVersion now = town.get(record).now();
    assertThat(now.isVoid()).isTrue();
    assertThat(now.title()).isEqualTo("例会");
    assertThat(now.credits()).isEmpty();
    assertThat(town.town().lead(() -> records.find(Query.ALL))).isEmpty();
    refuses(() -> correct(2, present("9"), "改一下"), "", "record.fault.void");
    refuses(() -> annul(2, "再来一次"), "", "record.fault.void");
  }

  @Test
  void whatAnotherRecordStandsBehindStaysDone() {
    Entry second = RecordTown.counting(town.meeting("补充会议"), new Entry.Choice(duty, occurrence));
    long other = town.save(RecordTown.anyway(second)).id();
    assertThat(annul(1, "重复").reopened()).isZero();
    assertThat(town.look(occurrence).state()).isEqualTo(Occurrence.State.DONE);
    town.town().lead(() -> recording.annul(other, 1, UUID.randomUUID(), "也作废"));
    assertThat(town.look(occurrence).isOpen()).isTrue();
  }

  @Test
  void whatWasClosedByHandIsNotOpenedByARecord() {
    long byHand = town.occurrence(duty, 5, 9);
    town.town().lead(() -> closing.done(byHand, 0, "", "口头汇报过"));
    Entry again = town.meeting("另一次会", new Entry.Choice(duty, byHand));
    long other = town.save(again).id();
    town.town().lead(() -> recording.annul(other, 1, UUID.randomUUID(), "作废"));
    assertThat(town.look(byHand)).matches(one -> one.note().equals("口头汇报过") && !one.isOpen());
  }

  @Test
  void theOccurrenceFollowsTheCorrectedDay() {
    Map<String, String> values = new HashMap<>(entry.values());
    values.put("day", town.today().minusDays(3).toString());
    correct(1, entry.again(UUID.randomUUID(), values), "日期写错");
    assertThat(town.look(occurrence).closedOn()).isEqualTo(town.today().minusDays(3));
    assertThat(annul(2, "作废").reopened()).isEqualTo(1);
    assertThat(town.look(occurrence).isOpen()).isTrue();
  }

  @Test
  void ofTwoWhoCorrectAtOnceOneIsTold() throws Exception {
    assertThat(atOnce(() -> correct(1, present("9"), "一"), () -> correct(1, present("8"), "二")))
        .containsExactlyInAnyOrder("", "record.fault.changed");
    assertThat(town.get(record).versions()).hasSize(2);
  }

  @Test
  void twoRecordsThatCloseOneOccurrenceAtOnceAreBothKept() throws Exception {
    long shared = town.occurrence(duty, 5, 9);
    assertThat(
            atOnce(
                () -> town.save(town.meeting("东片会", new Entry.Choice(duty, shared))),
                () ->
                    town.save(
                        town.entry(
                            "study",
                            Map.of("day", town.today().toString(), "title", "西片学习"),
                            new Entry.Choice(duty, shared)))))
        .containsExactly("", "");
    assertThat(town.town().lead(() -> records.find(Query.ofOccurrence(shared)))).hasSize(2);
    assertThat(town.look(shared).edition()).isEqualTo(1);
  }

  @Test
  void ofTheSameFactTakenDownTwiceAtOnceTheSecondIsNoticed() throws Exception {
    assertThat(atOnce(() -> town.save(town.meeting("同一个会")), () -> town.save(town.meeting("同一个会"))))
        .containsExactlyInAnyOrder("", "record.fault.twin");
  }

  /** What each was told; empty for nothing. */
  private static List<String> atOnce(Callable<?> one, Callable<?> two) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<String> told = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<?>> answers = new ArrayList<>();
      for (Callable<?> work : List.of(one, two)) {
        answers.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      for (Future<?> answer : answers) {
        told.add(key(answer));
      }
    }
    return told;
  }

  private static String key(Future<?> answer) throws InterruptedException {
    try {
      answer.get();
      return "";
    } catch (ExecutionException e) {
      return e.getCause() instanceof Refused refused ? refused.fault().key() : e.toString();
    }
  }
}
