package org.luoshi.app.plan.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;
import org.luoshi.app.plan.Item;

/** A worker and a lead review the draft of a village in a real browser. */
class ReviewBrowserTest extends BrowserTest {
  private static final String SCRIPT = "<script>alert(1)</script>";

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false"})
  void aDraftIsReviewedBesideItsSource(int width, boolean script) {
    DraftDesk desk = new DraftDesk(context);
    try (Chromium.Window worker = open(width, script);
        Chromium.Window lead = open(width, script)) {
      worker.login(desk.county().member(Role.WORKER), County.PASSWORD);
      lead.login(desk.county().member(Role.LEAD), County.PASSWORD);
      looks(worker, desk, width, script);
      decides(worker, desk);
      replaces(worker, desk);
      changes(worker, desk);
      splits(worker, desk);
      assigns(worker, desk);
      meets(worker, lead, desk, script);
      changesTheYear(worker, desk);
      assertThat(worker.faults()).isEmpty();
      assertThat(lead.faults()).isEmpty();
    }
  }

  private static Locator card(Page page, Item item) {
    return page.locator("#i" + item.id());
  }

  private static void press(Locator card, String button) {
    card.getByText(button, new Locator.GetByTextOptions().setExact(true)).first().click();
    card.page().waitForLoadState();
  }

  private static void looks(Chromium.Window window, DraftDesk desk, int width, boolean script) {
    Page page = window.page();
    page.navigate("/drafts/" + desk.version);
    assertThat(page.locator("h1")).hasText("东塘村2026年党建工作计划");
    assertThat(page.locator(".progress")).containsText("已处理 0 / 5 条");
    assertThat(page.locator(".progress")).containsText("1 条不能采纳");
    assertThat(page.locator("#script .m-number").first()).isVisible();
    assertThat(page.locator("#script")).containsText("𠮷");
    assertThat(card(page, desk.item(4))).containsText("未写明责任人");
    window.shoot("review");
    Item second = desk.item(1);
    if (width > 1000) {
      if (script) {
        card(page, second).hover();
        assertThat(page.locator("#script .run.lit").first()).containsText("组织委员");
      }
      page.locator("#i" + second.id() + " .to-source").click();
      assertThat(page.locator("#s" + second.id() + ":target")).hasCount(1);
      page.locator("#s" + second.id() + " + .run").click();
      assertThat(page.locator("#i" + second.id() + ":target")).hasCount(1);
      window.shoot("review-lit");
    } else {
      card(page, second).locator(".source-here summary").click();
      assertThat(card(page, second).locator("blockquote")).containsText("组织委员在7月31日前");
    }
  }

  private static void decides(Chromium.Window window, DraftDesk desk) {
    Page page = window.page();
    Item first = desk.item(0);
    press(card(page, first), "采纳");
    assertThat(page.locator(".progress")).containsText("已处理 1 / 5 条");
    assertThat(card(page, first)).containsText("已采纳");
    press(card(page, first), "撤回采纳");
    assertThat(page.locator(".progress")).containsText("已处理 0 / 5 条");
    press(card(page, first), "不要");
    assertThat(card(page, first).locator(".tag")).hasText("不要");
    press(card(page, first), "恢复");
    assertThat(page.locator(".progress")).containsText("已处理 0 / 5 条");
    page.getByText("采纳要素齐全的").click();
    page.waitForLoadState();
    assertThat(page.locator(".told")).containsText("已采纳 1 条");
  }

  private static void replaces(Chromium.Window window, DraftDesk desk) {
    Page page = window.page();
    Item barred = desk.item(3);
    assertThat(card(page, barred)).containsText("不能采纳");
    assertThat(card(page, barred)).containsText("合法的工作是");
    press(card(page, barred), "换成合法的服务");
    assertThat(card(page, desk.item(4))).containsText("生育");
    assertThat(card(page, barred).locator(".tag")).hasText("不要");
  }

  private static void changes(Chromium.Window window, DraftDesk desk) {
    Page page = window.page();
    press(card(page, desk.item(1)), "修改");
    assertThat(page.locator(".quoted")).containsText("组织委员在7月31日前");
    page.locator("#content").fill("每季度开展孕情检查");
    window.press("保存");
    assertThat(page.locator("#content-fault")).containsText("现行法律不允许");
    page.locator("#content").fill("党员培训" + SCRIPT);
    page.locator("#post").selectOption(Long.toString(desk.secretary));
    page.locator("#t-every").check();
    page.locator("#anchor").selectOption("weekday");
    page.locator("#times").fill("0");
    window.shoot("review-change");
    window.press("保存");
    assertThat(page.locator("#times-fault")).containsText("1 至 99");
    page.locator("#times").fill("1");
    window.press("保存");
    assertThat(card(page, desk.item(1))).containsText("第一个星期二");
    assertThat(card(page, desk.item(1))).containsText("党员培训" + SCRIPT);
    assertThat(card(page, desk.item(1))).containsText("培训率 ≥95%");
  }

  private static void splits(Chromium.Window window, DraftDesk desk) {
    Page page = window.page();
    Item visits = desk.item(2);
    card(page, visits).locator(".more-actions summary").click();
    press(card(page, visits), "拆分");
    page.locator(".cut").first().click();
    window.shoot("review-split");
    window.press("拆分");
    assertThat(page.locator(".told")).containsText("已拆成 2 条");
    assertThat(card(page, desk.item(3))).containsText("慰问困难党员6户");
  }

  private static void assigns(Chromium.Window window, DraftDesk desk) {
    Page page = window.page();
    Item last = desk.item(6);
    card(page, last).locator(".pick").check();
    card(page, desk.item(3)).locator(".pick").check();
    page.locator("#many-post").selectOption(Long.toString(desk.grid));
    window.shoot("review-many");
    window.press("指派");
    assertThat(page.locator(".told")).containsText("已处理 2 条");
    assertThat(card(page, last)).containsText("网格员");
  }

  private static void meets(
      Chromium.Window worker, Chromium.Window lead, DraftDesk desk, boolean script) {
    Item item = desk.item(0);
    worker.page().navigate("/drafts/" + desk.version);
    lead.page().navigate("/drafts/" + desk.version + "/items/" + item.id());
    Page second = worker.page().context().newPage();
    second.navigate("/drafts/" + desk.version + "/items/" + item.id());
    lead.page().locator("#content").fill("每月五日召开支委会");
    lead.press("保存");
    if (script) {
      assertThat(worker.page().locator("#hands"))
          .containsText("改了 1 条", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }
    second.locator("#acceptance").fill("有会议记录");
    second.locator("form.item-form button").first().click();
    second.waitForLoadState();
    assertThat(second.locator("h1")).hasText("两个人改了同一条");
    assertThat(second.locator(".differs")).hasCount(2);
    second.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                java.nio.file.Path.of(
                    "target",
                    "screenshots",
                    "review-conflict-"
                        + second.viewportSize().width
                        + (script ? "" : "-noscript")
                        + ".png")));
    assertThat(second.locator("[name=take-content][value=theirs]")).isChecked();
    assertThat(second.locator("[name=take-acceptance][value=yours]")).isChecked();
    second.locator("form.item-form button").first().click();
    second.waitForLoadState();
    assertThat(second.locator("#i" + item.id())).containsText("每月五日召开支委会");
    assertThat(second.locator("#i" + item.id())).containsText("有会议记录");
    second.close();
  }

  private static void changesTheYear(Chromium.Window window, DraftDesk desk) {
    Page page = window.page();
    page.navigate("/drafts/" + desk.version);
    page.getByText("改年份").click();
    page.locator("#year").fill("3000");
    window.press("先看影响");
    assertThat(page.locator("#year-fault")).containsText("1990");
    page.locator("#year").fill("2027");
    window.press("先看影响");
    window.shoot("review-year");
    window.press("改成 2027 年");
    assertThat(page.locator(".review-about")).containsText("2027 年");
  }
}
