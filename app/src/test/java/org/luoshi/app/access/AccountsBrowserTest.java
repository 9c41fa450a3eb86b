package org.luoshi.app.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.BrowserTest;
import org.luoshi.app.Chromium;
import org.luoshi.app.County;

/**
 * An administrator gives somebody an account; that somebody logs in for the first time. In a real
 * browser.
 */
class AccountsBrowserTest extends BrowserTest {
  @ParameterizedTest
  @CsvSource({"1280, true", "390, true", "1280, false", "390, false"})
  void anAccountIsGivenAndUsed(int width, boolean script) {
    County county = new County(context);
    String loginName = "clerk-" + width + "-" + script;
    String password;
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      page.navigate("/login");
      window.shoot("login");
      window.login(county.member(Role.ADMINISTRATOR), County.PASSWORD);
      page.navigate("/accounts");
      window.shoot("accounts");
      page.getByText("新增账号").click();
      page.locator("#loginName").fill("X");
      page.locator("#name").fill("王<b>经办</b>");
      window.press("新增账号");
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
          .containsText("账号名不合规则");
      window.shoot("account-fault");
      page.locator("#loginName").fill(loginName);
      window.press("新增账号");
      password = page.locator("code.secret").textContent();
      window.shoot("one-time");
      page.getByText("返回").click();
      assertThat(page.locator("h1")).containsText("王<b>经办</b>");
      window.shoot("account");
      assertThat(window.faults()).isEmpty();
    }
    try (Chromium.Window window = open(width, script)) {
      Page page = window.page();
      window.login(loginName, password);
      assertThat(page.locator("h1")).containsText("修改密码");
      page.locator("#present").fill(password);
      page.locator("#fresh").fill("Calm-Lake-2026");
      page.locator("#again").fill("Calm-Lake-2026");
      window.shoot("password");
      window.press("修改密码");
      page.navigate("/sessions");
      assertThat(page.locator("main")).containsText("（本次）");
      window.shoot("sessions");
      page.navigate("/accounts");
      assertThat(page.locator("h1")).containsText("没有这项权限");
      window.shoot("forbidden");
      assertThat(window.faults()).isEmpty();
    }
    try (Chromium.Window window = open(width, script)) {
      window.login(county.member(Role.AUDITOR), County.PASSWORD);
      window.page().navigate("/audit");
      assertThat(window.page().locator("main")).containsText("新增账号");
      window.shoot("audit");
      assertThat(window.faults()).isEmpty();
    }
  }
}
