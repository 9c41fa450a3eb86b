package org.luoshi.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalsTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "春节, 2026-02-17",
    "春节, 2027-02-06",
    "春节, 2030-02-03",
    "春节, 2028-01-26",
    "端午节, 2026-06-19",
    "端午节, 2027-06-09",
    "中秋节, 2026-09-25",
    "中秋节, 2027-09-15",
    "重阳节, 2025-10-29",
    "重阳节, 2026-10-18",
    "重阳节, 2027-10-08",
    "重阳节, 2028-10-26",
    "老年节, 2026-10-18",
    "除夕, 2026-02-16",
    "腊八节, 2026-01-26",
    "元宵节, 2026-03-03",
    "清明节, 2026-04-05",
    "清明节, 2028-04-04",
    "冬至, 2026-12-22",
    "农民丰收节, 2026-09-23",
    "助残日, 2026-05-17",
    "助残日, 2027-05-16",
    "国防教育日, 2026-09-19",
    "国防教育日, 2027-09-18",
    "中小学生安全教育日, 2026-03-30",
    "国家宪法日, 2026-12-04",
    "学雷锋日, 2026-03-05",
    "妇女节, 2026-03-08"
  })
  void isOn(String name, LocalDate day) {
    assertThat(on(name, day.getYear())).containsExactly(Days.of(day));
  }

  @Test
  void aThemeMonthIsTheWholeMonth() {
    assertThat(on("安全生产月", 2026))
        .containsExactly(new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
  }

  @Test
  void aThemeWeekRunsFromMondayToSunday() {
    assertThat(on("民族团结宣传周", 2026))
        .containsExactly(new Days(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 4)));
  }

  @Test
  void aDayLateInTheLunarYearFallsIntoACalendarYearTwiceOrNever() {
    assertThat(on("腊八节", 2060))
        .containsExactly(Days.of(LocalDate.of(2060, 1, 11)), Days.of(LocalDate.of(2060, 12, 30)));
    assertThat(on("腊八节", 2061)).isEmpty();
  }

  @Test
  void anUnknownNameIsNoFestival() {
    assertThat(CalendarSamples.FESTIVALS.named("丰收歌会")).isEmpty();
  }

  private static List<Days> on(String name, int year) {
    return CalendarSamples.FESTIVALS.in(
        year, CalendarSamples.FESTIVALS.named(name).orElseThrow().on());
  }
}
