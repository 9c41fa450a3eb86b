package org.luoshi.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10"
      })
  void weekendDaysOfTheNoticeAreWorked(LocalDate day) {
    assertThat(CalendarSamples.WORKING.isWorked(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-02-16",
        "2026-02-23",
        "2026-04-06",
        "2026-05-05",
        "2026-10-07",
        "2026-10-11"
      })
  void holidaysAndWeekendsAreOff(LocalDate day) {
    assertThat(CalendarSamples.WORKING.isWorked(day)).isFalse();
  }

  @Test
  void aYearWithoutNoticeIsProvisionalAndKeepsTheHolidaysOfTheLaw() {
    assertThat(CalendarSamples.WORKING.isProvisional(2026)).isFalse();
    assertThat(CalendarSamples.WORKING.isProvisional(2027)).isTrue();
    assertThat(CalendarSamples.WORKING.isWorked(LocalDate.of(2027, 10, 1))).isFalse();
    assertThat(CalendarSamples.WORKING.isWorked(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(CalendarSamples.WORKING.isWorked(LocalDate.of(2027, 10, 5))).isTrue();
  }

  @Test
  void aDeadlineOnAWorkedSaturdayStays() {
    LocalDate saturday = LocalDate.of(2026, 2, 14);
    assertThat(CalendarSamples.WORKING.workedOrBefore(saturday)).isEqualTo(saturday);
    assertThat(CalendarSamples.WORKING.workedOrAfter(LocalDate.of(2026, 2, 15)))
        .isEqualTo(LocalDate.of(2026, 2, 24));
  }

  @Test
  void sevenWorkingDaysSkipTheHolidays() {
    assertThat(CalendarSamples.WORKING.after(LocalDate.of(2026, 9, 29), 7))
        .isEqualTo(LocalDate.of(2026, 10, 14));
  }
}
