package org.luoshi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Logging in and out, as somebody at a browser sees it. */
class LoginTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  private County county;

  @BeforeEach
  void settle() {
    county = new County(context);
  }

  @Test
  void rightNameAndPasswordOpenTheHouse() {
    Browser browser = new Browser(port);
    assertThat(browser.login(name(), County.PASSWORD).location()).endsWith("/");
    assertThat(browser.get("/sessions").text()).contains("我的登录").contains("（本次）");
  }

  @Test
  void theNameMayBeWrittenInCapitals() {
    assertThat(
            new Browser(port)
                .login(name().toUpperCase(java.util.Locale.ROOT), County.PASSWORD)
                .location())
        .endsWith("/");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameLookTheSame() {
    Browser browser = new Browser(port);
    String wrong = browser.login(name(), "no").location();
    String unknown = browser.login("nobody-here", "no").location();
    assertThat(wrong).isEqualTo(unknown).endsWith("/login?refused");
    assertThat(browser.get("/login?refused").text()).contains("账号或密码不正确");
  }

  @Test
  void fiveWrongPasswordsLockTheAccountAlsoForTheRightOne() {
    Browser browser = new Browser(port);
    for (int i = 0; i < 5; i++) {
      browser.login(name(), "no");
    }
    assertThat(browser.login(name(), County.PASSWORD).location()).endsWith("/login?refused");
    assertThat(
            Owner.ask(
                "select subject from audit_entry where login_name = '"
                    + name()
                    + "' order by id desc limit 1"))
        .containsExactly("locked");
  }

  @Test
  void aResetPasswordHasToBeChangedBeforeAnythingElse() {
    long id =
        Long.parseLong(
            Owner.ask("select account_id from credential where login_name = '" + name() + "'")
                .getFirst());
    Browser open = new Browser(port);
    open.login(name(), County.PASSWORD);
    String fresh = Scope.house(java.util.List.of("*")).run(() -> accounts.reset(id));
    assertThat(open.get("/sessions").location()).as("old sessions are over").endsWith("/login");

    Browser browser = new Browser(port);
    browser.login(name(), fresh);
    assertThat(browser.get("/sessions").location()).endsWith("/password");
    browser.get("/password");
    assertThat(change(browser, fresh, "short").status()).isEqualTo(422);
    assertThat(change(browser, fresh, name() + "-A1-long").text()).contains("不能含有账号名");
    assertThat(change(browser, fresh, "Quiet-River-77").location()).endsWith("/");
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void aDisabledAccountIsOut() {
    long id =
        Long.parseLong(
            Owner.ask("select account_id from credential where login_name = '" + name() + "'")
                .getFirst());
    Browser browser = new Browser(port);
    browser.login(name(), County.PASSWORD);
    Scope.house(java.util.List.of("*"))
        .run(
            () -> {
              accounts.disable(id, true);
              return id;
            });
    assertThat(browser.get("/sessions").location()).endsWith("/login");
    assertThat(new Browser(port).login(name(), County.PASSWORD).location()).endsWith("?refused");
  }

  @Test
  void onePersonEndsTheOtherSessions() {
    Browser here = new Browser(port);
    Browser there = new Browser(port);
    here.login(name(), County.PASSWORD);
    there.login(name(), County.PASSWORD);
    here.post("/sessions/end", Map.of());
    assertThat(here.get("/sessions").status()).isEqualTo(200);
    assertThat(there.get("/sessions").status()).isEqualTo(302);
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() {
    Browser here = new Browser(port);
    Browser there = new Browser(port);
    here.login(name(), County.PASSWORD);
    there.login(name(), County.PASSWORD);
    assertThat(change(here, County.PASSWORD, "Quiet-River-77").location()).endsWith("/");
    assertThat(here.get("/sessions").status()).isEqualTo(200);
    assertThat(there.get("/sessions").location()).endsWith("/login");
  }

  @Test
  void thePresentPasswordIsNotGuessedWithoutEnd() {
    Browser browser = new Browser(port);
    browser.login(name(), County.PASSWORD);
    for (int i = 0; i < 5; i++) {
      assertThat(change(browser, "no", "Quiet-River-77").status()).isEqualTo(422);
    }
    assertThat(change(browser, County.PASSWORD, "Quiet-River-77").status()).isEqualTo(422);
    assertThat(new Browser(port).login(name(), County.PASSWORD).location()).endsWith("?refused");
  }

  @Test
  void wrongPasswordsAtTheSameMomentAreAllCounted() throws Exception {
    try (var pool = java.util.concurrent.Executors.newFixedThreadPool(6)) {
      var tries =
          java.util.stream.IntStream.range(0, 6)
              .mapToObj(i -> pool.submit(() -> new Browser(port).login(name(), "no").location()))
              .toList();
      for (var one : tries) {
        assertThat(one.get()).endsWith("?refused");
      }
    }
    assertThat(
            Owner.ask("select failures >= 5 from credential where login_name = '" + name() + "'"))
        .containsExactly("t");
  }

  @Test
  void logoutEndsTheSession() {
    Browser browser = new Browser(port);
    browser.login(name(), County.PASSWORD);
    assertThat(browser.post("/logout", Map.of()).location()).endsWith("/login?out");
    assertThat(browser.get("/sessions").status()).isEqualTo(302);
  }

  @Test
  void hostileNamesAndPasswordsAreJustWrong() {
    Browser browser = new Browser(port);
    for (String text :
        new String[] {
          "' or 1=1 --", "<script>", "x".repeat(5000), "admin\u0000", "%00", "{{7*7}}"
        }) {
      assertThat(browser.login(text, text).location()).as(text).endsWith("/login?refused");
    }
  }

  private static Browser.Answer change(Browser browser, String present, String fresh) {
    return browser.post("/password", Map.of("present", present, "fresh", fresh, "again", fresh));
  }

  private String name() {
    return county.member(Role.WORKER);
  }
}
