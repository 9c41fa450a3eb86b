package org.luoshi.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.Browser;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;
import org.luoshi.app.plan.Item;

/** The pages of duties in the real browser. */
class DutiesBrowserTest extends BrowserTest {
  private static final String HOSTILE = "<script>alert(1)</script><b>重</b>" + "长".repeat(1_900);

  @ParameterizedTest(name = "{0} pixels, script {1}")
  @CsvSource({"1280, true", "390, true", "1280, false"})
  void aLeadAssignsWhatNobodyOwnsAndClosesWhatIsDue(int width, boolean script) {
    DutyTown town = new DutyTown(context);
    long post = town.post("组织委员");
    town.post("生态专干");
    long version =
        town.adopt(
            2026,
            "2026-01-05",
            List.of(
                DutyTown.item("每月第一个星期二召开村务例会", "every 1 month 1 weekday:1:TUE", post, List.of()),
                DutyTown.item("国庆节前完成山塘除险", "within /2026-10-10"),
                DutyTown.item("重阳节慰问八十岁以上老人", "festival 重阳节"),
                DutyTown.item("建立健全工作台账", ""),
                DutyTown.item("来年春节前走访困难户", "within /2027-02-05")));
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      window.login(town.town.county().member(Role.LEAD), County.PASSWORD);
      page.navigate("/plans/" + town.plan(version) + "/duties");
      window.shoot("plan-duties");
      assertThat(page.locator("main").innerText()).contains("有 4 项任务无人负责");
      page.getByLabel("选中“国庆节前完成山塘除险”").check();
      page.getByLabel("选中“建立健全工作台账”").check();
      page.getByLabel("指派给").selectOption("生态专干");
      window.press("指派选中的任务");
      assertThat(page.locator("main").innerText()).contains("已指派 2 项任务", "有 2 项任务无人负责");

      page.navigate("/duties/" + duty(town, version, "国庆节前"));
      assertThat(page.locator("main").innerText()).contains("2026-10-10 周六").doesNotContain("休息日");
      page.navigate("/duties/" + duty(town, version, "重阳节"));
      assertThat(page.locator("main").innerText())
          .contains("2026-10-18 周日", "休息日，最后一个工作日是 2026-10-16 周五");
      page.navigate("/duties/" + duty(town, version, "来年春节"));
      assertThat(page.locator("main").innerText()).contains("暂算");
      page.navigate("/duties/" + duty(town, version, "建立健全"));
      assertThat(page.locator("main").innerText()).contains("未写明时间").doesNotContain("逾期 1");

      page.navigate("/duties/" + duty(town, version, "每月第一个"));
      window.shoot("duty");
      page.locator("td a").filter(new Locator.FilterOptions().setHasText("办理")).first().click();
      window.shoot("occurrence");
      page.getByLabel("完成日期").fill("2026-01-06");
      page.getByLabel("说明（可不填）").fill("议定清渠分段");
      window.press("标记完成");
      assertThat(page.locator("main").innerText()).contains("已标记完成", "议定清渠分段", "完成 1");
      page.navigate("/occurrences/" + town.occurrences(duty(town, version, "每月第一个")).get(1).id());
      page.getByText("这次不用做").click();
      page.getByLabel("原因").fill("与一月合并");
      window.press("免做");
      window.shoot("duty-after");
      assertThat(page.locator("main").innerText()).contains("与一月合并", "免做 1");
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void hostileTextIsShownAsText() {
    DutyTown town = new DutyTown(context);
    Item item = DutyTown.item(HOSTILE.substring(0, 1_900), "");
    long version = town.adopt(2026, "2026-01-05", List.of(item));
    long duty = town.duties(version).getFirst().id();
    Browser browser = new Browser(port);
    browser.login(town.town.county().member(Role.LEAD), County.PASSWORD);
    for (String path :
        List.of(
            "/duties/" + duty,
            "/plans/" + town.plan(version) + "/duties",
            "/occurrences/" + town.occurrences(duty).getFirst().id())) {
      Browser.Answer answer = browser.get(path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }
    Browser.Answer away =
        browser.get(
            "/occurrences/" + town.occurrences(duty).getFirst().id() + "?back=//evil.example");
    assertThat(away.text()).contains("value=\"/duties/" + duty).doesNotContain("evil.example");
  }

  private static long duty(DutyTown town, long version, String beginning) {
    return town.duties(version).stream()
        .filter(duty -> duty.content().startsWith(beginning))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
