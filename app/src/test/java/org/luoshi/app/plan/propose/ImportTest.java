package org.luoshi.app.plan.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the page of a document to drafts, by a browser without JavaScript. */
class ImportTest extends SpringTest {
  private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"(\\d+)\"");

  private static final String TEXT =
      """
      篇一：杏林村20XX年工作计划
      一、组织建设
      1、每月召开一次支委会，由支部书记负责。
      2、6月底前完成改厕40户，由村主任负责，网格员配合。

      篇二：杏林村2025年工作总结
      一、主要工作
      1、一年来共召开支委会12次，走访困难户30户，完成改厕20户。
      2、开展了志愿服务8场，取得了良好效果。
      """;

  @Autowired private ApplicationContext context;

  private County county;
  private Browser worker;

  @BeforeEach
  void settle() {
    county = new County(context);
    worker = browser(Role.WORKER);
    for (String post : List.of("支部书记", "村主任", "网格员")) {
      Owner.change(
          "insert into post (organisation_id, name) values (%d, '%s')"
              .formatted(county.inside(), post));
    }
  }

  private Browser browser(Role role) {
    Browser browser = new Browser(port);
    browser.login(county.member(role), County.PASSWORD);
    return browser;
  }

  private static String document(Browser browser, String text) {
    browser.get("/documents/add");
    Browser.Answer answer = browser.post("/documents/add", Map.of("name", "计划", "text", text));
    assertThat(answer.status()).isEqualTo(302);
    return URI.create(answer.location()).getPath();
  }

  private static String plan(Browser browser, String document) {
    Matcher plan = PLAN.matcher(browser.get(document).text());
    assertThat(plan.find()).isTrue();
    return plan.group(1);
  }

  private Browser.Answer draft(String document, String plan, String year) {
    return draft(worker, document, plan, year, county.inside());
  }

  private static Browser.Answer draft(
      Browser browser, String document, String plan, String year, long organisation) {
    Map<String, String> form = new TreeMap<>();
    form.put("plan", plan);
    form.put("of", plan);
    form.put("year", year);
    form.put("organisation", Long.toString(organisation));
    return browser.post(document + "/import", form);
  }

  private List<String> ask(String columns) {
    return Owner.ask(
        """
        select %s from plan_item i join plan_version v on v.id = i.version_id join plan p on p.id = v.plan_id
        left join post o on o.id = i.post_id where p.organisation_id = %d order by i.position
        """
            .formatted(columns, county.inside()));
  }

  @Test
  void aPlanBecomesADraftOfItsItems() {
    String document = document(worker, TEXT);
    Browser.Answer answer = draft(document, plan(worker, document), "2026");
    assertThat(answer.location()).contains("/drafts/");
    assertThat(Owner.ask("select title from plan where organisation_id = " + county.inside()))
        .containsExactly("杏林村2026年工作计划");
    assertThat(ask("i.timing")).containsExactly("every 1 month 1 -", "within /2026-06-30");
    assertThat(ask("o.name")).containsExactly("支部书记", "村主任");
    assertThat(ask("(select name from post where id = i.supports[1])"))
        .containsExactly(null, "网格员");
    assertThat(ask("i.record_kind")).containsExactly("meeting", null);
    assertThat(worker.get(document).text()).contains("已拟订，正在审阅：杏林村2026年工作计划（2026 年）");
  }

  @Test
  void aFormSentTwiceMakesOneDraftAndAnotherYearAnother() {
    String document = document(worker, TEXT);
    String plan = plan(worker, document);
    Browser.Answer first = draft(document, plan, "2026");
    assertThat(draft(document, plan, "2026").location()).isEqualTo(first.location());
    assertThat(draft(document, plan, "2027").location()).isNotEqualTo(first.location());
    assertThat(ask("i.timing")).contains("within /2027-06-30");
  }

  @Test
  void whatWasAdoptedIsNotImportedAgain() {
    String document = document(worker, TEXT);
    String plan = plan(worker, document);
    draft(document, plan, "2026");
    Owner.change(
        "update plan_version set state = 'adopted', adopted_at = now() where organisation_id = "
            + county.inside());
    Browser.Answer again = draft(document, plan, "2026");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("不能重复导入");
  }

  @Test
  void aYearThatIsMissingOrNoneIsToldAndWhatWasChosenStays() {
    String document = document(worker, TEXT);
    String plan = plan(worker, document);
    assertThat(worker.get(document).text()).contains("原文未写明年份", "原文把年份隐去");
    for (String year : List.of("", "20XX", "1066", "<b>", "二〇二六")) {
      Browser.Answer answer = draft(document, plan, year);
      assertThat(answer.status()).as(year).isEqualTo(422);
      assertThat(answer.text()).contains("年份").contains("value=\"" + plan + "\" checked");
    }
    assertThat(ask("i.id")).isEmpty();
  }

  @Test
  void theOrganisationThatWasSoughtOutStaysChosen() {
    Owner.change(
        """
        with made as (insert into organisation (name, kind)
          select '某村' || n, 'village' from generate_series(1, 401) n returning id)
        insert into tree_place (tree, organisation_id, parent_id, path, valid)
        select 'government', made.id, above.organisation_id, above.path || made.id::text, daterange(current_date, null)
        from made, tree_place above where above.organisation_id = %d
        """
            .formatted(county.inside()));
    long last =
        Long.parseLong(
            Owner.ask(
                    "select max(organisation_id) from tree_place where parent_id = "
                        + county.inside())
                .getFirst());
    Browser supervisor = browser(Role.SUPERVISOR);
    String document = document(supervisor, TEXT);
    String option = "<option value=\"" + last + "\"";
    assertThat(supervisor.get(document).text()).as("too many to list").doesNotContain(option);
    Browser.Answer answer = draft(supervisor, document, plan(supervisor, document), "20XX", last);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(option + " selected");
  }

  @Test
  void nothingTickedIsTold() {
    String document = document(worker, TEXT);
    Browser.Answer answer = worker.post(document + "/import", Map.of("year", "2026"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("请先勾选");
  }

  @Test
  void aSummaryProposesNothingAndThePageSaysSo() {
    String document = document(worker, TEXT);
    assertThat(worker.get(document).text()).contains("这是总结");
    Matcher plans = PLAN.matcher(worker.get(document).text());
    assertThat(plans.results().count()).isEqualTo(2);
    String summary =
        PLAN.matcher(worker.get(document).text()).results().toList().getLast().group(1);
    assertThat(draft(document, summary, "2026").status()).isEqualTo(302);
    assertThat(ask("i.id")).isEmpty();
  }

  @Test
  void anotherDocumentsPlanAndAnOrganisationOutsideAreNotFound() {
    String document = document(worker, TEXT);
    String plan = plan(worker, document);
    String other = document(worker, TEXT + "三、其他\n1、每季度开展一次大扫除。\n");
    assertThat(draft(worker, other, plan, "2026", county.inside()).status()).isEqualTo(404);
    assertThat(draft(worker, document, plan, "2026", county.outside()).status()).isEqualTo(404);
    assertThat(ask("i.id")).isEmpty();
  }

  @Test
  void aSupervisorImportsForAVillageBelowWhichThenHasTheDocument() {
    Browser supervisor = browser(Role.SUPERVISOR);
    long village = county.village(county.inside(), "杏林村" + county.inside());
    String document = document(supervisor, TEXT);
    assertThat(supervisor.get(document).text()).contains(">　杏林村" + county.inside() + "</option>");
    String plan = plan(supervisor, document);
    assertThat(draft(supervisor, document, plan, "2026", village).status()).isEqualTo(302);
    assertThat(
            Owner.ask(
                "select d.name from plan_version v join document_plan f on f.id = v.document_plan_id"
                    + " join document d on d.id = f.document_id and d.organisation_id = v.organisation_id"
                    + " where v.organisation_id = "
                    + village))
        .containsExactly("计划.txt");
  }
}
