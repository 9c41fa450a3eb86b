package org.luoshi.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** What somebody has to do, on the real database. */
class WorkTest extends SpringTest {
  private static final String SUNDAY = "date_trunc('week', current_date)::date + 6";
  private static final String HOSTILE = "<script>alert(1)</script>\u202e'\"&" + "长".repeat(1900);

  @Autowired private ApplicationContext context;
  @Autowired private MyWork myWork;
  @Autowired private Seats seats;
  private County county;
  private Workload work;

  @BeforeEach
  void settle() {
    county = new County(context);
    work = new Workload(county, Role.WORKER, county.inside());
  }

  private Browser in(Role role) {
    Browser browser = new Browser(port);
    browser.login(county.member(role), County.PASSWORD);
    return browser;
  }

  private MyWork.Work mine() {
    return Scope.of(work.account, work.loginName, seats.of(work.account).getFirst(), null)
        .run(myWork::mine);
  }

  private List<String> part(String key) {
    return mine().parts().stream()
        .filter(part -> part.key().equals(key))
        .flatMap(part -> part.dues().stream())
        .map(Due::content)
        .toList();
  }

  @Test
  void workStandsUnderOverdueThisWeekThisMonthAndUndated() {
    work.due("昨天的", "current_date - 1");
    work.due("去年的", "current_date - 400");
    work.due("今天的", "current_date");
    work.due("周日的", SUNDAY);
    work.due("很远的", "current_date + 200");
    long closed = work.due("办完的", "current_date");
    Owner.change(
        "update occurrence set state = 'done', closed_on = current_date where id = " + closed);
    long undated = work.due("没写时间的", "current_date - 3");
    Owner.change("update occurrence set dated = false where id = " + undated);
    long ended = work.duty("已取消的", work.post);
    work.occurrence(ended, "current_date - 2");
    Owner.change(
        "update duty set closed = current_date, closed_reason = 'dropped' where id = " + ended);
    assertThat(part("overdue")).containsExactly("去年的", "昨天的");
    assertThat(part("week")).contains("今天的", "周日的").doesNotContain("办完的", "很远的");
    assertThat(part("undated")).containsExactly("没写时间的");
    assertThat(mine().parts().stream().flatMap(part -> part.dues().stream()).map(Due::content))
        .doesNotContain("已取消的", "很远的");
  }

  @Test
  void whatOthersDoWhileMyPostSupportsOrLeadsWaits() {
    long other = work.insert("post (organisation_id, name)", "'综治专干'");
    long helped = work.duty("我配合的", other);
    work.occurrence(helped, "current_date");
    work.insert("duty_support (organisation_id, duty_id, post_id)", helped + ", " + work.post);
    work.occurrence(work.duty("与我无关的", other), "current_date");
    assertThat(part("waiting")).containsExactly("我配合的");
    long group = work.insert("leading_group (organisation_id, name)", "'整治领导小组'");
    for (String member : List.of("'head', " + work.post, "'member', " + other)) {
      work.insert(
          "leading_group_member (organisation_id, group_id, role, post_id)", group + ", " + member);
    }
    assertThat(part("waiting")).containsExactly("我配合的", "与我无关的");
    assertThat(part("week")).isEmpty();
  }

  @Test
  void thePageSaysHowUrgentAndWhoseAndTheMenuCounts() {
    work.due("报送台账", "current_date - 3");
    work.due("开支委会", "current_date");
    Browser worker = in(Role.WORKER);
    assertThat(worker.get("/").location()).endsWith("/work");
    String page = worker.get("/work").text();
    assertThat(page)
        .contains("逾期 1 项，本周到期 1 项", "逾期 3 天", "今天", "报送台账", "党建专干", "柳溪镇党建工作计划")
        .contains("2 项逾期或本周到期");
    assertThat(in(Role.ADMINISTRATOR).get("/").location()).endsWith("/organisations");
  }

  @Test
  void whoIsNotLinkedSeesTheOrganisationsWorkAndHowToBeLinked() {
    work.due("报送台账", "current_date");
    Browser reader = in(Role.READER);
    assertThat(reader.get("/work").text()).contains("还没有对应到人", "报送台账");
    assertThat(reader.get("/organisations").text()).doesNotContain("项逾期或本周到期");
  }

  @Test
  void otherTownshipsStayUnseen() {
    Workload outside = new Workload(new County(context), Role.WORKER, county.outside());
    outside.due("邻镇的事", "current_date");
    work.due("本镇的事", "current_date");
    Browser supervisor = in(Role.SUPERVISOR);
    for (String path : List.of("/work", "/work/list?whose=all", "/work/calendar", "/work/below")) {
      assertThat(supervisor.get(path).text()).as(path).doesNotContain("邻镇的事");
    }
    assertThat(supervisor.get("/work/list?whose=all").text()).contains("本镇的事");
    assertThat(supervisor.get("/work/below?at=" + county.outside()).status()).isEqualTo(404);
    assertThat(supervisor.get("/work/month-plan?organisation=" + county.outside()).status())
        .isEqualTo(404);
  }

  @Test
  void aListIsFilteredAndHasPages() {
    long duty = work.duty("走访党员", work.post);
    for (int day = 0; day < 60; day++) {
      work.occurrence(duty, "current_date + " + day);
    }
    work.occurrence(work.duty("无主的事", 0), "current_date");
    Browser worker = in(Role.WORKER);
    String first = worker.get("/work/list").text();
    assertThat(first).contains("共 60 项", "第 1 页，共 2 页", "page=2").doesNotContain("无主的事");
    assertThat(worker.get("/work/list?page=2").text()).contains("第 2 页").doesNotContain("page=3");
    assertThat(worker.get("/work/list?whose=all").text()).contains("共 61 项", "没有责任岗位");
    assertThat(worker.get("/work/list?whose=all&post=" + work.post).text()).contains("共 60 项");
    assertThat(worker.get("/work/list?topic=x").text()).contains("没有符合条件的任务");
    assertThat(worker.get("/work/list?page=x&organisation=y").status()).isEqualTo(400);
    assertThat(worker.get("/work/list?page=-7&when=zz&day=zz&whose=zz").status()).isEqualTo(200);
  }

  @Test
  void pagesGoOnFromOneAnotherAlsoWhenSomethingWasDoneMeanwhile() {
    long duty = work.duty("巡河", work.post);
    for (int at = 0; at < 120; at++) {
      work.occurrence(duty, "current_date + " + at / 2);
    }
    Browser worker = in(Role.WORKER);
    String first = worker.get("/work/list").text();
    String second = worker.get(link(first, 2)).text();
    assertThat(occurrences(second)).hasSize(50).doesNotContainAnyElementsOf(occurrences(first));
    assertThat(occurrences(worker.get("/work/list?page=2").text())).isEqualTo(occurrences(second));
    Owner.change(
        "update occurrence set state = 'done', closed_on = current_date where id = "
            + occurrences(first).getFirst());
    assertThat(occurrences(worker.get(link(first, 2)).text()))
        .as("nothing is skipped because something before it was done")
        .isEqualTo(occurrences(second));
    String third = worker.get(link(second, 3)).text();
    assertThat(occurrences(third)).hasSize(20);
    assertThat(occurrences(worker.get(link(third, 2)).text())).isEqualTo(occurrences(second));
    assertThat(worker.get("/work/list?page=2&mark=%3Cscript%3E").status()).isEqualTo(200);
    assertThat(worker.get("/work/list?page=2&mark=%3E2026-13-40T24:00-1").status()).isEqualTo(200);
  }

  private static String link(String page, int number) {
    Matcher link =
        Pattern.compile("href=\"(/work/list[^\"]*page=" + number + "[^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static List<String> occurrences(String page) {
    return Pattern.compile("action=\"/occurrences/(\\d+)/done\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void aSupervisorSeesFirstWhereHelpIsNeeded() {
    long calm = county.village(county.inside(), "平安村");
    long late = county.village(county.inside(), "晚霞村");
    long bare = county.village(county.inside(), "空山村");
    Workload calmWork = new Workload(new County(context), Role.WORKER, calm);
    calmWork.due("按时的事", "current_date + 30");
    Workload lateWork = new Workload(new County(context), Role.WORKER, late);
    lateWork.due("拖了很久的事", "current_date - 50");
    Workload bareWork = new Workload(new County(context), Role.WORKER, bare);
    bareWork.occurrence(bareWork.duty("没人管的事", 0), "current_date - 60");
    String page = in(Role.SUPERVISOR).get("/work/below").text();
    assertThat(page).containsSubsequence("（本级）", "空山村", "晚霞村", "平安村");
    assertThat(page).contains("没人管的事", "拖了很久的事").doesNotContain("按时的事");
    assertThat(page).contains("90 天内没有办结");
  }

  @Test
  void hostileTextsStayTexts() {
    long occurrence = work.due(HOSTILE, "current_date");
    Owner.change("update post set name = '<b>x</b>' where id = " + work.post);
    Browser worker = in(Role.WORKER);
    for (String path :
        List.of(
            "/work",
            "/work/list",
            "/work/calendar",
            "/work/month-plan",
            "/work/sign-in/" + occurrence)) {
      assertThat(worker.get(path).text())
          .as(path)
          .contains("&lt;script")
          .doesNotContain("<script>alert", "<b>x");
    }
    assertThat(worker.get("/work/calendar?month=%3Cscript%3E").status()).isEqualTo(200);
    assertThat(worker.get("/work/list?topic=" + "%E9%95%BF".repeat(400)).status()).isEqualTo(200);
  }

  @Test
  void theSheetHasNamesOnlyWhenTheyAreAskedFor() {
    long occurrence = work.due("党员大会", "current_date");
    Browser worker = in(Role.WORKER);
    String path = "/work/sign-in/" + occurrence;
    assertThat(worker.get(path).text()).contains("党员大会", "签名").doesNotContain("方小满");
    assertThat(worker.get(path + "?names=true").text()).contains("方小满");
    assertThat(in(Role.AUDITOR).get(path + "?names=true").text()).doesNotContain("方小满");
    assertThat(worker.post("/work", Map.of()).status()).isIn(403, 405);
  }
}
