package org.luoshi.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {
  private static final Days YEAR = new Days(day("2026-01-01"), day("2026-12-31"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "within 2026-03-01/2026-05-31",
        "within /2026-07-31",
        "within 2026-03-01/",
        "every 1 month 2 -",
        "every 2 month 1 day:10",
        "every 1 month 1 weekday:1:TUE 2026-01-01/2026-06-30",
        "every 1 month 1 weekday:-1:FRI /2026-06-30",
        "every 1 half-year 1 mid",
        "every 1 year 1 month:10",
        "every 1 month 2 halves",
        "rule FREQ=MONTHLY;BYDAY=1TU",
        "festival 重阳节",
        "festival 春节 2026-01-01/",
        "clock 2026-05-01 06:00 07:30",
        "clock - 06:00"
      })
  void aTimingIsKeptAsALineOfWords(String text) {
    assertThat(Timing.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "within",
        "within /",
        "within 2026-05-31/2026-03-01",
        "within 2026-02-30/",
        "every 0 month 1 -",
        "every 1 fortnight 1 -",
        "every 1 month 1 day:32",
        "every 1 month 1 weekday:1:XXX",
        "every 1 month",
        "clock noon",
        "clock 2026-05-01 25:00"
      })
  void whatIsNoTimingIsRefused(String text) {
    assertThatThrownBy(() -> Timing.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeadlineComesOnceAndIsOpenFromTheBeginning() {
    assertThat(Timing.of("within /2026-07-31").unfold(CalendarSamples.UNFOLDING, YEAR))
        .containsExactly(new Occasion(day("2026-01-01"), day("2026-07-31")));
  }

  @Test
  void whatBeginsButHasNoEndIsDueAtTheEndOfThePlanAndSaysSo() {
    Timing timing = Timing.of("within 2026-03-01/");
    assertThat(timing.unfold(CalendarSamples.UNFOLDING, YEAR))
        .containsExactly(new Occasion(day("2026-03-01"), day("2026-12-31")));
    assertThat(timing.isDated()).isFalse();
  }

  @Test
  void aRhythmKeepsWithinItsDaysAndThoseOfThePlan() {
    assertThat(
            Timing.of("every 1 month 1 weekday:1:TUE 2026-11-01/2027-06-30")
                .unfold(CalendarSamples.UNFOLDING, YEAR))
        .extracting(Occasion::due)
        .containsExactly(day("2026-11-03"), day("2026-12-01"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
