package org.luoshi.app.search;

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

/** Somebody looks for what was done, in a real browser. */
class SearchBrowserTest extends BrowserTest {
  private static final String SCRIPT = "<script>alert(1)</script>";

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "390, false"})
  void whatOneMaySeeIsFoundFromTheBoxOnEveryPage(int width, boolean script) {
    County county = new County(context);
    fill(county.inside());
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.WORKER), County.PASSWORD);
      Page page = window.page();
      page.locator("#search").fill("海棠");
      page.locator("header .search button").click();
      page.waitForLoadState();
      assertThat(page.locator("h1").textContent()).isEqualTo("搜索“海棠”");
      assertThat(page.locator(".hits li")).hasCount(4);
      assertThat(page.locator(".hits mark").first()).hasText("海棠");
      assertThat(page.locator(".hits")).containsText(SCRIPT);
      window.shoot("search");
      page.locator("#kind").selectOption("post");
      page.locator(".seek button").click();
      page.waitForLoadState();
      assertThat(page.locator(".hits li")).hasCount(1);
      page.locator(".hits a").first().click();
      page.waitForLoadState();
      assertThat(page.locator("h1").textContent()).contains("海棠管护员");
      tellsWhatToDo(window);
      pages(window);
      assertThat(window.faults()).isEmpty();
    }
  }

  private static void tellsWhatToDo(Chromium.Window window) {
    Page page = window.page();
    page.navigate("/search");
    assertThat(page.locator(".empty")).containsText("写上两个字以上的词");
    page.navigate("/search?q=海");
    assertThat(page.locator("[role=alert]")).containsText("一个字太短");
    window.shoot("search-short");
    page.navigate("/search?q=龙舟竞渡&kind=plan");
    assertThat(page.locator(".empty")).containsText("可以去掉条件再找");
    window.shoot("search-none");
    page.navigate("/search?q=海棠&from=昨天");
    assertThat(page.locator("[role=alert]")).containsText("2026-03-05");
    page.navigate("/search?q=" + "海棠".repeat(200));
    assertThat(page.locator("[role=alert]")).containsText("最多 50 个字");
  }

  private static void pages(Chromium.Window window) {
    Page page = window.page();
    page.navigate("/search?q=单元");
    assertThat(page.locator(".hits li")).hasCount(20);
    page.getByText("下一页").click();
    page.waitForLoadState();
    assertThat(page.locator("main")).containsText("第 2 页，共 2 页");
    assertThat(page.locator(".hits li")).hasCount(10);
    window.shoot("search-page");
  }

  private static void fill(long place) {
    Owner.change(
        "insert into plan (organisation_id, title, year) values (%d, '海棠社区环境整治计划', 2026)"
            .formatted(place));
    Owner.change("insert into post (organisation_id, name) values (%d, '海棠管护员')".formatted(place));
    Owner.change(
        "insert into post (organisation_id, name) select %d, n || '单元联络员' from generate_series(1, 30) n"
            .formatted(place));
    Owner.change(
        "insert into document (organisation_id, name, sha256, size, body) values (%d, '%s.txt', '%064d', 9, '%s')"
            .formatted(place, SCRIPT, place, "一年来的工作。".repeat(30) + "海棠小区增设座椅二十处，居民满意。" + SCRIPT));
    Owner.change(
        "insert into leading_group (organisation_id, name) values (%d, '海棠小区改造领导小组')"
            .formatted(place));
  }
}
