package org.luoshi.app.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.app.record.RecordSteps.says;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.Clicks;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.record.Entry;
import org.luoshi.app.record.RecordSteps;
import org.luoshi.app.record.Recording;

/**
 * The year goes on: a meeting is taken down from the workbench, closes what was due, fills what was
 * promised, is opened from the number down to its file, and corrected; what was said yesterday
 * stays what was said yesterday.
 */
class YearBrowserTest extends BrowserTest {
  /** From the login to the number that is opened to its file. */
  private static final int MOST_CLICKS = 25;

  private static final String GOALS =
      """
      [{"measure": "", "op": ">=", "low": 12, "high": 12, "unit": "次"},
       {"measure": "", "op": ">=", "low": 120, "high": 120, "unit": "人次"}]
      """;

  /** A town in the middle of its year, of which yesterday a meeting of twelve was taken down. */
  private record Town(Past past, LocalDate today, long next) {
    LocalDate yesterday() {
      return today.minusDays(1);
    }
  }

  @ParameterizedTest(name = "{0} pixels, script {1}, cut {2}")
  @CsvSource({"1280, true, false", "390, true, false", "1280, false, false", "390, true, true"})
  void whatIsRecordedOnceFillsTheBoardAndYesterdayStays(int width, boolean script, boolean cut)
      throws IOException {
    Town town = town();
    try (Chromium.Window window = open(width, script)) {
      Clicks clicks = new Clicks(window);
      clicks.login(town.past().town.county().member(Role.WORKER), County.PASSWORD);
      shoot(window, cut, "1-workbench");
      clicks.follow(next(window.page(), town));
      types(window, clicks, script);
      shoot(window, cut, "2-before-saving");
      if (cut) {
        isCutAndComesBack(window, clicks, town);
      }
      savesAndSees(window, clicks, cut);
      opensToTheFile(window, clicks, cut);
      System.out.printf(
          "From the login to the number opened to its file (%d pixels, script %s, cut %s): %d clicks%n",
          width, script, cut, clicks.count());
      assertThat(clicks.count()).isLessThanOrEqualTo(MOST_CLICKS);
      correctsToday(window, clicks, cut);
      correctsYesterday(window, clicks, cut, town);
      assertThat(window.faults()).allMatch(fault -> cut && RecordSteps.isOfTheCut(fault));
    }
  }

  private static com.microsoft.playwright.Locator next(Page page, Town town) {
    return page.locator("a[href='/records/add?occurrence=" + town.next() + "']").first();
  }

  private static void types(Chromium.Window window, Clicks clicks, boolean script) {
    Page page = window.page();
    assertThat(says(page)).contains("≥12次（次数）：1 → 2", "从这项任务记的");
    page.getByLabel("主题").fill("夏季村务例会");
    page.getByLabel("应到人数").fill("12");
    page.getByLabel("实到人数").fill("11");
    if (!script) {
      clicks.press("看看计入哪些任务");
    }
    page.getByText("≥120人次（实到人数合计）：12 → 23").waitFor();
    assertThat(says(page)).contains("来自任务“每月召开村务例会");
    page.getByLabel("附件（可不附）").setInputFiles(RecordSteps.signInSheet());
  }

  /** Nothing that was typed is lost: it comes back on the next day the form is opened. */
  private static void isCutAndComesBack(Chromium.Window window, Clicks clicks, Town town) {
    Page page = window.page();
    page.context().setOffline(true);
    page.getByLabel("议定事项").fill("春耕水渠分段清淤");
    clicks.press("保存");
    page.getByText("没有网络，还没有保存").waitFor();
    shoot(window, true, "2-cut");
    page.context().setOffline(false);
    page.navigate("/work");
    clicks.follow(next(page, town));
    page.getByText("有一份没保存的草稿").waitFor();
    shoot(window, true, "2-draft");
    clicks.press("恢复草稿");
    assertThat(page.getByLabel("议定事项")).hasValue("春耕水渠分段清淤");
    page.getByLabel("附件（可不附）").setInputFiles(RecordSteps.signInSheet());
  }

  private static void savesAndSees(Chromium.Window window, Clicks clicks, boolean cut) {
    Page page = window.page();
    clicks.press("保存");
    page.getByText("已保存，办结了 1 期任务").waitFor();
    shoot(window, cut, "3-saved");
    assertThat(RecordSteps.drafts(page)).isZero();
    clicks.follow("计划看板");
    shoot(window, cut, "4-board");
    assertThat(says(page)).contains("2次", "23人次", "已办 2");
  }

  private static void opensToTheFile(Chromium.Window window, Clicks clicks, boolean cut)
      throws IOException {
    Page page = window.page();
    clicks.follow("23人次");
    shoot(window, cut, "5-figure");
    assertThat(says(page)).contains("由 2 条记录组成", "+12", "+11");
    clicks.follow("夏季村务例会");
    var file = clicks.download(page.getByText("签到表.pdf"));
    assertThat(file.suggestedFilename()).isEqualTo("签到表.pdf");
    assertThat(Files.readAllBytes(file.path())).isEqualTo(RecordSteps.signInSheet().buffer);
  }

  private static void correctsToday(Chromium.Window window, Clicks clicks, boolean cut) {
    Page page = window.page();
    corrects(page, clicks, "10", "签到表重新数过");
    shoot(window, cut, "6-corrected");
    assertThat(says(page)).contains("第 2 版", "签到表重新数过", "签到表.pdf");
    clicks.follow("计划看板");
    assertThat(says(page)).contains("2次", "22人次");
  }

  private static void correctsYesterday(
      Chromium.Window window, Clicks clicks, boolean cut, Town town) {
    Page page = window.page();
    clicks.follow("22人次");
    clicks.follow("春季村务例会");
    corrects(page, clicks, "9", "三人是列席");
    clicks.follow("计划看板");
    assertThat(says(page)).contains("2次", "19人次");
    shoot(window, cut, "7-today");
    page.locator("input[name=day]").fill(town.yesterday().toString());
    clicks.press("查看");
    shoot(window, cut, "8-yesterday");
    assertThat(says(page))
        .contains("截至 " + town.yesterday(), "1次", "12人次")
        .doesNotContain("19人次", "9人次");
    clicks.follow("12人次");
    shoot(window, cut, "9-yesterday-figure");
    assertThat(says(page)).contains("由 1 条记录组成", "春季村务例会", "+12");
  }

  private static void corrects(Page page, Clicks clicks, String present, String reason) {
    clicks.follow("更正");
    page.getByLabel("实到人数").fill(present);
    page.getByLabel("更正原因").fill(reason);
    clicks.press("保存更正");
    page.getByText("更正已保存").waitFor();
  }

  private static void shoot(Chromium.Window window, boolean cut, String what) {
    window.shoot((cut ? "year-cut-" : "year-") + what);
  }

  private Town town() {
    Past past = new Past(context, "2026-01-01");
    LocalDate today = past.as(Role.LEAD, () -> context.getBean(EnteredDays.class).today());
    long duty =
        past.duty(
            1,
            "每月召开村务例会，全年参加不少于120人次",
            GOALS,
            "meeting",
            "present",
            today.minusDays(100).toString(),
            today.plusDays(200).toString());
    long earlier =
        past.occurrence(duty, today.minusDays(30).toString(), today.minusDays(1).toString());
    long next = past.occurrence(duty, today.toString(), today.plusDays(3).toString());
    past.occurrence(duty, today.plusDays(4).toString(), today.plusDays(100).toString());
    Town town = new Town(past, today, next);
    Entry entry =
        new Entry(
            UUID.randomUUID(),
            past.organisation,
            "meeting",
            Map.of(
                "day",
                town.yesterday().toString(),
                "title",
                "春季村务例会",
                "due",
                "12",
                "present",
                "12"),
            "",
            "",
            earlier,
            duty,
            List.of(new Entry.Choice(duty, earlier)),
            List.of(),
            true);
    long record = past.as(Role.LEAD, () -> context.getBean(Recording.class).save(entry).id());
    Owner.change(
        "update record_version set made_at = made_at - interval '1 day' where record_id = "
            + record);
    return town;
  }
}
