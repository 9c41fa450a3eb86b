package org.luoshi.app.plan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.document.Document;
import org.luoshi.app.document.Documents;
import org.luoshi.app.organisation.People;
import org.luoshi.app.plan.Adoption;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of a review, as they are sent and answered. */
class ReviewPagesTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Documents documents;
  @Autowired private Proposals proposals;
  @Autowired private Adoption adoption;
  @Autowired private People people;
  private DraftDesk desk;

  @BeforeEach
  void settle() {
    desk = new DraftDesk(context);
  }

  private Browser in(Role role) {
    Browser browser = new Browser(port);
    browser.login(desk.county().member(role), County.PASSWORD);
    return browser;
  }

  private String path(int at) {
    return "/drafts/" + desk.version + "/items/" + desk.item(at).id();
  }

  @Test
  void whoSeesNoPeopleReadsNoNamesInTheNamesOfFiles() {
    long organisation = desk.county().inside();
    People.Entry person = new People.Entry("何砚田", "", UUID.randomUUID());
    desk.as(Role.LEAD, () -> people.add(organisation, person));
    long document =
        desk.as(
            Role.WORKER,
            () ->
                documents.store(
                    organisation,
                    "何砚田报送.txt",
                    "何砚田2026年工作计划\n1、每月召开一次支委会，研究本月工作。\n".getBytes(StandardCharsets.UTF_8)));
    long found = desk.as(Role.WORKER, () -> documents.plans(document)).getFirst().id();
    long draft = desk.as(Role.WORKER, () -> proposals.draft(found, organisation, 2026));
    Browser worker = in(Role.WORKER);
    Browser auditor = in(Role.AUDITOR);
    for (String page : List.of("/documents", "/documents/" + document, "/drafts/" + draft)) {
      assertThat(worker.get(page).text()).as(page).contains("何砚田报送.txt");
      assertThat(auditor.get(page).text()).as(page).contains("何＊＊报送.txt").doesNotContain("何砚田报送");
    }
    assertThat(auditor.get("/documents/" + document).text()).doesNotContain("何砚田");
    Document original = desk.as(Role.AUDITOR, () -> documents.get(document));
    assertThat(original.name()).as("of the file that is saved").isEqualTo("何＊＊报送.txt");
    Owner.change("update plan_item set choice = 'accepted' where version_id = " + draft);
    long plan = desk.as(Role.LEAD, () -> adoption.adopt(draft, "")).plan();
    assertThat(auditor.get("/plans").text()).contains("何＊＊2026年工作计划").doesNotContain("何砚田");
    assertThat(auditor.get("/plans/" + plan).text())
        .contains("何＊＊2026年工作计划")
        .contains("何＊＊报送.txt")
        .doesNotContain("何砚田");
  }

  /** The fields as the page of the form has them, as a browser would send them back. */
  private static Map<String, String> fields(String page) {
    Map<String, String> fields = new HashMap<>();
    for (String name : List.of("edition", "base")) {
      fields.put(name, value(page, "name=\"" + name + "\" value=\""));
    }
    fields.put("timing", "unsaid");
    int select = page.indexOf("<select id=\"post\"");
    String options = page.substring(select, page.indexOf("</select>", select));
    int selected = options.indexOf("\" selected>");
    fields.put(
        "post",
        selected < 0
            ? ""
            : options.substring(options.lastIndexOf('"', selected - 1) + 1, selected));
    for (String box : page.split("<input type=\"checkbox\" name=\"supports\" value=\"", -1)) {
      if (box.matches("(?s)\\d+\" checked>.*")) {
        fields.put("supports", box.substring(0, box.indexOf('"')));
      }
    }
    return fields;
  }

  private static String value(String page, String before) {
    int at = page.indexOf(before) + before.length();
    return page.substring(at, page.indexOf('"', at));
  }

  @Test
  void postsThatCanNotBeChosenStayWhereOnlyTheWordsAreChanged() {
    String above =
        Owner.ask(
                "insert into post (organisation_id, name) values (%d, '分管镇长') returning id"
                    .formatted(desk.county().outside()))
            .getFirst();
    Owner.change(
        "update plan_item set post_id = %s, supports = array[%s] where id = %d"
            .formatted(above, above, desk.item(4).id()));
    Browser worker = in(Role.WORKER);
    Map<String, String> form = fields(worker.get(path(4)).text());
    form.put("content", "重阳节前看望七十岁以上老人");
    Browser.Answer saved = worker.post(path(4), form);
    assertThat(saved.status()).as(saved.text()).isEqualTo(302);
    Item now = desk.item(4);
    assertThat(now.content()).contains("七十岁");
    assertThat(Objects.toString(now.post())).isEqualTo(above);
  }

  @Test
  void helpersThatCanNotBeChosenStayWhereOnlyTheWordsAreChanged() {
    String above =
        Owner.ask(
                "insert into post (organisation_id, name) values (%d, '分管镇长') returning id"
                    .formatted(desk.county().outside()))
            .getFirst();
    Owner.change(
        "update plan_item set supports = array[%s] where id = %d"
            .formatted(above, desk.item(4).id()));
    Browser worker = in(Role.WORKER);
    Map<String, String> form = fields(worker.get(path(4)).text());
    form.put("content", "重阳节前看望七十岁以上老人");
    assertThat(worker.post(path(4), form).status()).isEqualTo(302);
    assertThat(desk.item(4).supports()).map(String::valueOf).containsExactly(above);
  }

  @Test
  void linesTypedForASplitAreKeptWhereSomebodyElseWasFirst() {
    Browser worker = in(Role.WORKER);
    worker.get(path(2) + "/split");
    Owner.change("update plan_item set edition = edition + 1 where id = " + desk.item(2).id());
    Browser.Answer stale =
        worker.post(path(2) + "/split", Map.of("edition", "0", "typed", "网格员走访独居老人四十户\n慰问困难党员六户"));
    assertThat(stale.text()).contains("网格员走访独居老人四十户").contains("慰问困难党员六户");
    assertThat(desk.items()).hasSize(5);
  }

  @Test
  void aRefusedButtonAnswersWithItsCardNotWithAWholePage() {
    Browser worker = in(Role.WORKER);
    worker.get("/drafts/" + desk.version);
    Browser.Answer refused =
        worker.ask(path(3) + "/choice", Map.of("edition", "0", "choice", "accepted"));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.text()).contains("id=\"i" + desk.item(3).id()).contains("role=\"alert\"");
  }
}
