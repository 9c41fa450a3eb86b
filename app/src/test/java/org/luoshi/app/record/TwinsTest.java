package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A fact that was taken down before is noticed before it is saved once more. */
class TwinsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Twins twins;
  private RecordTown town;

  @BeforeEach
  void settle() {
    town = new RecordTown(context);
  }

  private List<List<String>> of(Entry entry) {
    return town.town().lead(() -> twins.of(entry, town.today())).stream()
        .map(Twins.Twin::because)
        .toList();
  }

  private Entry at(
      String title, String place, String begins, String ends, Entry.Choice... credits) {
    return new Entry(
        UUID.randomUUID(),
        town.organisation(),
        "meeting",
        Map.of("day", town.today().toString(), "title", title, "place", place),
        begins,
        ends,
        null,
        null,
        List.of(credits),
        List.of(),
        false);
  }

  @Test
  void theSameSubjectOnTheSameDayIsNoticedHoweverItIsWritten() {
    town.save(town.meeting("十一月 村务例会"));
    assertThat(of(town.meeting("十一月“村务例会”。"))).containsExactly(List.of("title"));
    assertThat(of(town.meeting("十一月党小组会"))).isEmpty();
    assertThat(of(town.entry("study", Map.of("day", town.today().toString(), "title", "十一月村务例会"))))
        .isEmpty();
    assertThat(
            of(
                town.entry(
                    "meeting",
                    Map.of("day", town.today().minusDays(1).toString(), "title", "十一月村务例会"))))
        .isEmpty();
  }

  @Test
  void theSamePlaceAtTheSameTimeIsNoticed() {
    town.save(at("例会", "村委会议室", "09:00", "10:30"));
    assertThat(of(at("调度会", "村委会议室", "10:00", "11:00"))).containsExactly(List.of("place"));
    assertThat(of(at("调度会", "村委会议室", "10:30", "11:00"))).isEmpty();
    assertThat(of(at("调度会", "文化广场", "10:00", "11:00"))).isEmpty();
    assertThat(of(at("调度会", "村委会议室", "", ""))).isEmpty();
  }

  @Test
  void theSameOccurrenceIsNoticed() {
    long duty = town.duty("召开村务例会", "meeting");
    long occurrence = town.occurrence(duty, 5, 5);
    town.save(at("例会", "", "", "", new Entry.Choice(duty, occurrence)));
    assertThat(of(at("调度会", "", "", "", new Entry.Choice(duty, occurrence))))
        .containsExactly(List.of("occurrence"));
  }

  @Test
  void savingNeedsToBeSaidOnceMore() {
    Entry first = town.meeting("例会");
    town.save(first);
    Entry again = town.meeting("例会");
    assertThatThrownBy(() -> town.save(again))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.fault().key()).isEqualTo("record.fault.twin"));
    assertThat(town.save(RecordTown.anyway(again)).id()).isNotEqualTo(town.save(first).id());
  }

  @Test
  void twoVisitsOfADayAreTwoUnlessTheySayTheSame() {
    Map<String, String> values =
        Map.of("day", town.today().toString(), "visited", "何砚田", "households", "1");
    town.save(town.entry("visit", values));
    assertThat(of(town.entry("visit", Map.of("day", town.today().toString(), "visited", "周思远"))))
        .isEmpty();
    assertThat(of(town.entry("visit", values))).containsExactly(List.of("same"));
  }
}
