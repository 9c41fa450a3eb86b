package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.SpringTest;
import org.luoshi.packs.CountingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a record counts for is found, with reasons; what it fills is said before it is saved. */
class MatchingTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Matching matching;
  @Autowired private Crediting crediting;
  private RecordTown town;

  @BeforeEach
  void settle() {
    town = new RecordTown(context);
  }

  private List<Match> match(String kind, String title, @Nullable Long occurrence) {
    return town.town()
        .lead(
            () ->
                matching.of(
                    Matching.Facts.of(
                        town.organisation(),
                        kind,
                        town.today(),
                        Map.of("title", title, "present", 18),
                        occurrence)))
        .matches();
  }

  @Test
  void theOnlyDutyOfTheKindInItsDaysIsTicked() {
    long duty = town.duty("每月召开村务例会", "meeting");
    town.occurrence(duty, 5, 5);
    town.duty("每季度走访联系户", "visit");
    assertThat(match("meeting", "碰头", null))
        .singleElement()
        .matches(
            one ->
                one.duty() == duty
                    && one.ticked()
                    && one.closes()
                    && one.because().equals(List.of(Match.KIND, Match.DAYS)));
  }

  @Test
  void ofSeveralOfTheKindSharedWordsTell() {
    long cadres = town.duty("每月召开村务例会", "meeting");
    long party = town.duty("每季度召开支部党员大会", "meeting");
    town.occurrence(cadres, 5, 5);
    town.occurrence(party, 5, 5);
    List<Match> found = match("meeting", "第四季度党员大会", null);
    assertThat(found).hasSize(2);
    assertThat(found.getFirst())
        .matches(one -> one.duty() == party && one.ticked() && one.words().contains("党员大会"));
    assertThat(found.getLast()).matches(one -> !one.ticked());
  }

  @Test
  void wordsThatEveryPlanHasSayNothing() {
    long one = town.duty("组织开展清洁工作", "other");
    long two = town.duty("组织开展消防工作", "other");
    town.occurrence(one, 5, 5);
    town.occurrence(two, 5, 5);
    assertThat(match("other", "组织开展工作", null)).hasSize(2).noneMatch(Match::ticked);
  }

  @Test
  void whatOnlySharesSuchWordsIsLeftToBeChosenByHand() {
    town.occurrence(town.duty("组织开展清洁工作", "other"), 5, 5);
    town.occurrence(town.duty("组织开展消防工作", "other"), 5, 5);
    long shares = town.duty("组织开展巡查工作", null);
    town.occurrence(shares, 5, 5);
    assertThat(match("other", "组织开展工作", null)).hasSize(2).noneMatch(one -> one.duty() == shares);
  }

  @Test
  void theOccurrenceItWasEnteredFromIsTickedWhateverItsKind() {
    long duty = town.duty("建立健全台账", null);
    long occurrence = town.occurrence(duty, 100, 30);
    assertThat(match("meeting", "碰头", occurrence))
        .singleElement()
        .matches(one -> one.ticked() && one.because().contains(Match.ASKED));
  }

  @Test
  void theNearestOpenOccurrenceIsProposedAndOneOutOfItsDaysIsNotTicked() {
    long duty = town.duty("每月召开村务例会", "meeting");
    town.occurrence(duty, 70, -40);
    long last = town.occurrence(duty, 35, -5);
    assertThat(match("meeting", "碰头", null))
        .singleElement()
        .matches(
            one ->
                one.occurrence() != null
                    && one.occurrence().id() == last
                    && !one.ticked()
                    && !one.because().contains(Match.DAYS));
  }

  @Test
  void theNumberIsSaidBeforeAndAfter() {
    long duty = town.duty("召开村务例会", "meeting", RecordTown.atLeast(4, "次"));
    town.occurrence(duty, 5, 5);
    town.save(town.meeting("上一次", new Entry.Choice(duty, null)));
    assertThat(match("meeting", "例会", null).getFirst().fills())
        .singleElement()
        .satisfies(
            fill -> {
              assertThat(fill.before()).isEqualByComparingTo(BigDecimal.ONE);
              assertThat(fill.after()).isEqualByComparingTo(BigDecimal.TWO);
              assertThat(fill.rule()).extracting(CountingRule::key).isEqualTo("times");
            });
  }

  @Test
  void theLastOccurrenceStaysOpenWhileANumberIsToBeFilled() {
    long duty = town.duty("发放倡议书", "publicity", RecordTown.atLeast(600, "份"));
    town.occurrence(duty, 5, 5);
    Map<String, Object> values = Map.of("title", "倡议书", "copies", 200);
    Matching.Facts facts =
        Matching.Facts.of(town.organisation(), "publicity", town.today(), values, null);
    assertThat(town.town().lead(() -> matching.of(facts)).matches().getFirst())
        .matches(one -> one.ticked() && !one.closes());
    Map<String, Object> enough = Map.of("title", "倡议书", "copies", 600);
    Matching.Facts all =
        Matching.Facts.of(town.organisation(), "publicity", town.today(), enough, null);
    assertThat(town.town().lead(() -> matching.of(all)).matches().getFirst())
        .matches(Match::closes);
  }

  @Test
  void whatCannotBeMeasuredIsNotSaid() {
    long duty = town.duty("召开村务例会", "meeting", RecordTown.atLeast(95, "%"));
    town.occurrence(duty, 5, 5);
    town.duty("修水渠", "other", RecordTown.atLeast(12, "公里"));
    assertThat(match("meeting", "例会", null).getFirst().fills().getFirst().rule())
        .extracting(CountingRule::key)
        .isEqualTo("attendance");
    assertThat(match("other", "水渠", null).getFirst().fills().getFirst().rule()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "次, '', meeting, times",
    "场, copies, publicity, times",
    "份, copies, publicity, copies",
    "份, '', publicity, copies",
    "份, '', meeting, ''",
    "名, visited, visit, visited",
    "户, '', visit, households",
    "%, times, meeting, attendance",
    "%, attendance, meeting, attendance",
    "%, '', visit, ''",
    "人次, '', volunteering, attendances",
    "人次, '', meeting, ''",
    "公里, latest, other, latest",
    "公里, '', other, ''"
  })
  void theRuleOfANumberFollowsItsUnit(String unit, String own, String kind, String rule) {
    assertThat(
            crediting
                .rule(RecordTown.atLeast(1, unit), own.isEmpty() ? null : own, kind)
                .map(CountingRule::key)
                .orElse(""))
        .isEqualTo(rule);
  }

  @Test
  void hostileTextIsMatchedInNoTime() {
    for (int at = 0; at < 60; at++) {
      town.duty("例会".repeat(900), "meeting");
    }
    long began = System.nanoTime();
    match("meeting", "例会".repeat(5_000) + "\u202e<script>", null);
    assertThat((System.nanoTime() - began) / 1_000_000_000).isLessThan(5);
  }
}
