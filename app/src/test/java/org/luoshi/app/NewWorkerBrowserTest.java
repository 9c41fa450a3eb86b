package org.luoshi.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody new does on the first day in the demonstration: a document becomes duties, and
 * these a calendar.
 */
class NewWorkerBrowserTest {
  private static DemoServer demo;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    demo = new DemoServer();
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    demo.close();
  }

  /** What the plan of one neighbourhood says, so that nobody takes it for that of another. */
  private record Said(String place) {
    String meeting() {
      return "每月第一个星期二召开" + place + "议事会";
    }

    String elders() {
      return "重阳节开展" + place + "敬老活动";
    }

    String report() {
      return "2月28日前报送" + place + "整改情况";
    }

    byte[] plan() {
      return new WordPlan()
          .line(place + "XX年工作计划")
          .numbered(0, "组织生活")
          .numbered(1, meeting() + "，由党（工）委书记负责。")
          .numbered(1, report() + "，由党（工）委书记负责。")
          .numbered(0, "服务群众")
          .numbered(1, elders() + "，由党（工）委书记负责。")
          .numbered(1, "党群办主任走访独居老人不少于40户，慰问困难党员6户。")
          .line("任务分工表")
          .table(
              new String[] {"序号", "任务", "责任人", "完成时限"},
              new String[] {"1", "组织一次消防演练", "党群办主任", "6月30日前"},
              new String[] {"2", "更新宣传栏", "党（工）委书记", "5月31日前"})
          .bytes();
    }
  }

  /** The lead of the demonstration's township logs in; every page says that it is one. */
  private static void enter(Chromium.Window window) {
    window.login("demo-lead", DemoServer.PASSWORD);
    assertThat(window.page().locator("body")).containsText("演示数据");
  }

  @ParameterizedTest
  @CsvSource({"1280, true, 柳岸", "390, true, 柳堤", "1280, false, 柳荫"})
  void aDocumentBecomesDutiesInACalendar(int width, boolean script, String place)
      throws IOException, ParserException {
    Said said = new Said(place);
    try (Chromium.Window window = chromium.open(demo.port(), width, script)) {
      enter(window);
      imports(window, said, "2026");
      corrects(window);
      adopts(window);
      Page page = window.page();
      assertThat(on(page, "2026-02", "2026-02-28")).contains(said.report());
      assertThat(on(page, "2026-12", "2026-12-01")).contains(said.meeting());
      assertThat(on(page, "2026-10", "2026-10-18")).contains(said.elders());
      window.shoot("first-day-calendar");
      subscribes(window, said);

      imports(window, said, "2027");
      acceptsAll(page);
      adopts(window);
      assertThat(on(page, "2027-10", "2027-10-08")).contains(said.elders());
      assertThat(window.faults()).isEmpty();
    }
  }

  private static void imports(Chromium.Window window, Said said, String year) {
    Page page = window.page();
    page.navigate("/documents/add");
    page.locator("#file")
        .setInputFiles(
            new FilePayload(said.place() + "计划.docx", "application/octet-stream", said.plan()));
    window.press("导入");
    assertThat(page.locator(".found > li")).hasCount(1);
    page.locator(".found input[name=plan]").check();
    page.locator(".found input[name=year]").fill(year);
    window.press("拟订任务，去审阅");
    assertThat(page.locator("#script")).containsText("一、组织生活");
    assertThat(page.locator("article.item")).hasCount(6);
  }

  private static Locator card(Page page, String words) {
    return page.locator("article.item", new Page.LocatorOptions().setHasText(words)).first();
  }

  /** Two duties are corrected, one is split, the others are taken as they are. */
  private static void corrects(Chromium.Window window) {
    Page page = window.page();
    window.shoot("first-day-review");
    change(page, "组织一次消防演练");
    page.locator("#content").fill("组织一次消防演练，请消防站到场指导");
    String post =
        page.locator("#post option", new Page.LocatorOptions().setHasText("党群办主任"))
            .first()
            .getAttribute("value");
    page.locator("#post").selectOption(post);
    window.press("保存");
    change(page, "更新宣传栏");
    page.locator("#acceptance").fill("新的一期已上墙");
    window.press("保存");
    assertThat(card(page, "请消防站到场指导")).containsText("党群办主任");
    Locator visits = card(page, "走访独居老人");
    visits.locator(".more-actions summary").click();
    visits.getByText("拆分", new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState();
    page.locator(".cut").first().click();
    window.press("拆分");
    assertThat(page.locator("article.item")).hasCount(7);
    acceptsAll(page);
    assertThat(page.locator(".progress")).containsText("已处理 7 / 7 条");
  }

  /** By keyboard: the bar at the foot may lie above a box that is far down. */
  private static void acceptsAll(Page page) {
    for (Locator pick : page.locator("article.item .pick").all()) {
      pick.press("Space");
    }
    page.locator("#many button[value=accept]").click();
    page.waitForLoadState();
  }

  private static void change(Page page, String words) {
    card(page, words).getByText("修改", new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState();
  }

  private static void adopts(Chromium.Window window) {
    Page page = window.page();
    page.navigate(page.url().replaceAll("(/drafts/\\d+).*", "$1/adopt"));
    page.locator("#day").fill("2026-01-05");
    if (page.locator("[name=leaveOpen]").count() > 0) {
      page.locator("[name=leaveOpen]").check();
    }
    page.locator("form:has(#day) button").first().click();
    page.waitForLoadState();
    assertThat(page.locator(".told.done")).containsText("已采纳");
    window.shoot("first-day-plan");
  }

  private static String on(Page page, String month, String day) {
    page.navigate("/work/calendar?month=" + month);
    return page.locator(
            "td", new Page.LocatorOptions().setHas(page.locator("time[datetime='" + day + "']")))
        .first()
        .textContent();
  }

  private static void subscribes(Chromium.Window window, Said said)
      throws IOException, ParserException {
    Page page = window.page();
    page.navigate("/me");
    page.locator("form[action^='/me/feed#'] button").click();
    page.waitForLoadState();
    String address = page.locator("#address-of-feed").inputValue();
    String feed = page.request().get(address).text();
    List<String> events =
        new CalendarBuilder()
            .build(new StringReader(feed)).getComponents(Component.VEVENT).stream()
                .map(
                    event ->
                        event.getRequiredProperty("DTSTART").getValue()
                            + " "
                            + event.getRequiredProperty("SUMMARY").getValue())
                .toList();
    assertThat(events).anyMatch(event -> isOn("20261018", said.elders(), event));
    assertThat(events).anyMatch(event -> isOn("20261201", said.meeting(), event));
  }

  private static boolean isOn(String day, String words, String event) {
    return event.startsWith(day) && event.contains(words);
  }

  @Test
  void plansNobodyHasSeenAreImported() throws IOException {
    Path corpus = Path.of("../../shared/corpus");
    assumeTrue(Files.exists(corpus.resolve("001.txt")), "the corpus is not beside the project");
    try (Chromium.Window window = chromium.open(demo.port(), 1280, true)) {
      enter(window);
      Page page = window.page();
      for (String name : List.of("001.txt", "004.txt")) {
        page.navigate("/documents/add");
        page.locator("#file").setInputFiles(corpus.resolve(name));
        window.press("导入");
        page.locator(".found input[name=plan]").last().check();
        page.locator(".found input[name=year]").last().fill("2026");
        window.press("拟订任务，去审阅");
        assertThat(page.locator("article.item").first()).isVisible();
        assertThat(
                page.locator(
                        "#script .m-number, #script .m-time, #script .m-owner, #script .m-rhythm")
                    .first())
            .isVisible();
      }
      assertThat(window.faults()).isEmpty();
    }
  }
}
