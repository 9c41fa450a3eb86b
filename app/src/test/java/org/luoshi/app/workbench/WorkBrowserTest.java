package org.luoshi.app.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;

/** Somebody's day at the workbench, and a supervisor's look, in a real browser. */
class WorkBrowserTest extends BrowserTest {
  private static final String WORDS = "组织全体党员到村部集中学习，逐户走访困难党员和老党员，收集意见建议并逐条登记答复";

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false", "390, false"})
  void aWorkerSeesTheWorkAndASupervisorWhereHelpIsNeeded(int width, boolean script) {
    County county = new County(context);
    fill(county);
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.WORKER), County.PASSWORD);
      look(window);
      settings(window);
      assertThat(window.faults()).isEmpty();
    }
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.SUPERVISOR), County.PASSWORD);
      below(window);
      assertThat(window.faults()).isEmpty();
    }
  }

  private void fill(County county) {
    Workload work = new Workload(county, Role.WORKER, county.inside());
    work.due("报送党员发展计划台账", "current_date - 12");
    work.due(WORDS, "current_date - 1");
    work.due("召开支部委员会会议，研究本月重点工作", "current_date");
    work.due("书记讲党课", "current_date + 1");
    work.due("支部主题党日", "'2026-10-10'");
    work.due("敬老月走访慰问", "'2026-10-18'");
    long meeting = work.due("换届推荐大会", "'2026-10-20'");
    Owner.change("update occurrence set begins = '09:00', ends = '11:30' where id = " + meeting);
    long done = work.due("学习党的创新理论", "'2026-10-20'");
    Owner.change(
        "update occurrence set state = 'done', closed_on = '2026-10-19' where id = " + done);
    long undated = work.due("完善村规民约", "current_date");
    Owner.change("update occurrence set dated = false where id = " + undated);
    long many = work.duty("网格巡查", work.post);
    for (int i = 0; i < 8; i++) {
      work.occurrence(many, "'2026-10-23'");
    }
    long village = county.village(county.inside(), "晚霞村");
    Workload late = new Workload(new County(context), Role.WORKER, village);
    late.due("清理河道垃圾", "current_date - 40");
    late.occurrence(late.duty("建立独居老人探访制度", 0), "current_date + 3");
    county.village(county.inside(), "平安村");
  }

  private static void look(Chromium.Window window) {
    Page page = window.page();
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/work"));
    assertThat(page.locator("main")).containsText("逾期 1");
    window.shoot("work");
    page.getByLabel("工作台").getByText("月历").click();
    assertThat(page.locator(".month")).isVisible();
    page.navigate("/work/calendar?month=2026-10");
    assertThat(page.locator("h1")).hasText("2026 年 10 月");
    assertThat(page.locator("td", new Page.LocatorOptions().setHasText("重阳节")))
        .containsText("敬老月走访慰问");
    assertThat(page.locator("td", new Page.LocatorOptions().setHasText("主题党日"))).containsText("班");
    window.shoot("work-calendar");
    page.getByText("还有 4 项").click();
    assertThat(page.locator("main")).containsText("共 8 项");
    window.shoot("work-list");
    page.navigate("/work/calendar?month=2031-02");
    window.shoot("work-calendar-provisional");
    page.navigate("/work/month-plan?month=2026-10");
    window.shoot("work-month-plan");
    page.navigate("/work/list?when=all");
    page.getByLabel("签到表：召开支部委员会会议，研究本月重点工作").click();
    assertThat(page.locator(".sign-in")).containsText("召开支部委员会会议");
    window.shoot("work-sign-in");
  }

  private static void settings(Chromium.Window window) {
    Page page = window.page();
    page.navigate("/me");
    window.press("生成订阅地址");
    assertThat(page.getByLabel("订阅地址", new Page.GetByLabelOptions().setExact(true)))
        .hasValue(java.util.regex.Pattern.compile("http://127.0.0.1:\\d+/feeds/.{43}\\.ics"));
    page.getByLabel("邮箱").fill("name@example.org");
    page.getByLabel("提前几天").fill("5");
    window.press("开始提醒");
    assertThat(page.locator("main")).containsText("n***@example.org");
    assertThat(page.locator("main")).containsText("还没有设置发信服务器");
    window.shoot("me");
  }

  private static void below(Chromium.Window window) {
    Page page = window.page();
    page.navigate("/work/below");
    assertThat(page.locator(".states")).containsText("晚霞村");
    window.shoot("work-below");
    page.navigate("/work");
    assertThat(page.locator("main")).containsText("还没有对应到人");
    window.shoot("work-unlinked");
  }
}
