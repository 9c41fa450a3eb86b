package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.app.record.RecordSteps.says;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;
import org.luoshi.app.file.Samples;

/** What somebody sees who gives the form of a record what it cannot take. */
class HostileRecordBrowserTest extends BrowserTest {
  private static final String PAGE = "<!DOCTYPE html><html><script>alert(1)</script></html>";
  private static final String SVG =
      "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

  private static FilePayload file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  @Test
  void aFileThatIsNotTakenIsExplainedAndNothingTypedIsLost() {
    RecordTown town = new RecordTown(context);
    Map<FilePayload, String> told =
        Map.of(
            file("照片.jpg", PAGE),
            "“照片.jpg”其实是网页，不能保存",
            file("图标.png", SVG),
            "“图标.png”其实是 SVG 矢量图，里面可以带程序",
            file("图标.svg", SVG),
            "“图标.svg”其实是 SVG 矢量图，里面可以带程序",
            file("会议.pdf", "今天开会，到会二十人。"),
            "“会议.pdf”的内容其实是 txt 文件，和名字不符",
            file("大图.png", Samples.plainPng(10_000, 10_000)),
            "“大图.png”有 10000×10000 点，太大了");
    try (Chromium.Window window = open(390, true)) {
      Page page = window.page();
      window.login(town.town().county().member(Role.WORKER), County.PASSWORD);
      page.navigate("/records/add?kind=meeting");
      page.getByLabel("主题").fill("村务例会");
      told.forEach(
          (file, words) -> {
            page.getByLabel("附件（可不附）").setInputFiles(file);
            window.press("保存");
            page.getByText(words).waitFor();
            assertThat(page.getByLabel("主题").inputValue()).isEqualTo("村务例会");
          });
      window.shoot("record-file-fault");
      page.getByLabel("附件（可不附）").setInputFiles(file("../../etc/签到<b>.txt", "许望舒"));
      window.press("保存");
      page.getByText("已保存").first().waitFor();
      assertThat(says(page)).contains("签到").doesNotContain("..", "etc");
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void aNumberOutOfRangeAndTooManyNamesAreExplainedAtTheirFields() {
    RecordTown town = new RecordTown(context);
    String names =
        IntStream.range(0, 50_000).mapToObj(at -> "群众" + at).collect(Collectors.joining("、"));
    try (Chromium.Window window = open(390, true)) {
      Page page = window.page();
      window.login(town.town().county().member(Role.WORKER), County.PASSWORD);
      page.navigate("/records/add?kind=meeting");
      page.getByLabel("主题").fill("万人大会");
      for (String number : new String[] {"-1", "1e999", "99999999999", "十二"}) {
        page.getByLabel("应到人数").fill(number);
        window.press("保存");
        page.getByText("“应到人数”请填 0 到 1,000,000,000 之间的数").waitFor();
        assertThat(page.getByLabel("应到人数").inputValue()).isEqualTo(number);
        assertThat(page.getByLabel("应到人数").getAttribute("aria-invalid")).isEqualTo("true");
      }
      page.getByLabel("应到人数").fill("60000");
      page.getByLabel("实到人数").fill("50000");
      page.getByLabel("参加人员").fill(names);
      window.press("保存");
      page.getByText("人数多时不必列名单，只填人数即可").waitFor();
      window.shoot("record-number-fault");
      page.getByLabel("参加人员").fill("");
      window.press("保存");
      page.getByText("已保存").first().waitFor();
      assertThat(says(page)).contains("50000");
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void whoComesSecondIsToldThatItWasClosedAndWhoPressesTwiceSavesOnce() {
    RecordTown town = new RecordTown(context);
    long occurrence = town.occurrence(town.duty("每月召开村务例会", "meeting"), 5, 3);
    String path = "/records/add?occurrence=" + occurrence;
    try (Chromium.Window first = open(1280, true);
        Chromium.Window second = open(1280, true)) {
      first.login(town.town().county().member(Role.WORKER), County.PASSWORD);
      second.login(town.town().county().member(Role.LEAD), County.PASSWORD);
      first.page().navigate(path);
      second.page().navigate(path);
      first.page().getByLabel("主题").fill("十一月村务例会");
      first.page().locator("#save").dblclick();
      first.page().getByText("已保存").first().waitFor();
      assertThat(town.look(occurrence).isOpen()).isFalse();
      second.page().getByLabel("主题").fill("老干部座谈会");
      second.page().locator("#anyway").check();
      second.press("保存");
      second.page().getByText("这一期别人已经办结，没有改动").waitFor();
      second.shoot("record-second");
      assertThat(town.town().lead(() -> context.getBean(Records.class).count(Query.ALL)))
          .isEqualTo(2);
      assertThat(first.faults()).isEmpty();
      assertThat(second.faults()).isEmpty();
    }
  }
}
