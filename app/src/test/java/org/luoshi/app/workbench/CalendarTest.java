package org.luoshi.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The wall calendar. */
class CalendarTest extends SpringTest {
  @Autowired private ApplicationContext context;
  private Workload work;
  private Browser worker;

  @BeforeEach
  void settle() {
    County county = new County(context);
    work = new Workload(county, Role.WORKER, county.inside());
    worker = new Browser(port);
    worker.login(county.member(Role.WORKER), County.PASSWORD);
  }

  private String cell(String month, String day) {
    String page = worker.get("/work/calendar?month=" + month).text();
    return Pattern.compile("(?s)<td[^>]*>(?:(?!</td>).)*datetime=\"" + day + "\".*?</td>")
        .matcher(page)
        .results()
        .map(match -> match.group())
        .findFirst()
        .orElse("");
  }

  @Test
  void workStandsOnItsDayWithFestivalsAndDaysOffAndWorked() {
    work.due("敬老活动", "'2026-10-18'");
    work.due("交半年总结", "'2026-10-10'");
    assertThat(cell("2026-10", "2026-10-18")).contains("重阳节", "敬老活动");
    assertThat(cell("2026-10", "2026-10-01")).contains("国庆节", ">休<");
    assertThat(cell("2026-10", "2026-10-10"))
        .as("a Saturday worked instead")
        .contains(">班<", "交半年总结");
    assertThat(cell("2026-10", "2026-10-12")).doesNotContain(">休<", ">班<", "敬老活动").contains("初三");
  }

  @Test
  void theSundayBeforeTheFirstOfAMonthStandsInItsFirstWeek() {
    String page = worker.get("/work/calendar?month=2026-11").text();
    assertThat(page).contains("2026 年 11 月", "month=2026-10", "month=2026-12");
    assertThat(page.indexOf("datetime=\"2026-10-26\"")).isPositive();
    assertThat(page).doesNotContain("datetime=\"2026-10-25\"").contains("datetime=\"2026-12-06\"");
  }

  @Test
  void aYearWithoutItsNoticeIsMarkedProvisional() {
    assertThat(worker.get("/work/calendar?month=2031-05").text()).contains("2031 年的放假安排还没有公布");
    assertThat(worker.get("/work/calendar?month=2026-05").text()).doesNotContain("还没有公布");
  }

  @Test
  void monthsThatAreNoneShowThisOne() {
    String now = worker.get("/work/calendar").text();
    for (String month : new String[] {"2026-13", "x", "9999-01", "1200-01", ""}) {
      String page = worker.get("/work/calendar?month=" + month).text();
      assertThat(page).as(month).contains(now.substring(now.indexOf("<h1>"), now.indexOf("</h1>")));
    }
    for (String month : new String[] {"2001-01", "2099-12", "2033-12", "2034-02"}) {
      assertThat(worker.get("/work/calendar?month=" + month).status()).as(month).isEqualTo(200);
    }
  }

  @Test
  void aFullDayShowsTheFirstAndLeadsToTheRest() {
    long duty = work.duty("入户走访", work.post);
    for (int i = 0; i < 9; i++) {
      work.occurrence(duty, "'2026-09-09'");
    }
    assertThat(cell("2026-09", "2026-09-09")).contains("还有 5 项", "day=2026-09-09");
    assertThat(worker.get("/work/list?day=2026-09-09").text()).contains("共 9 项");
  }
}
