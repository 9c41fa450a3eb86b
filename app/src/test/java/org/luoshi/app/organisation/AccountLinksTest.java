package org.luoshi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Accounts find their people, and people their posts. */
class AccountLinksTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private MyPosts myPosts;
  @Autowired private Seats seats;
  private County county;
  private Map<String, String> things;

  @BeforeEach
  void settle() {
    county = new County(context);
    things = county.things(true);
  }

  private long account(Role role) {
    return Long.parseLong(
        Owner.ask(
                "select account_id from credential where login_name = '"
                    + county.member(role)
                    + "'")
            .getFirst());
  }

  private Browser in(Role role) {
    Browser browser = new Browser(port);
    browser.login(county.member(role), County.PASSWORD);
    return browser;
  }

  private List<String> posts(Role role) {
    long account = account(role);
    return Scope.of(account, "x", seats.of(account).getFirst(), null)
        .run(() -> myPosts.of(account).stream().map(MyPosts.Mine::name).toList());
  }

  @Test
  void theLeadLinksAPersonByTheLoginNameAndThePersonHasTheirPosts() {
    assertThat(posts(Role.WORKER)).isEmpty();
    Browser lead = in(Role.LEAD);
    String person = "/people/" + things.get("person");
    lead.get(person);
    Map<String, String> name = Map.of("name", " " + county.member(Role.WORKER) + " ");
    assertThat(lead.post(person + "/account", name).location()).endsWith(person);
    assertThat(lead.post(person + "/account", name).status()).as("sent twice").isEqualTo(302);
    assertThat(lead.get(person).text()).contains("测试" + county.member(Role.WORKER));
    assertThat(posts(Role.WORKER)).hasSize(1).first().asString().startsWith("网格员");
    assertThat(
            lead.post(person + "/accounts/" + account(Role.WORKER) + "/unlink", Map.of()).status())
        .isEqualTo(302);
    assertThat(posts(Role.WORKER)).isEmpty();
  }

  @Test
  void theAdministratorLinksByAPostAndSeesNoName() {
    Browser administrator = in(Role.ADMINISTRATOR);
    String page = "/accounts/" + account(Role.WORKER) + "/person";
    assertThat(administrator.get(page).text()).contains("网格员").doesNotContain("何砚田");
    administrator.post(page, Map.of("post", String.valueOf(things.get("held"))));
    assertThat(administrator.get(page).text()).contains("（不显示）").doesNotContain("何砚田");
    assertThat(posts(Role.WORKER)).hasSize(1);
    assertThat(administrator.post(page, Map.of("post", String.valueOf(things.get("post")))).text())
        .as("a post that nobody holds")
        .contains("空缺");
  }

  @Test
  void anAccountBelongsToOnePersonAndAnUnknownOneToNobody() {
    Browser lead = in(Role.LEAD);
    String other = county.things(true).get("person");
    lead.get("/people/" + other);
    var taken =
        lead.post("/people/" + other + "/account", Map.of("name", "" + things.get("loginName")));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("已经对应了别人");
    String hostile = "<script>alert(1)</script>\u202e" + "x".repeat(10_000);
    assertThat(lead.post("/people/" + other + "/account", Map.of("name", hostile)).text())
        .contains("太长了")
        .doesNotContain("<script>alert");
    String outside = county.things(false).get("loginName");
    assertThat(lead.post("/people/" + other + "/account", Map.of("name", "" + outside)).text())
        .contains("没有找到账号");
  }
}
