package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;

/** Who did it and what kind it was, chosen and chosen again in the real browser. */
class RekindBrowserTest extends BrowserTest {
  @ParameterizedTest(name = "{0} pixels, script {1}")
  @CsvSource({"1280, true", "390, false"})
  void whoDidItIsChosenAndTheKindIsCorrected(int width, boolean script) {
    RecordTown town = new RecordTown(context);
    County county = town.town().county();
    String village = "枫桥村" + town.organisation();
    long below = county.village(town.organisation(), village);
    long id =
        town.save(
                town.entry(
                    "meeting",
                    Map.of(
                        "day",
                        town.today().toString(),
                        "title",
                        "三月主题党日",
                        "due",
                        "12",
                        "recorder",
                        "何砚田",
                        "resolution",
                        "讨论村规民约新稿，".repeat(40))))
            .id();
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      window.login(county.member(Role.SUPERVISOR), County.PASSWORD);
      page.navigate("/records/add");
      page.getByLabel("哪个单位做的").selectOption(Long.toString(below));
      window.press("换成这个单位");
      assertThat(page.locator("main").innerText()).contains("现在记的是“" + village + "”做的事");
      window.shoot("record-whose");
      page.locator(".record-kinds a").first().click();
      page.waitForLoadState();
      assertThat(page.locator("main").innerText()).contains(village);

      page.navigate("/records/" + id + "/correct");
      page.getByText("种类选错了？换一个").click();
      page.waitForLoadState();
      window.shoot("record-kinds-again");
      page.locator(".record-kinds a[href$='kind=study']").click();
      page.waitForLoadState();
      window.shoot("record-rekinded");
      assertThat(page.locator("main").innerText()).contains("种类由“会议”改为“学习”", "何砚田", "讨论村规民约新稿");
      assertThat(page.getByLabel("主题").inputValue()).isEqualTo("三月主题党日");
      page.getByLabel("更正原因").fill("种类选错了");
      window.press("保存更正");
      page.getByText("更正已保存").waitFor();
      window.shoot("record-corrected-kind");
      assertThat(town.get(id).now().kind()).isEqualTo("study");
      assertThat(window.faults()).isEmpty();
    }
  }
}
