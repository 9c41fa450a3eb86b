package org.luoshi.app.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.Browser;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;

/** Boards and roll-ups in the real browser. */
class BoardBrowserTest extends BrowserTest {
  private static final String HOSTILE = "<script>alert(1)</script>" + "长".repeat(1_900);

  @ParameterizedTest(name = "{0} pixels, script {1}")
  @CsvSource({"1280, true", "390, true", "1280, false"})
  void aNumberOpensToItsRecordsAndEachToItsPage(int width, boolean script) {
    Past past = year();
    long village = village(past);
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      window.login(past.town.county().member(Role.SUPERVISOR), County.PASSWORD);
      page.navigate("/plans/" + past.plan);
      link(page, "看板");
      page.locator("input[name=day]").fill("2026-06-15");
      window.press("查看");
      window.shoot("board");
      assertThat(page.locator(".standings").innerText().replaceAll("\\s+", ""))
          .contains("5全部", "1滞后", "1有风险", "1正常推进", "1已完成", "1无法计量");
      assertThat(page.locator("main").innerText())
          .contains("一、组织建设", "4次", "33.3%", "应到 5次", "下级 2次", "无人负责", "截至 2026-06-15");

      page.locator(".standings a").filter(has("滞后")).click();
      assertThat(page.locator("table.board").innerText()).contains("村务例会").doesNotContain("发放宣传单");
      page.locator("table.board a.value").first().click();
      page.waitForLoadState();
      window.shoot("figure");
      assertThat(page.locator("main").innerText()).contains("由 4 条记录组成", "+1");
      assertThat(page.locator("table.stack a").first().getAttribute("href"))
          .matches("/records/\\d+");
      page.navigate("/plans/" + past.plan + "/board?day=2026-06-15&state=late");
      page.navigate("/plans/" + past.plan + "/board?day=2026-03-31");
      assertThat(page.locator("main").innerText()).contains("3次", "截至 2026-03-31");
      page.navigate("/plans/" + past.plan + "/board/print?day=2026-06-15");
      window.shoot("board-print");

      page.navigate("/board/below?year=2026&rule=times&kind=meeting");
      window.shoot("roll-up");
      assertThat(page.locator("main").innerText()).contains("东塘村", "2次", "没有记录", "总计");
      assertThat(page.locator("a[href*='organisation=" + village + "']").getAttribute("href"))
          .startsWith("/records?organisation=" + village + "&kind=meeting&from=2026-01-01&to=");
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void aBoardWithoutRecordsSaysWhatToDoAndABadDayIsExplained() {
    Past past = new Past(context, "2026-01-01");
    past.duty(1, HOSTILE, Past.goal(">=", 12, 12, "次"), "meeting", "times");
    try (Chromium.Window window = open(390, true)) {
      Page page = window.page();
      window.login(past.town.county().member(Role.LEAD), County.PASSWORD);
      link(page, "计划看板");
      window.shoot("board-empty");
      assertThat(page.locator("main").innerText()).contains("还没有工作记录", "<script>");
      page.navigate("/plans/" + past.plan + "/board?day=2999-01-01");
      assertThat(page.locator(".fault").innerText()).contains("今天");
      page.navigate("/plans/" + past.plan + "/board?day=2020-01-01");
      assertThat(page.locator("main").innerText()).contains("还没有现行版本");
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void theWorkbooksHoldTheBoardAndTheRollUp() {
    Past past = year();
    village(past);
    Browser browser = new Browser(port);
    browser.login(past.town.county().member(Role.SUPERVISOR), County.PASSWORD);
    for (String path :
        List.of(
            "/plans/" + past.plan + "/board.xlsx?day=2026-06-15", "/board/below.xlsx?year=2026")) {
      Browser.Answer answer = browser.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.text()).as(path).startsWith("PK");
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions has(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    page.waitForLoadState();
  }

  /** As of 15 June one commitment stands in each way. */
  private Past year() {
    Past past = new Past(context, "2026-01-01");
    long meetings = past.duty(1, "每月召开村务例会", Past.goal(">=", 12, 12, "次"), "meeting", "times");
    List<Long> months = past.monthly(meetings);
    for (int month = 1; month <= 4; month++) {
      String day = "2026-0" + (month == 4 ? 5 : month) + "-10";
      long record = past.record(day, day, "meeting", "{}");
      past.credit(record, meetings, months.get(month - 1));
    }
    long leaflets = past.duty(2, "发放宣传单", Past.goal(">=", 300, 300, "份"), "publicity", "copies");
    past.occurrence(leaflets, "2026-01-01", "2026-07-31");
    long leaflet = past.record("2026-04-01", "2026-04-01", "publicity", "{\"copies\": 120}");
    past.credit(leaflet, leaflets, 0);
    long visits = past.duty(3, "走访独居老人", Past.goal(">=", 40, 40, "人"), "visit", "visited");
    past.occurrence(visits, "2026-01-01", "2026-12-31");
    long done = past.duty(4, "更换宣传栏", "[]", "", "");
    past.close(
        past.occurrence(done, "2026-03-01", "2026-03-31"), "2026-03-20", "done", "2026-03-20");
    long trees = past.duty(5, "保护古树", Past.goal(">=", 3, 3, "棵"), "", "");
    past.occurrence(trees, "2026-01-01", "2026-12-31");
    return past;
  }

  /** Two villages below the township; one of them has held two meetings. */
  private static long village(Past past) {
    String path = "government." + past.town.county().county() + "." + past.organisation;
    long[] villages = new long[2];
    for (int at = 0; at < 2; at++) {
      villages[at] =
          Long.parseLong(
              Owner.ask(
                      "insert into organisation (name, kind) values ('%s', 'village') returning id"
                          .formatted(at == 0 ? "东塘村" : "西塘村"))
                  .getFirst());
      Owner.change(
          """
          insert into tree_place (tree, organisation_id, parent_id, path, valid)
          values ('government', %d, %d, '%s.%1$d', daterange('2020-01-01', null))
          """
              .formatted(villages[at], past.organisation, path));
    }
    for (int month = 2; month < 4; month++) {
      Owner.change(
          """
          with r as (insert into work_record (organisation_id, form) values (%d, gen_random_uuid()) returning id)
          insert into record_version (organisation_id, record_id, number, form, kind, day, title, made_at)
          select %1$d, id, 1, gen_random_uuid(), 'meeting', '2026-0%d-11', '村民小组长会', '2026-0%2$d-12' from r
          """
              .formatted(villages[0], month));
    }
    return villages[0];
  }
}
