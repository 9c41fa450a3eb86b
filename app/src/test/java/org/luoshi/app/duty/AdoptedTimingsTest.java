package org.luoshi.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What plans say about time, and the days it comes to: a table made by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptedTimingsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  private DutyTown town;

  @BeforeAll
  void settle() {
    town = new DutyTown(context);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "每月第一个星期二|2026|every 1 month 1 weekday:1:TUE|2026-01-06 2026-02-03 2026-03-03 2026-04-07 2026-05-05 2026-06-02 2026-07-07 2026-08-04 2026-09-01 2026-10-06 2026-11-03 2026-12-01",
        "每月10日|2026|every 1 month 1 day:10|2026-01-10 2026-02-10 2026-03-10 2026-04-10 2026-05-10 2026-06-10 2026-07-10 2026-08-10 2026-09-10 2026-10-10 2026-11-10 2026-12-10",
        "每月31日|2026|every 1 month 1 day:31 2026-01-01/2026-04-30|2026-01-31 2026-02-28 2026-03-31 2026-04-30",
        "月初|2026|every 1 month 1 start 2026-03-01/2026-05-31|2026-03-10 2026-04-10 2026-05-10",
        "月底|2026|every 1 month 1 end 2026-03-01/2026-05-31|2026-03-31 2026-04-30 2026-05-31",
        "上下半月各一次|2026|every 1 month 2 halves 2026-03-01/2026-04-30|2026-03-15 2026-03-31 2026-04-15 2026-04-30",
        "每半月|2026|every 1 half-month 1 - 2026-02-01/2026-02-28|2026-02-15 2026-02-28",
        "每季度|2026|every 1 quarter 1 -|2026-03-31 2026-06-30 2026-09-30 2026-12-31",
        "每半年|2026|every 1 half-year 1 -|2026-06-30 2026-12-31",
        "每学期|2026|every 1 term 1 -|2026-01-31 2026-07-10",
        "每年十月|2026|every 1 year 1 month:10|2026-10-31",
        "每周星期五|2026|every 1 week 1 weekday:1:FRI 2026-05-01/2026-05-31|2026-05-01 2026-05-08 2026-05-15 2026-05-22 2026-05-29",
        "重阳节|2026|festival 重阳节|2026-10-18",
        "重阳节|2027|festival 重阳节|2027-10-08",
        "植树节|2026|festival 植树节|2026-03-12",
        "清明节|2026|festival 清明节|2026-04-05",
        "春节|2027|festival 春节|2027-02-06",
        "腊八节|2026|festival 腊八节|2026-01-26",
        "7月底前|2026|within /2026-07-31|2026-07-31",
        "调休的星期六|2026|within /2026-10-10|2026-10-10",
        "跨年|2026|within 2026-12-01/2027-01-31|2027-01-31",
        "很远|2026|within /9999-12-31|9999-12-31",
        "没有这一天|2026|rule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|",
        "不认识的节|2026|festival 没有的节|",
        "计划年份之外|2026|every 1 month 1 - 2031-01-01/2031-12-31|"
      })
  void whatThePlanSaysIsDueOnTheseDays(String words, int year, String timing, String days) {
    long version = town.adopt(year, "2026-01-01", List.of(DutyTown.item(words, timing)));
    long duty = town.duties(version).getFirst().id();
    assertThat(String.join(" ", town.due(duty))).isEqualTo(days == null ? "" : days);
    assertThat(town.occurrences(duty)).allMatch(Occurrence::dated);
  }

  @Test
  void whereThePlanSaysNoDayNothingIsEverLate() {
    long version =
        town.adopt(
            2024,
            "2024-01-10",
            List.of(
                DutyTown.item("完善台账", ""),
                DutyTown.item("三月起巡山", "within 2024-03-01/"),
                DutyTown.item("升旗", "clock - 06:30 07:00")));
    for (Duty duty : town.duties(version)) {
      assertThat(town.occurrences(duty.id()))
          .singleElement()
          .matches(one -> !one.dated() && one.state() == Occurrence.State.OPEN)
          .extracting(one -> one.due().toString())
          .isEqualTo("2024-12-31");
      assertThat(duty.tally()).isEqualTo(new Duty.Tally(1, 0, 0, 0, null));
    }
  }

  @Test
  void aRunDownKeepsItsClockTimes() {
    long version =
        town.adopt(
            2026, "2026-01-01", List.of(DutyTown.item("集合", "clock 2026-05-01 06:00 07:30")));
    assertThat(town.occurrences(town.duties(version).getFirst().id()).getFirst())
        .matches(one -> "06:00".equals(String.valueOf(one.begins())))
        .matches(one -> "07:30".equals(String.valueOf(one.ends())));
  }

  @Test
  void whatWasOverBeforeThePlanWasAdoptedIsNotLate() {
    long version =
        town.adopt(
            2026,
            "2026-05-10",
            List.of(
                DutyTown.item("每月例会", "every 1 month 1 -"),
                DutyTown.item("二月底前换届", "within /2026-02-28")));
    List<Duty> duties = town.duties(version);
    assertThat(town.due(duties.getFirst().id())).hasSize(8).startsWith("2026-05-31");
    assertThat(town.occurrences(duties.getLast().id())).isEmpty();
  }
}
