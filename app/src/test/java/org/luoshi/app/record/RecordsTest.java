package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.duty.Settling;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Something that was done is taken down once, checked, and closes what it counts for. */
class RecordsTest extends SpringTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u202e\u200b\r\n'\"{0}";

  @Autowired private ApplicationContext context;
  @Autowired private Recording recording;
  @Autowired private Records records;
  private RecordTown town;

  @BeforeEach
  void settle() {
    town = new RecordTown(context);
  }

  private Map<String, Object> kept(long record) {
    return town.get(record).now().values();
  }

  private void refuses(Entry entry, String field, String key) {
    assertThatThrownBy(() -> town.save(entry))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.fault().key()).isEqualTo(key);
              assertThat(refused.fault().field()).isEqualTo(field);
            });
  }

  private Entry other(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(Map.of("day", town.today().toString(), "title", "路灯"));
    all.putAll(values);
    return town.entry("other", all);
  }

  @Test
  void aMeetingIsKeptWithNumbersAndNamesAndClosesItsOccurrence() {
    long duty = town.duty("每月召开村务例会", "meeting");
    long occurrence = town.occurrence(duty, 5, 5);
    Map<String, String> values = new HashMap<>();
    values.put("day", town.today().toString());
    values.put("title", "十一月村务例会");
    values.put("due", "1,200");
    values.put("present", "１１００.50");
    values.put("chair", "何砚田 、何砚田，周思远");
    values.put("resolution", "清渠\n分三段");
    Saved saved = town.save(town.entry("meeting", values, new Entry.Choice(duty, occurrence)));
    assertThat(saved.closed()).extracting(Settling.Held::id).containsExactly(occurrence);
    RecordVersion now = town.get(saved.id()).now();
    assertThat(now.values())
        .containsEntry("chair", List.of("何砚田", "周思远"))
        .containsEntry("resolution", "清渠\n分三段");
    assertThat(new BigDecimal(String.valueOf(now.values().get("present"))))
        .isEqualByComparingTo("1100.5");
    assertThat(now.credits())
        .singleElement()
        .matches(credit -> credit.duty() == duty && credit.because().contains(Match.KIND));
    assertThat(town.look(occurrence))
        .matches(one -> one.state() == Occurrence.State.DONE && one.note().equals("十一月村务例会"));
  }

  @Test
  void theSameFormSentTwiceMakesOneRecord() {
    Entry entry = town.meeting("例会");
    Saved first = town.save(entry);
    assertThat(town.save(entry).id()).isEqualTo(first.id());
    assertThat(town.town().lead(() -> records.count(Query.ALL))).isEqualTo(1);
  }

  @Test
  void whatSomebodyClosedBeforeStillCountsAndIsTold() {
    long duty = town.duty("每月召开村务例会", "meeting");
    long occurrence = town.occurrence(duty, 5, 5);
    town.save(town.meeting("甲组例会", new Entry.Choice(duty, occurrence)));
    Saved second =
        town.worker()
            .run(() -> recording.save(town.meeting("乙组碰头会", new Entry.Choice(duty, null))));
    assertThat(second.already()).isEmpty();
    Entry late = RecordTown.anyway(town.meeting("丙组碰头会", new Entry.Choice(duty, occurrence)));
    Saved third = town.worker().run(() -> recording.save(late));
    assertThat(third.closed()).isEmpty();
    assertThat(third.already())
        .singleElement()
        .matches(one -> town.today().equals(one.closedOn()) && one.by() != null);
    assertThat(town.town().lead(() -> records.find(Query.ofDuty(duty)))).hasSize(3);
    assertThat(town.look(occurrence).note()).isEqualTo("甲组例会");
  }

  @Test
  void whatAKindMustHaveIsAskedForAtItsField() {
    Map<String, String> values = new HashMap<>(Map.of("day", town.today().toString()));
    refuses(town.entry("meeting", values), "v-title", "record.fault.missing");
    values.put("title", "例会");
    values.put("due", "3");
    values.put("present", "4");
    refuses(town.entry("meeting", values), "v-present", "record.fault.check");
    values.put("day", town.today().plusDays(1).toString());
    refuses(town.entry("meeting", values), "v-day", "record.fault.check");
    values.put("day", "2026-02-30");
    refuses(town.entry("meeting", values), "v-day", "fault.day");
    refuses(town.entry("party", values), "kind", "record.fault.kind");
  }

  @ParameterizedTest
  @CsvSource({
    "-1",
    "1000000001",
    "0.0001",
    "1e3",
    "NaN",
    "99999999999999999999",
    "三",
    "1 000 000 000 000"
  })
  void aNumberOutOfRangeIsRefusedAtItsField(String number) {
    refuses(other(Map.of("number", number)), "v-number", "record.fault.number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000000000", "0.125", "0.1250000", "12,000", " 7 "})
  void aNumberInRangeIsKeptExactly(String number) {
    long id = town.save(other(Map.of("number", number))).id();
    assertThat(new BigDecimal(String.valueOf(kept(id).get("number"))))
        .isEqualByComparingTo(number.replace(",", "").strip());
  }

  @Test
  void fiftyThousandNamesAreRefusedAndTheirNumberIsNot() {
    String names =
        IntStream.range(0, 50_000).mapToObj(at -> "群众" + at).collect(Collectors.joining("、"));
    refuses(other(Map.of("people", names)), "v-people", "record.fault.names.many");
    Entry number =
        town.entry(
            "meeting",
            Map.of(
                "day",
                town.today().toString(),
                "title",
                "万人大会",
                "present",
                "50000",
                "due",
                "60000"));
    assertThat(kept(town.save(number).id())).containsEntry("present", 50_000);
  }

  @Test
  void namesAreLinkedToThePeopleOfTheOrganisation() {
    Owner.change(
        "insert into person (organisation_id, name) values (%1$d, '何砚田'), (%1$d, '周思远'), (%1$d, '周思远')"
            .formatted(town.organisation()));
    long id = town.save(other(Map.of("people", "何砚田，周思远；方小满"))).id();
    assertThat(
            Owner.ask(
                """
                select n.name || (person_id is not null) from record_name n join record_version v on v.id = n.version_id
                where v.record_id = %d order by n.id
                """
                    .formatted(id)))
        .containsExactlyInAnyOrder("何砚田true", "周思远false", "方小满false");
  }

  @Test
  void hostileTextIsKeptAsText() {
    long id =
        town.save(
                other(
                    Map.of(
                        "title", HOSTILE, "place", HOSTILE, "content", HOSTILE, "people", HOSTILE)))
            .id();
    RecordVersion now = town.get(id).now();
    assertThat(now.title()).isEqualTo("<script>alert(1)</script> '\"{0}");
    assertThat(String.valueOf(now.values())).doesNotContain("\u202e", "\u200b", "\r");
    for (String field : List.of("title", "place")) {
      refuses(other(Map.of(field, "长".repeat(10_000))), "v-" + field, "fault.long");
    }
    refuses(other(Map.of("content", "长".repeat(10_000))), "v-content", "fault.long");
    refuses(other(Map.of("people", "长".repeat(10_000))), "v-people", "record.fault.names.long");
  }

  @Test
  void aChoiceAndATimeAreWhatTheyCanBe() {
    Map<String, String> poster =
        Map.of("day", town.today().toString(), "title", "分类", "form", "飞鸽");
    refuses(town.entry("publicity", poster), "v-form", "record.fault.choice");
    Entry entry = town.meeting("例会");
    Entry backwards =
        new Entry(
            entry.form(),
            entry.organisation(),
            entry.kind(),
            entry.values(),
            "10:00",
            "09:00",
            null,
            null,
            List.of(),
            List.of(),
            false);
    refuses(backwards, "ends", "record.fault.times");
  }

  @Test
  void aRecordForAMonthThatIsClosedSaysSo() {
    assertThat(town.get(town.save(town.meeting("今天的会")).id()).now().belated()).isFalse();
    Entry old =
        town.entry(
            "meeting", Map.of("day", town.today().minusMonths(3).toString(), "title", "三个月前的会"));
    assertThat(town.get(town.save(old).id()).now().belated()).isTrue();
  }

  @Test
  void whereAKindHasNoSubjectOneIsMadeWithoutNames() {
    Entry visit =
        town.entry(
            "visit",
            Map.of(
                "day", town.today().toString(), "visited", "何砚田", "place", "三组", "people", "周思远"));
    assertThat(town.get(town.save(visit).id()).now().title()).isEqualTo("走访：三组");
    Entry check =
        town.entry("inspection", Map.of("day", town.today().toString(), "checked", "沿街店铺、鱼塘"));
    assertThat(town.get(town.save(check).id()).now().title()).isEqualTo("检查：沿街店铺、鱼塘");
  }

  @Test
  void whatIsOutsideTheScopeIsNotHere() {
    RecordTown neighbour = new RecordTown(context);
    long theirs = neighbour.duty("召开例会", "meeting");
    long occurrence = neighbour.occurrence(theirs, 5, 5);
    long record = neighbour.save(neighbour.meeting("例会")).id();
    assertThatThrownBy(() -> town.get(record)).isInstanceOf(NotHere.class);
    assertThatThrownBy(() -> town.save(town.meeting("例会", new Entry.Choice(theirs, occurrence))))
        .isInstanceOf(NotHere.class);
    long own = town.duty("召开例会", "meeting");
    assertThatThrownBy(() -> town.save(town.meeting("例会", new Entry.Choice(own, occurrence))))
        .isInstanceOf(NotHere.class);
    Scope away = town.town().neighbour();
    assertThat(away.run(() -> records.find(Query.ALL))).isEmpty();
    assertThatThrownBy(() -> away.run(() -> recording.save(town.meeting("例会"))))
        .isInstanceOf(NotHere.class);
  }

  @Test
  void recordsAreFoundByWhatIsAsked() {
    long duty = town.duty("每月召开村务例会", "meeting");
    long occurrence = town.occurrence(duty, 5, 5);
    long meeting = town.save(town.meeting("清渠动员会", new Entry.Choice(duty, occurrence))).id();
    long other = town.save(other(Map.of("place", "渠首"))).id();
    String day = town.today().toString();
    assertThat(
            ids(new Query(town.organisation(), null, null, null, null, null, null, false, 10, 0)))
        .containsExactly(other, meeting);
    assertThat(ids(new Query(null, "other", null, null, null, null, null, false, 10, 0)))
        .containsExactly(other);
    assertThat(ids(Query.ofOccurrence(occurrence))).containsExactly(meeting);
    assertThat(ids(new Query(null, null, null, null, null, null, "渠首", false, 10, 0)))
        .containsExactly(other);
    assertThat(
            ids(
                new Query(
                    null,
                    null,
                    null,
                    null,
                    java.time.LocalDate.parse(day).plusDays(1),
                    null,
                    null,
                    false,
                    10,
                    0)))
        .isEmpty();
  }

  private List<Long> ids(Query query) {
    return town.town().lead(() -> records.find(query)).stream().map(RecordLine::id).toList();
  }
}
