package org.luoshi.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.app.calendar.Rhythm.Anchor;
import org.luoshi.app.calendar.Rhythm.Period;

/** Rhythms against a hand-made table, and against another library's reading of RFC 5545. */
class UnfoldingTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final Days YEAR = new Days(NEW_YEAR, LocalDate.of(2026, 12, 31));

  @Test
  void onceAMonthIsDueAtItsEnd() {
    assertThat(due(periodic(Period.MONTH, 1, null)))
        .hasSize(12)
        .startsWith("2026-01-31", "2026-02-28");
  }

  @Test
  void firstTuesdayOfTheMonth() {
    assertThat(due(periodic(Period.MONTH, 1, new Anchor.Weekday(1, DayOfWeek.TUESDAY))))
        .containsExactly(
            "2026-01-06",
            "2026-02-03",
            "2026-03-03",
            "2026-04-07",
            "2026-05-05",
            "2026-06-02",
            "2026-07-07",
            "2026-08-04",
            "2026-09-01",
            "2026-10-06",
            "2026-11-03",
            "2026-12-01");
  }

  @Test
  void lastFridayOfTheMonth() {
    assertThat(due(periodic(Period.MONTH, 1, new Anchor.Weekday(-1, DayOfWeek.FRIDAY))))
        .startsWith("2026-01-30", "2026-02-27", "2026-03-27");
  }

  @Test
  void thirtyFirstIsTheLastDayOfAShorterMonth() {
    assertThat(due(periodic(Period.MONTH, 1, new Anchor.DayOfMonth(31))))
        .startsWith("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void twiceAMonthIsOnceInEachHalf() {
    assertThat(due(periodic(Period.MONTH, 2, new Anchor.Halves())))
        .startsWith("2026-01-15", "2026-01-31", "2026-02-14", "2026-02-28");
    assertThat(due(periodic(Period.HALF_MONTH, 1, null)))
        .startsWith("2026-01-15", "2026-01-31", "2026-02-15", "2026-02-28");
  }

  @Test
  void atTheBeginningOfTheMonthIsItsFirstThird() {
    assertThat(occasions(periodic(Period.MONTH, 1, new Anchor.Start())).getFirst())
        .isEqualTo(new Occasion(NEW_YEAR, LocalDate.of(2026, 1, 10)));
  }

  @Test
  void twiceAYearIsOnceInEachHalf() {
    assertThat(due(periodic(Period.YEAR, 2, null))).containsExactly("2026-06-30", "2026-12-31");
  }

  @Test
  void fourTimesAYearIsOnceAQuarter() {
    assertThat(due(periodic(Period.YEAR, 4, null)))
        .isEqualTo(due(periodic(Period.QUARTER, 1, null)))
        .containsExactly("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31");
  }

  @Test
  void atTheEndOfTheYearIsItsLastThird() {
    assertThat(occasions(periodic(Period.YEAR, 1, new Anchor.End())))
        .containsExactly(new Occasion(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void inOctoberIsTheWholeOfOctober() {
    assertThat(occasions(periodic(Period.YEAR, 1, new Anchor.MonthOfYear(10))))
        .containsExactly(new Occasion(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
  }

  @Test
  void onceATermIsOnceBeforeTheHolidays() {
    assertThat(due(periodic(Period.TERM, 1, null))).containsExactly("2026-01-31", "2026-07-10");
  }

  @Test
  void onceInTwoMonthsIsDueAtTheEndOfTheSecond() {
    assertThat(due(new Rhythm.Periodic(Period.MONTH, 2, 1, null)))
        .containsExactly(
            "2026-02-28", "2026-04-30", "2026-06-30", "2026-08-31", "2026-10-31", "2026-12-31");
    assertThat(occasions(new Rhythm.Periodic(Period.MONTH, 2, 1, null)).getFirst().opens())
        .isEqualTo(NEW_YEAR);
  }

  @Test
  void twiceInThreeWeeksIsDividedEvenly() {
    assertThat(due(new Rhythm.Periodic(Period.WEEK, 3, 2, null)))
        .startsWith("2026-01-07", "2026-01-18", "2026-01-28", "2026-02-08");
  }

  @Test
  void aNamedDayOfEachSecondMonthCountsFromTheStart() {
    assertThat(due(new Rhythm.Periodic(Period.MONTH, 2, 1, new Anchor.DayOfMonth(10))))
        .startsWith("2026-01-10", "2026-03-10", "2026-05-10");
  }

  @Test
  void aFestivalComesEachYear() {
    assertThat(
            CalendarSamples.UNFOLDING
                .unfold(
                    new Rhythm.Yearly("重阳节"),
                    NEW_YEAR,
                    new Days(NEW_YEAR, LocalDate.of(2027, 12, 31)))
                .stream()
                .map(one -> one.due().toString()))
        .containsExactly("2026-10-18", "2027-10-08");
  }

  @Test
  void nothingIsDueBeforeTheStart() {
    assertThat(
            CalendarSamples.UNFOLDING.unfold(
                periodic(Period.MONTH, 1, new Anchor.DayOfMonth(10)),
                LocalDate.of(2026, 3, 11),
                YEAR))
        .first()
        .extracting(one -> one.due().toString())
        .isEqualTo("2026-04-10");
  }

  @Test
  void moreTimesThanDaysEndsAllTheSame() {
    assertThat(occasions(periodic(Period.WEEK, 30, null))).isNotEmpty();
    assertThat(
            CalendarSamples.UNFOLDING.unfold(
                periodic(Period.DAY, 1, null),
                NEW_YEAR,
                new Days(NEW_YEAR, LocalDate.of(2099, 1, 1))))
        .hasSize(Unfolding.MOST);
  }

  @Test
  void aRuleThatTheStandardDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> occasions(new Rhythm.Rule("FREQ=NOWANDTHEN")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOWANDTHEN");
  }

  @Test
  void tenThousandRandomRulesUnfoldAsInAnotherLibrary() {
    RandomRules rules = new RandomRules(20261121);
    for (int i = 0; i < 10_000; i++) {
      String rule = rules.next();
      LocalDate start = rules.day();
      Days within = new Days(start, start.plusYears(3));
      List<LocalDate> ours =
          CalendarSamples.UNFOLDING.unfold(new Rhythm.Rule(rule), start, within).stream()
              .map(Occasion::due)
              .toList();
      List<LocalDate> theirs =
          new Recur<LocalDate>(rule)
              .getDates(start, start, start.plusYears(3)).stream().sorted().toList();
      assertThat(ours).as("%s from %s", rule, start).isEqualTo(theirs);
    }
  }

  private static Rhythm periodic(Period per, int times, @Nullable Anchor anchor) {
    return new Rhythm.Periodic(per, 1, times, anchor);
  }

  private static List<Occasion> occasions(Rhythm rhythm) {
    return CalendarSamples.UNFOLDING.unfold(rhythm, NEW_YEAR, YEAR);
  }

  private static List<String> due(Rhythm rhythm) {
    return occasions(rhythm).stream().map(one -> one.due().toString()).toList();
  }
}
