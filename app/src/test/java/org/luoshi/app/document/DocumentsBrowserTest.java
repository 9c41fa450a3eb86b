package org.luoshi.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;

/** A worker imports documents in a real browser, with and without JavaScript, wide and narrow. */
class DocumentsBrowserTest extends BrowserTest {
  private static final String SCRIPT = "<script>alert(1)</script>";

  private static final String TWO_PLANS =
      """
      篇一：柳湾村20XX年工作计划
      一、组织建设
      1、每月召开一次支委会，每季度召开一次党员大会。
      2、坚持每月10日开展主题党日活动，参会率达到90%%以上。
      二、环境整治
      1、6月底前完成改厕40户，由村主任负责。
      2、要求保洁员每天清扫一次，垃圾日产日清。

      篇二：柳湾村妇联2026年工作计划
      一、维护权益
      1、三八妇女节前开展法律宣传一次，发放资料200份。
      2、每季度走访单亲家庭10户以上，由妇联主席负责。
      二、家庭建设
      1、评选最美家庭5户，在重阳节举行表彰。%s
      """;

  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false", "390, false"})
  void aDocumentIsImportedPastedRecognisedAgainAndDeleted(int width, boolean script)
      throws IOException {
    County county = new County(context);
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      window.login(county.member(Role.WORKER), County.PASSWORD);
      page.navigate("/documents");
      assertThat(page.locator(".empty").textContent()).contains("还没有文件");
      window.shoot("documents-empty");
      page.navigate("/documents/add");
      window.shoot("document-add");
      byte[] bytes = TWO_PLANS.formatted("").getBytes(StandardCharsets.UTF_8);
      upload(window, SCRIPT.replace("/", "") + "计划.txt", bytes);
      assertThat(page.locator(".told").textContent()).contains("读到 2 份计划");
      assertThat(page.locator("h1").textContent()).contains("<script>alert(1)<script>计划.txt");
      assertThat(page.locator(".found > li").all()).hasSize(2);
      window.shoot("document");
      String first = page.url();
      original(window, bytes);
      sameAgain(window, bytes, first);
      nearCopy(window);
      refused(window);
      page.navigate(first);
      delete(window);
      assertThat(window.faults()).isEmpty();
    }
  }

  private static void upload(Chromium.Window window, String name, byte[] bytes) {
    Page page = window.page();
    page.navigate("/documents/add");
    page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", bytes));
    window.press("导入");
  }

  private static void original(Chromium.Window window, byte[] bytes) throws IOException {
    Download download = window.page().waitForDownload(() -> window.page().getByText("下载").click());
    assertThat(Files.readAllBytes(download.path())).isEqualTo(bytes);
    Map<String, String> headers = window.page().request().get(download.url()).headers();
    assertThat(headers.get("content-disposition")).startsWith("attachment");
    assertThat(headers).containsEntry("content-type", "application/octet-stream");
    assertThat(headers).containsEntry("x-content-type-options", "nosniff");
  }

  private static void sameAgain(Chromium.Window window, byte[] bytes, String first) {
    upload(window, "另一个名字.txt", bytes);
    assertThat(window.page().locator(".told").textContent()).contains("以前已经导入过");
    assertThat(window.page().url()).isEqualTo(first);
  }

  private static void nearCopy(Chromium.Window window) {
    Page page = window.page();
    page.navigate("/documents/add");
    page.locator("#name").fill("粘贴" + SCRIPT);
    page.locator("#text").fill(TWO_PLANS.formatted("同时开展家风宣讲。"));
    page.locator("form:has(#text) button").click();
    page.waitForLoadState();
    assertThat(page.locator("h1").textContent()).startsWith("粘贴");
    assertThat(page.locator(".copy").first().textContent()).contains("雷同 100%");
    assertThat(page.locator(".copy").last().textContent()).doesNotContain("100%");
    window.shoot("document-copy");
  }

  private static void refused(Chromium.Window window) {
    byte[] noise = new byte[3_000];
    for (int at = 0; at < noise.length; at++) {
      noise[at] = (byte) (at * 31 + at / 7);
    }
    upload(window, "照片.txt", noise);
    assertThat(window.page().locator("#file-fault").textContent()).isNotBlank();
    window.shoot("document-refused");
  }

  private static void delete(Chromium.Window window) {
    Page page = window.page();
    page.getByText("删除这份文件").click();
    window.press("确定删除");
    assertThat(page.locator(".told").textContent()).contains("已删除");
  }

  @Test
  void aFileThatIsTooLargeIsToldInWords() {
    County county = new County(context);
    byte[] large = new byte[21 << 20];
    Arrays.fill(large, (byte) 'a');
    try (Chromium.Window window = open(1280, false)) {
      window.login(county.member(Role.WORKER), County.PASSWORD);
      upload(window, "大.txt", large);
      assertThat(window.page().locator("h1").textContent()).isEqualTo("文件太大");
      window.shoot("document-too-large");
    }
    try (Chromium.Window window = open(1280, true)) {
      window.login(county.member(Role.WORKER), County.PASSWORD);
      window.page().navigate("/documents/add");
      window.page().locator("#file").setInputFiles(new FilePayload("大.txt", "text/plain", large));
      assertThat(window.page().locator(".drop [role=status]").textContent()).contains("20 MB");
    }
  }

  @Test
  void aDocumentMayBeDropped() {
    County county = new County(context);
    try (Chromium.Window window = open(1280, true)) {
      window.login(county.member(Role.WORKER), County.PASSWORD);
      Page page = window.page();
      page.navigate("/documents/add");
      page.evaluate(
          """
          text => {
            const data = new DataTransfer();
            data.items.add(new File([text], '拖来的.txt', {type: 'text/plain'}));
            document.querySelector('.drop').dispatchEvent(
              new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
          }
          """,
          TWO_PLANS.formatted(""));
      page.waitForURL("**/documents/*");
      assertThat(page.locator("h1").textContent()).isEqualTo("拖来的.txt");
      assertThat(window.faults()).isEmpty();
    }
  }
}
