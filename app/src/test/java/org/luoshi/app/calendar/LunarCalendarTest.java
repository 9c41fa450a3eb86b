package org.luoshi.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our table against ICU's calendar, day by day. */
class LunarCalendarTest {
  /**
   * The months in which ICU is a day off: their new moons fall within minutes of midnight in
   * Beijing (2027-02-06 23:56, 2030-02-03 00:07 …), nearer than its approximation is exact.
   */
  private static final Set<String> ICU_IS_OFF =
      Set.of(
          "2012-08", "2012-09", "2018-11", "2018-12", "2027-02", "2027-03", "2030-02", "2030-03",
          "2070-03", "2070-04");

  @Test
  void everyDayOfAHundredYearsIsTheOneIcuWorksOutButWhereItIsOff() {
    Set<String> off = new TreeSet<>();
    ChineseCalendar icu = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    LocalDate day = LocalDate.of(2000, 2, 5);
    int year = 2000;
    while (day.isBefore(LocalDate.of(2101, 1, 29))) {
      icu.setTimeInMillis(day.atTime(4, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
      int month = icu.get(ChineseCalendar.MONTH) + 1;
      int inMonth = icu.get(ChineseCalendar.DAY_OF_MONTH);
      boolean leap = icu.get(ChineseCalendar.IS_LEAP_MONTH) == 1;
      if (month == 1 && inMonth == 1 && !leap) {
        year = day.getYear();
      }
      if (!leap) {
        if (!CalendarSamples.LUNAR.date(year, month, inMonth).equals(Optional.of(day))) {
          off.add(YearMonth.from(day).toString());
        }
      }
      day = day.plusDays(1);
    }
    assertThat(off).isEqualTo(ICU_IS_OFF);
  }

  @Test
  void thirtiethOfAShortMonthDoesNotExist() {
    assertThat(CalendarSamples.LUNAR.date(2026, 2, 30)).isEmpty();
    assertThat(CalendarSamples.LUNAR.date(2026, 2, 29)).isPresent();
  }

  @Test
  void outsideTheTableThereIsNoDay() {
    assertThat(CalendarSamples.LUNAR.date(1999, 1, 1)).isEqualTo(Optional.empty());
    assertThat(CalendarSamples.LUNAR.date(2101, 1, 1)).isEmpty();
  }

  @Test
  void theLastDayOfTheYearIsNewYearsEve() {
    assertThat(CalendarSamples.LUNAR.date(2025, 12, 0)).contains(LocalDate.of(2026, 2, 16));
  }
}
