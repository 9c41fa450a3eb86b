package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.app.record.RecordSteps.drafts;
import static org.luoshi.app.record.RecordSteps.says;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.Browser;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;
import org.luoshi.app.duty.Occurrence;

/** Records in the real browser: taken down from the workbench, corrected, voided; on a phone. */
class RecordBrowserTest extends BrowserTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u202e\u200b'\"";

  @ParameterizedTest(name = "{0} pixels, script {1}")
  @CsvSource({"1280, true", "390, true", "1280, false"})
  void aMeetingIsRecordedFromTheWorkbenchCorrectedAndVoided(int width, boolean script)
      throws IOException {
    RecordTown town = new RecordTown(context);
    long duty = town.duty("每月召开村务例会", "meeting", RecordTown.atLeast(12, "次"));
    town.occurrence(duty, 20, 300);
    long occurrence = town.occurrence(duty, 5, 3);
    town.duty("每季度召开支部党员大会", "meeting");
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      window.login(town.town().county().member(Role.LEAD), County.PASSWORD);
      page.navigate("/work");
      page.locator("a[href='/records/add?occurrence=" + occurrence + "']").first().click();
      assertThat(says(page)).contains("来自任务“每月召开村务例会”", "≥12次（次数）：0 → 1", "从这项任务记的");
      window.shoot("record-form");
      page.getByLabel("主题").fill("十一月村务例会");
      page.getByLabel("应到人数").fill("12");
      page.getByLabel("实到人数").fill("13");
      page.getByLabel("附件（可不附）").setInputFiles(RecordSteps.signInPicture());
      window.press("保存");
      page.getByText("实到人数多于应到人数").waitFor();
      window.shoot("record-form-fault");
      assertThat(page.getByLabel("主题").inputValue()).isEqualTo("十一月村务例会");
      assertThat(says(page)).contains("签到表");
      page.getByLabel("实到人数").fill("11");
      if (!script) {
        window.press("看看计入哪些任务");
      }
      window.press("保存");
      page.getByText("已保存，办结了 1 期任务").waitFor();
      window.shoot("record");
      assertThat(says(page)).contains("十一月村务例会", "每月召开村务例会", "签到表");
      assertThat(town.look(occurrence).state()).isEqualTo(Occurrence.State.DONE);
      corrects(window);
      voids(window);
      assertThat(town.look(occurrence).isOpen()).isTrue();
      page.navigate("/records?voided=yes");
      window.shoot("records");
      assertThat(says(page)).contains("十一月村务例会", "已作废");
      assertThat(window.faults()).isEmpty();
    }
  }

  private static void corrects(Chromium.Window window) {
    Page page = window.page();
    page.getByText("更正", new Page.GetByTextOptions().setExact(true)).first().click();
    page.getByLabel("实到人数").fill("10");
    page.getByLabel("更正原因").fill("签到表重新数过");
    window.shoot("record-correct");
    window.press("保存更正");
    page.getByText("更正已保存").waitFor();
    window.shoot("record-corrected");
    assertThat(says(page)).contains("第 2 版", "签到表重新数过", "11", "10");
  }

  private static void voids(Chromium.Window window) {
    Page page = window.page();
    page.getByText("作废", new Page.GetByTextOptions().setExact(true)).first().click();
    page.getByLabel("作废原因").fill("与另一条重复");
    window.shoot("record-void");
    window.press("作废这条记录");
    page.getByText("重新待办").first().waitFor();
    assertThat(says(page)).contains("已作废：与另一条重复", "不计入任何任务");
  }

  @Test
  void whatItCountsForFollowsWhatIsTyped() {
    RecordTown town = new RecordTown(context);
    long meeting = town.duty("每月召开村务例会", "meeting");
    long party = town.duty("每季度召开支部党员大会", "meeting");
    town.occurrence(meeting, 5, 5);
    town.occurrence(party, 5, 5);
    try (Chromium.Window window = open(390, true)) {
      Page page = window.page();
      window.login(town.town().county().member(Role.WORKER), County.PASSWORD);
      page.navigate("/records/add?kind=meeting");
      assertThat(page.locator("#credit-" + party).isChecked()).isFalse();
      page.getByLabel("主题").fill("第四季度党员大会");
      page.getByText("都提到“党员大会”").waitFor();
      assertThat(page.locator("#credit-" + party).isChecked()).isTrue();
      page.locator("#credit-" + party).uncheck();
      page.getByLabel("地点").fill("会议室");
      page.locator("#credit-" + meeting).check();
      page.waitForResponse(
          response -> response.url().endsWith("/records/preview"),
          () -> page.getByLabel("地点").fill("二楼会议室"));
      page.waitForTimeout(300);
      assertThat(page.locator("#credit-" + party).isChecked()).isFalse();
      assertThat(page.locator("#credit-" + meeting).isChecked()).isTrue();
      window.press("保存");
      page.getByText("已保存").first().waitFor();
      assertThat(says(page)).contains("每月召开村务例会").doesNotContain("每季度召开");
      page.navigate("/records/add?kind=meeting");
      page.getByLabel("主题").fill("第四季度党员大会");
      page.getByText("这件事好像已经记过").waitFor();
      window.shoot("record-twin");
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void aDraftOutlivesACutConnectionAndIsWipedAtTheLogout() {
    RecordTown town = new RecordTown(context);
    try (Chromium.Window window = open(390, true)) {
      Page page = window.page();
      window.login(town.town().county().member(Role.WORKER), County.PASSWORD);
      page.navigate("/records/add?kind=other");
      page.getByLabel("主题").fill("修好三组路灯");
      page.context().setOffline(true);
      page.getByLabel("内容").fill("换了两个灯头");
      page.locator("#save").click();
      page.getByText("没有网络，还没有保存").waitFor();
      window.shoot("record-offline");
      page.context().setOffline(false);
      page.navigate("/records");
      page.navigate("/records/add?kind=other");
      page.getByText("有一份没保存的草稿").waitFor();
      window.shoot("record-draft");
      window.press("恢复草稿");
      assertThat(page.getByLabel("内容").inputValue()).isEqualTo("换了两个灯头");
      window.press("保存");
      page.getByText("已保存").first().waitFor();
      assertThat(town.town().lead(() -> context.getBean(Records.class).count(Query.ALL))).isOne();
      assertThat(drafts(page)).isZero();

      page.navigate("/records/add?kind=other");
      page.getByLabel("主题").fill("何砚田家的事");
      page.waitForTimeout(800);
      assertThat(drafts(page)).isOne();
      window.press("退出");
      assertThat(drafts(page)).isZero();
      assertThat(window.faults()).allMatch(RecordSteps::isOfTheCut);
    }
  }

  @Test
  void anotherAccountFindsNoDraftOfTheFirst() {
    RecordTown town = new RecordTown(context);
    try (Chromium.Window window = open(390, true)) {
      Page page = window.page();
      window.login(town.town().county().member(Role.WORKER), County.PASSWORD);
      page.navigate("/records/add?kind=other");
      page.getByLabel("主题").fill("何砚田家的事");
      page.waitForTimeout(800);
      assertThat(drafts(page)).isOne();
      page.context().clearCookies();
      window.login(town.town().county().member(Role.LEAD), County.PASSWORD);
      assertThat(drafts(page)).isZero();
    }
  }

  @Test
  void hostileTextIsShownAsTextAndNamesAreMaskedForTheAuditor() {
    RecordTown town = new RecordTown(context);
    Entry entry =
        town.entry(
            "meeting",
            Map.of(
                "day",
                town.today().toString(),
                "title",
                HOSTILE + "何砚田述职",
                "chair",
                "何砚田",
                "resolution",
                "请何砚田办"));
    long id = town.save(entry).id();
    Browser lead = new Browser(port);
    lead.login(town.town().county().member(Role.LEAD), County.PASSWORD);
    for (String path : List.of("/records", "/records/" + id, "/records/" + id + "/correct")) {
      assertThat(lead.get(path).text())
          .contains("&lt;script", "alert(1)", "何砚田")
          .doesNotContain("<script>alert");
    }
    Browser auditor = new Browser(port);
    auditor.login(town.town().county().member(Role.AUDITOR), County.PASSWORD);
    assertThat(auditor.get("/records/" + id).text()).contains("何＊＊").doesNotContain("何砚田");
    assertThat(auditor.get("/records").text()).doesNotContain("何砚田");
  }

  @Test
  void nobodyAttachesWhatSomebodyElseHasSent() {
    RecordTown town = new RecordTown(context);
    Browser worker = new Browser(port);
    worker.login(town.town().county().member(Role.WORKER), County.PASSWORD);
    worker.get("/records/add?kind=other");
    String stranger = "a".repeat(64);
    Browser.Answer answer =
        worker.post(
            "/records/add",
            Map.of(
                "kind",
                "other",
                "organisation",
                String.valueOf(town.organisation()),
                "v-day",
                town.today().toString(),
                "v-title",
                "路灯",
                "kept",
                stranger + " " + HOSTILE));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(worker.get(path(answer)).text()).doesNotContain(stranger).contains("路灯");
  }

  @Test
  void aFormThatIsSentTwiceMakesOneRecord() {
    RecordTown town = new RecordTown(context);
    Browser worker = new Browser(port);
    worker.login(town.town().county().member(Role.WORKER), County.PASSWORD);
    Map<String, String> form =
        Map.of(
            "kind",
            "other",
            "organisation",
            String.valueOf(town.organisation()),
            "form",
            "0b5c1f5e-8f0e-4c55-9a50-" + "%012d".formatted(town.organisation()),
            "v-day",
            town.today().toString(),
            "v-title",
            "路灯");
    String first = path(worker.post("/records/add", form));
    assertThat(first).matches("/records/\\d+");
    assertThat(path(worker.post("/records/add", form))).isEqualTo(first);
  }

  @Test
  void whatWasTakenDownLastForTheDutyNeedsNotBeTypedAgain() {
    RecordTown town = new RecordTown(context);
    long duty = town.duty("每月召开一次村务例会，由村支书负责", "meeting");
    long occurrence = town.occurrence(duty, 5, 3);
    Browser worker = new Browser(port);
    worker.login(town.town().county().member(Role.WORKER), County.PASSWORD);
    String path = "/records/add?occurrence=" + occurrence;
    assertThat(worker.get(path).text())
        .contains("value=\"" + town.today().getMonthValue() + "月村务例会\"")
        .contains("value=\"" + town.today() + "\"")
        .doesNotContain("二楼会议室");
    Map<String, String> before =
        Map.of(
            "day",
            town.today().minusDays(30).toString(),
            "title",
            "上月例会",
            "place",
            "二楼会议室",
            "chair",
            "何砚田",
            "present",
            "4321");
    town.save(town.entry("meeting", before, new Entry.Choice(duty, null)));
    assertThat(worker.get("/records/add?kind=visit").text())
        .contains("value=\"" + town.today() + "\"")
        .doesNotContain("二楼会议室");
    assertThat(worker.get(path).text())
        .contains("value=\"二楼会议室\"", "value=\"何砚田\"")
        .doesNotContain("上月例会", "4321");
  }

  private static String path(Browser.Answer answer) {
    return answer.location().replaceFirst("^https?://[^/]+", "");
  }
}
