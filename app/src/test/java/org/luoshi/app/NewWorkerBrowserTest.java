package org.luoshi.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody new does on the first day: a document becomes duties, and these a calendar. */
class NewWorkerBrowserTest extends BrowserTest {
  private static final String MEETING = "每月第一个星期二召开支部委员会";
  private static final String ELDERS = "重阳节开展敬老活动";
  private static final String REPORT = "2月28日前报送整改情况";

  private static byte[] plan() {
    return new WordPlan()
        .line("柳岸村XX年工作计划")
        .numbered(0, "组织生活")
        .numbered(1, MEETING + "，由支部书记负责。")
        .numbered(1, REPORT + "，由支部书记负责。")
        .numbered(0, "服务群众")
        .numbered(1, ELDERS + "，由支部书记负责。")
        .numbered(1, "网格员走访独居老人不少于40户，慰问困难党员6户。")
        .line("任务分工表")
        .table(
            new String[] {"序号", "任务", "责任人", "完成时限"},
            new String[] {"1", "组织一次消防演练", "网格员", "6月30日前"},
            new String[] {"2", "更新宣传栏", "支部书记", "5月31日前"})
        .bytes();
  }

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false"})
  void aDocumentBecomesDutiesInACalendar(int width, boolean script)
      throws IOException, ParserException {
    County county = new County(context);
    settle(county);
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.LEAD), County.PASSWORD);
      imports(window, "2026");
      corrects(window);
      adopts(window);
      Page page = window.page();
      assertThat(on(page, "2026-02", "2026-02-28")).contains(REPORT);
      assertThat(on(page, "2026-12", "2026-12-01")).contains(MEETING);
      assertThat(on(page, "2026-10", "2026-10-18")).contains(ELDERS);
      window.shoot("first-day-calendar");
      subscribes(window);

      imports(window, "2027");
      acceptsAll(page);
      adopts(window);
      assertThat(on(page, "2027-10", "2027-10-08")).contains(ELDERS);
      assertThat(window.faults()).isEmpty();
    }
  }

  /** The posts that the plan names, the first of them held by whoever logs in. */
  private void settle(County county) {
    Scope.house(List.of("*"))
        .run(
            () ->
                context
                    .getBean(TransactionTemplate.class)
                    .execute(
                        status -> {
                          JdbcClient jdbc = context.getBean(JdbcClient.class);
                          long lead =
                              insert(jdbc, "post (organisation_id, name)", county, "'支部书记'");
                          insert(jdbc, "post (organisation_id, name)", county, "'网格员'");
                          long person =
                              insert(jdbc, "person (organisation_id, name)", county, "'何砚田'");
                          insert(
                              jdbc,
                              "holding (organisation_id, post_id, person_id, valid)",
                              county,
                              lead + ", " + person + ", daterange('2020-01-01', null)");
                          jdbc.sql(
                                  """
                                  insert into account_person (account_id, organisation_id, person_id)
                                  select account_id, ?, ? from credential where login_name = ?
                                  """)
                              .params(county.inside(), person, county.member(Role.LEAD))
                              .update();
                          return true;
                        }));
  }

  private static long insert(JdbcClient jdbc, String table, County county, String values) {
    return jdbc.sql(
            "insert into "
                + table
                + " values ("
                + county.inside()
                + ", "
                + values
                + ") returning id")
        .query(Long.class)
        .single();
  }

  private static void imports(Chromium.Window window, String year) {
    Page page = window.page();
    page.navigate("/documents/add");
    page.locator("#file")
        .setInputFiles(new FilePayload("柳岸村计划.docx", "application/octet-stream", plan()));
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
    page.locator("#post").selectOption(new SelectOption().setLabel("网格员"));
    window.press("保存");
    change(page, "更新宣传栏");
    page.locator("#acceptance").fill("新的一期已上墙");
    window.press("保存");
    assertThat(card(page, "请消防站到场指导")).containsText("网格员");
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

  private static void subscribes(Chromium.Window window) throws IOException, ParserException {
    Page page = window.page();
    page.navigate("/me");
    window.press("生成订阅地址");
    String address = page.locator("#address-of-feed").inputValue();
    String feed = page.request().get(address).text();
    List<String> days =
        new CalendarBuilder()
            .build(new StringReader(feed)).getComponents(Component.VEVENT).stream()
                .map(event -> event.getRequiredProperty("DTSTART").getValue())
                .toList();
    assertThat(days).contains("20261018", "20261201");
  }

  @Test
  void plansNobodyHasSeenAreImported() throws IOException {
    Path corpus = Path.of("../../shared/corpus");
    assumeTrue(Files.exists(corpus.resolve("001.txt")), "the corpus is not beside the project");
    County county = new County(context);
    try (Chromium.Window window = open(1280, true)) {
      window.login(county.member(Role.LEAD), County.PASSWORD);
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
