package org.luoshi.app.plan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.PlanTown;
import org.luoshi.app.plan.amend.Amendments;

/** The lead of a township adopts a campaign, looks at it in time, amends it and takes it back. */
class PlansBrowserTest extends BrowserTest {
  private static final String SCRIPT = "<script>alert(1)</script>";

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false", "390, false"})
  void aCampaignIsAdoptedShownAmendedAndTakenBack(int width, boolean script) {
    PlanTown town = new PlanTown(context);
    long draft = town.draft("环境卫生整治行动方案" + SCRIPT, campaign());
    try (Chromium.Window window = open(width, script)) {
      window.login(town.county().member(Role.LEAD), County.PASSWORD);
      adopt(window, draft);
      lookAt(window);
      amend(window, town);
      takeBack(window);
      assertThat(window.faults()).isEmpty();
    }
  }

  private static List<Item> campaign() {
    Timing march = new Timing.Within(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    Timing summer = new Timing.Within(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 31));
    Timing autumn = new Timing.Within(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 15));
    Timing weekly =
        new Timing.Recurring(
            new Rhythm.Periodic(
                Rhythm.Period.WEEK, 1, 1, new Rhythm.Anchor.Weekday(1, java.time.DayOfWeek.FRIDAY)),
            null,
            null);
    LocalDate day = LocalDate.of(2026, 12, 10);
    return List.of(
        at("召开全镇动员大会，明确各村任务", march, "二、实施步骤", "1．宣传发动阶段（3月1日至3月31日）"),
        at("发放倡议书6000份" + SCRIPT, march, "二、实施步骤", "1．宣传发动阶段（3月1日至3月31日）"),
        at("清理陈年垃圾点46处", summer, "二、实施步骤", "2．集中整治阶段（4月1日至8月31日）"),
        at(
            "6月15日前改造公厕5座",
            new Timing.Within(null, LocalDate.of(2026, 6, 15)),
            "二、实施步骤",
            "2．集中整治阶段（4月1日至8月31日）"),
        at("整理迎检资料，做好验收准备", autumn, "二、实施步骤", "3．迎检验收阶段（9月1日至12月15日）"),
        at("每周五开展一次清洁行动", weekly, "三、长效保洁"),
        at("建立长效保洁机制", new Timing.Unsaid(), "三、长效保洁"),
        at("检查组到镇，听取汇报", new Timing.Clock(day, LocalTime.of(8, 30), LocalTime.of(9, 0)), "四、迎检流程"),
        at("实地查看两个村", new Timing.Clock(day, LocalTime.of(9, 0), LocalTime.of(11, 30)), "四、迎检流程"),
        PlanTown.choose(at("拍摄整治前后对照照片", new Timing.Unsaid(), "五、资料"), Item.Choice.OPEN, null));
  }

  private static Item at(String content, Timing timing, String... headings) {
    return PlanTown.under(PlanTown.item(content), timing, headings);
  }

  private static void adopt(Chromium.Window window, long draft) {
    Page page = window.page();
    page.navigate("/plans");
    assertThat(page.locator("main")).containsText("正在审阅的草案");
    window.shoot("plans-draft");
    page.navigate("/drafts/" + draft + "/adopt");
    assertThat(page.locator("main")).containsText("未决定的 1 条");
    window.press("采纳这 9 条");
    assertThat(page.locator("#leaveOpen-fault")).containsText("还有 1 条没有决定");
    window.shoot("plan-adopt-fault");
    page.locator("[name=leaveOpen]").check();
    window.press("采纳这 9 条");
    assertThat(page.locator(".told")).containsText("已采纳 9 条");
    assertThat(page.locator("main")).containsText(SCRIPT);
    window.shoot("plan");
  }

  private static void follow(Chromium.Window window, String link) {
    window
        .page()
        .locator("main")
        .getByRole(
            com.microsoft.playwright.options.AriaRole.LINK,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    window.page().waitForLoadState();
  }

  private static void lookAt(Chromium.Window window) {
    Page page = window.page();
    String plan = page.url();
    follow(window, "时间线");
    assertThat(page.locator("svg .phase")).hasCount(3);
    window.shoot("plan-timeline");
    page.navigate(plan);
    follow(window, "流程单");
    assertThat(page.locator("tbody tr").nth(1)).containsText("08:30–09:00");
    window.shoot("plan-run-down");
    page.navigate(plan);
    follow(window, "打印版");
    assertThat(page.locator("th[scope=col]").first()).hasText("序号");
    window.shoot("plan-print");
    page.navigate(plan);
  }

  private void amend(Chromium.Window window, PlanTown town) {
    Page page = window.page();
    String plan = page.url();
    long number = Long.parseLong(plan.replaceAll(".*/", ""));
    follow(window, "修订");
    window.shoot("plan-amend");
    long draft = town.lead(() -> context.getBean(Amendments.class).byHand(number));
    Owner.change(
        "update plan_item set content = '清理陈年垃圾点60处', choice = 'open' where content like '清理%46处' and version_id = "
            + draft);
    Owner.change(
        "update plan_item set choice = 'dropped' where content like '每周五%' and version_id = "
            + draft);
    page.navigate("/drafts/" + draft + "/changes");
    assertThat(page.locator("tr.changed .differs")).hasCount(2);
    assertThat(page.locator("tr.dropped")).hasCount(1);
    window.shoot("plan-changes");
    page.navigate("/drafts/" + draft + "/adopt");
    page.locator("[name=reason]").fill("按县里通知\u202E调整" + SCRIPT);
    page.locator("[name=leaveOpen]").check();
    window.shoot("plan-adopt-amendment");
    window.press("采纳修订（共 7 条）");
    assertThat(page.locator("main")).containsText("第 2 版");
    assertThat(page.locator("main")).containsText("按县里通知调整");
    window.shoot("plan-amended");
  }

  private static void takeBack(Chromium.Window window) {
    Page page = window.page();
    String plan = page.url();
    page.locator("summary")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("撤回采纳"))
        .click();
    window.shoot("plan-undo");
    window.press("确认撤回");
    page.navigate(plan);
    assertThat(page.locator("dl.facts")).containsText("第 1 版");
    assertThat(page.locator("main")).containsText("已撤回");
    window.shoot("plan-undone");
  }
}
