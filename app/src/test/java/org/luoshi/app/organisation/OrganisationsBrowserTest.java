package org.luoshi.app.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;

/**
 * Three people at work in a real browser: the administrator adds a village and moves it, the lead
 * enters people and hands a post over, the worker sees what is theirs and is refused the rest.
 */
class OrganisationsBrowserTest extends BrowserTest {
  private static final String SCRIPT = "<script>alert(1)</script>";

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false", "390, false"})
  void aVillageIsAddedAndMovedAPostHandedOverAndTheRestRefused(int width, boolean script) {
    County county = new County(context);
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.ADMINISTRATOR), County.PASSWORD);
      addAndMove(window, county);
      importTable(window);
      assertThat(window.faults()).isEmpty();
    }
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.LEAD), County.PASSWORD);
      handOver(window, county);
      leadGroup(window, county);
      assertThat(window.faults()).isEmpty();
    }
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.WORKER), County.PASSWORD);
      isRefused(window, county);
      assertThat(window.faults()).isEmpty();
    }
  }

  private static void follow(Chromium.Window window, String link) {
    window
        .page()
        .locator("main")
        .getByRole(
            AriaRole.LINK,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    window.page().waitForLoadState();
  }

  private static String heading(Chromium.Window window) {
    return window.page().locator("h1").textContent();
  }

  private static void add(Chromium.Window window, String name, String code) {
    follow(window, "增加下级单位");
    window.page().locator("#name").fill(name);
    window.page().locator("#code").fill(code);
    window.press("增加下级单位");
  }

  private static void addAndMove(Chromium.Window window, County county) {
    Page page = window.page();
    assertThat(heading(window)).isEqualTo("单位");
    window.shoot("organisations");
    page.navigate("/organisations/" + county.inside());
    add(window, "杏花片区", "");
    assertThat(page.locator(".told")).containsText("已增加“杏花片区”");
    page.navigate("/organisations/" + county.inside());
    add(window, SCRIPT, "12");
    assertThat(page.locator("#code-fault")).containsText("12 位");
    window.shoot("organisation-add-fault");
    page.locator("#name").fill("柳湾村" + SCRIPT);
    page.locator("#code").fill("");
    window.press("增加下级单位");
    assertThat(heading(window)).isEqualTo("柳湾村" + SCRIPT);
    window.shoot("organisation");
    follow(window, "移动");
    window.shoot("organisation-move");
    page.locator("#q").fill("杏花");
    window.press("先看影响");
    assertThat(page.locator(".card")).containsText("移到“杏花片区”之下");
    window.shoot("organisation-move-preview");
    window.press("确认移动");
    assertThat(page.locator(".told")).containsText("已移到“杏花片区”之下");
    assertThat(page.locator("main")).containsText("杏花片区 › 柳湾村");
    follow(window, "改名");
    page.locator("#name").fill("柳湾社区");
    window.press("保存");
    assertThat(heading(window)).isEqualTo("柳湾社区");
    window.shoot("organisation-renamed");
    follow(window, "并入其他单位");
    page.locator("#q").fill("杏花");
    window.press("先看影响");
    window.shoot("organisation-merge-preview");
    follow(window, "取消");
    follow(window, "撤销");
    window.shoot("organisation-close");
    follow(window, "取消");
    follow(window, "加入其他体系");
    follow(window, "党组织");
    window.shoot("organisation-join");
    page.navigate("/organisations?q=" + "湾社");
    assertThat(page.locator("table")).containsText("柳湾社区");
    window.shoot("organisations-found");
    page.navigate("/organisations/" + county.outside());
    assertThat(heading(window)).isEqualTo("没有找到");
  }

  private static void importTable(Chromium.Window window) {
    Page page = window.page();
    page.navigate("/organisations/import");
    window.shoot("import");
    page.locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "村.csv",
                "text/csv",
                "名称,类型,代码,上级\n甲村,庄园,12,没有镇\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    window.press("检查表格");
    assertThat(page.locator("main")).containsText("2 处要改");
    window.shoot("import-errors");
    page.locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "村.csv",
                "text/csv",
                "名称,类型,代码,上级\n甲村,村,,\n甲村一组,小组,,甲村\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    window.press("检查表格");
    window.shoot("import-good");
    window.press("导入这 2 个单位");
    assertThat(page.locator(".told")).containsText("已导入 2 个单位");
    assertThat(page.locator(".tree")).containsText("甲村一组");
    window.shoot("organisations-tree");
  }

  private static void person(Chromium.Window window, County county, String name, String phone) {
    Page page = window.page();
    page.navigate("/organisations/" + county.inside());
    follow(window, "录入人员");
    page.locator("#name").fill(name);
    page.locator("#phone").fill(phone);
    window.press("保存");
  }

  private static void handOver(Chromium.Window window, County county) {
    Page page = window.page();
    person(window, county, "周思远", "abc");
    assertThat(page.locator("#phone-fault")).containsText("7 到 15 位");
    page.locator("#phone").fill("199 0000 0001");
    window.press("保存");
    assertThat(page.locator("main")).containsText("199****0001");
    window.shoot("person");
    person(window, county, "林若溪" + SCRIPT, "");
    page.navigate("/organisations/" + county.inside());
    follow(window, "增设岗位");
    page.locator("#name").fill("综治中心主任");
    window.press("保存");
    follow(window, "安排任职人");
    page.getByLabel("周思远").check();
    window.press("先看影响");
    window.press("确认交接");
    follow(window, "交接");
    page.getByLabel("林若溪").check();
    window.press("先看影响");
    assertThat(page.locator(".card")).containsText("周思远 → 林若溪");
    window.shoot("post-hand-over-preview");
    window.press("确认交接");
    assertThat(page.locator(".told")).containsText("已交接");
    assertThat(page.locator(".facts")).containsText("林若溪" + SCRIPT);
    window.shoot("post");
  }

  private static void leadGroup(Chromium.Window window, County county) {
    Page page = window.page();
    page.navigate("/organisations/" + county.inside());
    follow(window, "设立领导小组");
    page.locator("#name").fill("文明创建领导小组");
    window.shoot("group-form");
    window.press("保存");
    page.locator("#part").selectOption("head");
    window.press("加入岗位");
    assertThat(page.locator("table")).containsText("综治中心主任");
    window.shoot("group");
    page.navigate("/people?q=周思");
    assertThat(page.locator("table")).containsText("199****0001");
    window.shoot("people");
    page.navigate("/organisations/" + county.inside());
    window.shoot("organisation-lead");
  }

  private static void isRefused(Chromium.Window window, County county) {
    Page page = window.page();
    page.navigate("/organisations/" + county.inside());
    assertThat(page.getByText("增加下级单位")).hasCount(0);
    window.shoot("organisation-worker");
    var before = Owner.state();
    page.navigate("/organisations/" + county.outside());
    assertThat(heading(window)).isEqualTo("没有找到");
    window.shoot("outside");
    page.navigate("/organisations/" + county.inside() + "/add");
    assertThat(heading(window)).isEqualTo("没有这项权限");
    assertThat(Owner.state()).isEqualTo(before);
  }
}
