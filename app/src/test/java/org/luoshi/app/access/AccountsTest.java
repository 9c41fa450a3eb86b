package org.luoshi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an administrator can give and take, and what not. */
class AccountsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  private County county;
  private Map<String, String> things;

  @BeforeEach
  void settle() {
    county = new County(context);
    things = county.things(true);
  }

  private Browser in(Role role) {
    Browser browser = new Browser(port);
    browser.login(county.member(role), County.PASSWORD);
    return browser;
  }

  private String account() {
    return "/accounts/" + things.get("account");
  }

  private List<String> seats() {
    return Owner.ask(
        "select tree || ' ' || role from seat where account_id = "
            + things.get("account")
            + " order by id");
  }

  @Test
  void whoLooksAfterOneTreeGivesNoSeatInAnother() {
    Owner.change(
        """
        insert into tree_place (tree, organisation_id, parent_id, path, valid)
        values ('party', %1$d, null, 'party.%1$d', daterange(current_date, null)),
          ('party', %2$d, %1$d, 'party.%1$d.%2$d', daterange(current_date, null))
        """
            .formatted(county.county(), county.inside()));
    Owner.change(
        "update seat set tree = 'party' where account_id = "
            + county.accountOf(Role.ADMINISTRATOR));
    Browser party = in(Role.ADMINISTRATOR);
    assertThat(party.get(account()).status()).isEqualTo(200);
    String place = "government:" + county.inside();
    party.post(account() + "/seats", Map.of("place", place, "role", "administrator"));
    assertThat(seats()).containsExactly("government worker");
    assertThat(party.get(account()).text()).contains("请选择管理范围内的单位");
    place = "party:" + county.inside();
    party.post(account() + "/seats", Map.of("place", place, "role", "reader"));
    assertThat(seats()).containsExactly("government worker", "party reader");
  }

  @Test
  void aSeatThatIsNoneIsRefusedInWords() {
    Browser administrator = in(Role.ADMINISTRATOR);
    String place = "government:" + county.inside();
    for (Map<String, String> hostile :
        List.of(
            Map.of("place", place, "role", "emperor"),
            Map.of("place", place, "role", ""),
            Map.of("place", "moon:" + county.inside(), "role", "reader"),
            Map.of("place", "government:99999999999999999999", "role", "reader"),
            Map.of("place", "government:" + county.outside(), "role", "reader"))) {
      assertThat(administrator.post(account() + "/seats", hostile).location())
          .as("%s", hostile)
          .endsWith(account());
      assertThat(administrator.get(account()).text()).contains("请选择");
    }
    assertThat(seats()).containsExactly("government worker");
  }

  @Test
  void whoDoesNotReachEverySeatOfAnAccountGetsNoPasswordOfIt() {
    county.seat(Long.parseLong("" + things.get("account")), Role.ADMINISTRATOR, county.county());
    Browser administrator = in(Role.ADMINISTRATOR);
    administrator.get(account());
    Browser.Answer answer = administrator.post(account() + "/reset", Map.of());
    assertThat(answer.text()).doesNotContain("class=\"secret\"");
    assertThat(answer.location()).endsWith(account());
    assertThat(administrator.get(account()).text()).contains("管理范围之外");
    assertThat(
            Owner.ask(
                "select must_change from credential where account_id = " + things.get("account")))
        .containsExactly("f");
  }
}
