package org.luoshi.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found of a township, by whom, on the real database. */
class SearchTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Search search;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private County county;
  private Scope worker;
  private Scope beside;
  private Scope supervisor;

  @BeforeEach
  void settle() {
    county = new County(context);
    worker = county.somebody(Role.WORKER, county.inside());
    beside = county.somebody(Role.WORKER, county.outside());
    supervisor = county.somebody(Role.SUPERVISOR, county.county());
  }

  /** As the application does it: bound by the policies. */
  private long insert(String into, String values) {
    return Objects.requireNonNull(
        Scope.house(List.of("*"))
            .run(
                () ->
                    transaction.execute(
                        status ->
                            jdbc.sql(
                                    "insert into %s values (%d, %s) returning id"
                                        .formatted(into, county.inside(), values))
                                .query(Long.class)
                                .single())));
  }

  private void change(String sql) {
    Scope.house(List.of("*")).run(() -> transaction.execute(status -> jdbc.sql(sql).update()));
  }

  private long record(String day, String title, String content) {
    long record =
        insert("work_record (organisation_id, form)", quoted(UUID.randomUUID().toString()));
    version(record, 1, day, title, content);
    return record;
  }

  private long version(long record, int number, String day, String title, String content) {
    return insert(
        "record_version (organisation_id, record_id, number, form, kind, day, title, content)",
        "%d, %d, '%s', 'meeting', '%s', '%s', '%s'"
            .formatted(record, number, UUID.randomUUID(), day, title, content));
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private Found find(Scope who, String typed) {
    return find(who, typed, null, null, null, 1);
  }

  private Found find(
      Scope who,
      String typed,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable Long organisation,
      int page) {
    return Objects.requireNonNull(
        who.run(
            () ->
                search.find(
                    new Asked(
                        Search.words(typed), Kind.seen(), since, until, organisation, page))));
  }

  private List<String> titles(Scope who, String typed) {
    return find(who, typed).hits().stream().map(hit -> text(hit.title())).toList();
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static List<String> marked(List<Piece> pieces) {
    return pieces.stream().filter(Piece::marked).map(Piece::text).toList();
  }

  @Test
  void twoCharactersAreEnoughInWhateverWayTheyAreWritten() {
    record("2026-03-03", "三月網格例会", "{\"content\": \"发放ＱＲ码传单120份，𠮷野家门口\"}");
    for (String typed :
        List.of("网格", "網格", "格例", "例会", "QR", "qr", "ｑｒ", "R码", "20份", "２０份", "单1", "𠮷野")) {
      assertThat(titles(worker, typed)).as(typed).containsExactly("三月網格例会");
    }
    assertThat(titles(worker, "传单 网格")).hasSize(1);
    assertThat(titles(worker, "传单 龙舟")).isEmpty();
    assertThat(titles(worker, "发放传单")).as("pairs that stand apart").isEmpty();
    Hit hit = find(worker, "网格 qr码").hits().getFirst();
    assertThat(marked(hit.title())).containsExactly("網格");
    assertThat(marked(hit.excerpt())).containsExactly("ＱＲ码");
  }

  @Test
  void titlesComeBeforeTextsAndRecentOnesBeforeOld() {
    record("2026-05-01", "清淤", "{\"content\": \"商量防汛\"}");
    record("2026-01-01", "防汛例会", "{}");
    record("2026-02-01", "防汛演练", "{}");
    record("2026-04-01", "走访", "{\"content\": \"看看防汛物资\"}");
    assertThat(titles(worker, "防汛")).containsExactly("防汛演练", "防汛例会", "清淤", "走访");
    assertThat(
            find(worker, "防汛", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 1), null, 1).hits())
        .hasSize(2);
  }

  @Test
  void everyKindOfThingLeadsToItsPage() {
    long plan = insert("plan (organisation_id, title, year)", "'银杏行动计划', 2026");
    long version = insert("plan_version (organisation_id, plan_id, number)", plan + ", 1");
    long item =
        insert(
            "plan_item (organisation_id, version_id, position, content)", version + ", 1, '栽银杏'");
    long duty =
        insert(
            "duty (organisation_id, plan_id, line, item_id, content, starts, ends)",
            plan + ", 1, " + item + ", '栽银杏四十株', '2026-01-01', '2026-12-31'");
    long document =
        insert(
            "document (organisation_id, name, sha256, size, body)",
            "'来文.txt', '" + "a".repeat(64) + "', 9, '" + "前言".repeat(200) + "关于银杏的通知'");
    long group = insert("leading_group (organisation_id, name)", "'银杏领导小组'");
    long post = insert("post (organisation_id, name)", "'银杏管护员'");
    long person = insert("person (organisation_id, name)", "'银杏生'");
    long record = record("2026-03-12", "银杏植树", "{}");
    assertThat(find(worker, "银杏").hits())
        .extracting(Hit::path)
        .containsExactlyInAnyOrder(
            "/plans/" + plan,
            "/duties/" + duty,
            "/documents/" + document,
            "/groups/" + group,
            "/posts/" + post,
            "/people/" + person,
            "/records/" + record);
    Hit text =
        find(worker, "银杏").hits().stream()
            .filter(hit -> hit.kind() == Kind.DOCUMENT)
            .findFirst()
            .orElseThrow();
    assertThat(text(text.excerpt())).hasSizeLessThan(200).contains("关于银杏的通知");
    assertThat(find(county.somebody(Role.ADMINISTRATOR, county.inside()), "银杏").hits())
        .extracting(Hit::kind)
        .containsExactlyInAnyOrder(Kind.GROUP, Kind.POST);
    assertThat(find(county.somebody(Role.AUDITOR, county.inside()), "银杏").hits())
        .extracting(Hit::kind)
        .doesNotContain(Kind.PERSON)
        .contains(Kind.RECORD);
  }

  @Test
  void nothingOutsideTheScopeIsFound() {
    record("2026-03-03", "鹊桥相亲会", "{}");
    assertThat(titles(worker, "鹊桥")).hasSize(1);
    assertThat(titles(supervisor, "鹊桥")).hasSize(1);
    assertThat(titles(beside, "鹊桥")).isEmpty();
    assertThat(titles(Scope.NOBODY, "鹊桥")).isEmpty();
    assertThat(find(supervisor, "鹊桥", null, null, county.inside(), 1).hits()).hasSize(1);
    assertThat(find(supervisor, "鹊桥", null, null, county.county(), 1).hits()).hasSize(1);
    assertThat(find(supervisor, "鹊桥", null, null, county.outside(), 1).hits()).isEmpty();
    assertThat(find(worker, "鹊桥", null, null, county.county(), 1).hits())
        .as("an organisation above the scope opens nothing")
        .isEmpty();
  }

  @Test
  void thePeopleOfARecordAreFoundOnlyByThoseWhoSeePeople() {
    long record =
        record(
            "2026-03-03",
            "走访慰问",
            "{\"visited\": [\"何砚秋\"], \"chair\": \"周望舒\", \"wishes\": \"何砚秋想装扶手\", \"checked\": [\"文化站\"]}");
    String version =
        Long.toString(
            Objects.requireNonNull(
                worker.run(
                    () ->
                        transaction.execute(
                            status ->
                                jdbc.sql("select id from record_version where record_id = ?")
                                    .param(record)
                                    .query(Long.class)
                                    .single()))));
    insert(
        "record_name (organisation_id, version_id, field, name)", version + ", 'visited', '何砚秋'");
    insert("record_name (organisation_id, version_id, field, name)", version + ", 'chair', '周望舒'");
    Scope auditor = county.somebody(Role.AUDITOR, county.inside());
    for (String name : List.of("砚秋", "周望", "扶手")) {
      assertThat(titles(worker, name)).as(name).containsExactly("走访慰问");
      assertThat(titles(auditor, name)).as(name).isEmpty();
    }
    assertThat(titles(auditor, "文化站")).hasSize(1);
    insert(
        "record_name (organisation_id, version_id, field, name)",
        "(select id from record_version where record_id = "
            + record("2026-03-04", "周望舒谈防溺水", "{\"content\": \"周望舒到校宣讲防溺水\"}")
            + "), 'speaker', '周望舒'");
    assertThat(titles(worker, "防溺水")).containsExactly("周望舒谈防溺水");
    Hit masked = find(auditor, "防溺水").hits().getFirst();
    assertThat(text(masked.title())).isEqualTo("周＊＊谈防溺水");
    assertThat(text(masked.excerpt())).isEqualTo(" 周＊＊到校宣讲防溺水");
    assertThat(titles(worker, "走访")).as("once, not once more for its people").hasSize(1);
  }

  @Test
  void namesInDocumentsAreMaskedForWhoeverSeesNoPeople() {
    insert("person (organisation_id, name)", "'何砚田'");
    insert(
        "document (organisation_id, name, sha256, size, body)",
        "'何砚田谈石榴.txt', '" + "b".repeat(64) + "', 9, '石榴园由何砚田照看'");
    Scope auditor = county.somebody(Role.AUDITOR, county.inside());
    assertThat(titles(worker, "石榴")).containsExactly("何砚田谈石榴.txt");
    Hit masked = find(auditor, "石榴").hits().getFirst();
    assertThat(text(masked.title())).isEqualTo("何＊＊谈石榴.txt");
    assertThat(text(masked.excerpt())).contains("何＊＊照看").doesNotContain("砚田");
  }

  @Test
  void whatWasCorrectedOrVoidedIsNotFound() {
    long record = record("2026-03-03", "消防检查", "{\"content\": \"灭火器过期\"}");
    change("update record_version set superseded_at = now() where record_id = " + record);
    assertThat(titles(worker, "消防")).isEmpty();
    version(record, 2, "2026-03-04", "消防复查", "{\"content\": \"灭火器已换\"}");
    assertThat(titles(worker, "消防")).containsExactly("消防复查");
    assertThat(titles(worker, "过期")).isEmpty();
    change(
        "update record_version set superseded_at = now() where record_id = "
            + record
            + " and number = 2");
    insert(
        "record_version (organisation_id, record_id, number, form, kind, day, title, state, reason)",
        "%d, 3, '%s', 'meeting', '2026-03-04', '消防复查', 'void', '记重了'"
            .formatted(record, UUID.randomUUID()));
    assertThat(titles(worker, "消防")).isEmpty();
  }

  @Test
  void aLinkBeyondTheLastPageShowsTheFirst() {
    record("2026-03-03", "三月防汛例会", "{}");
    Browser browser = new Browser(port);
    browser.login(county.member(Role.WORKER), County.PASSWORD);
    String q = URLEncoder.encode("防汛", StandardCharsets.UTF_8);
    assertThat(browser.get("/search?q=" + q + "&page=3").text())
        .contains("例会</a>", "<ol class=\"hits\" start=\"1\">");
  }

  @Test
  void whatIsRenamedOrDeletedIsFoundAsItIsNow() {
    long post = insert("post (organisation_id, name)", "'水库巡查员'");
    change("update post set name = '堤坝值守员' where id = " + post);
    assertThat(titles(worker, "水库")).isEmpty();
    assertThat(titles(worker, "堤坝")).containsExactly("堤坝值守员");
    change("delete from post where id = " + post);
    assertThat(titles(worker, "堤坝")).isEmpty();
    long village = county.village(county.inside(), "石榴村");
    change("update organisation set name = '石榴社区' where id = " + village);
    assertThat(titles(county.somebody(Role.SUPERVISOR, county.inside()), "石榴村"))
        .containsExactly("石榴社区");
  }

  @Test
  void manyRowsOfOneStatementAreAllFoundPageByPage() {
    change(
        "insert into post (organisation_id, name) select %d, '楼栋长' || n from generate_series(1, 450) n"
            .formatted(county.inside()));
    Found first = find(worker, "楼栋");
    assertThat(first.hits()).hasSize(Search.PAGE);
    assertThat(first.total()).isEqualTo(Search.MOST);
    assertThat(first.isMore()).isTrue();
    Found last = find(worker, "楼栋", null, null, null, first.pages());
    assertThat(last.hits()).hasSize(Search.PAGE).doesNotContainAnyElementsOf(first.hits());
    assertThat(titles(worker, "栋长450")).containsExactly("楼栋长450");
  }

  @Test
  void hostileWordsAreOnlyWords() {
    record("2026-03-03", "满意度100%_达标 O''Neil \\x", "{\"content\": \"<script>alert(1)</script>\"}");
    for (String typed :
        List.of(
            "0%", "%_", "_达", "O'N", "'N", "\\x", "<script>", "alert(1)", "满\u200b意", "满\u202e意")) {
      assertThat(titles(worker, typed)).as(typed).hasSize(1);
    }
    for (String typed :
        List.of(
            "%%",
            "__",
            "''",
            "\\\\",
            "' | '",
            "'#o1'",
            "#o" + county.outside(),
            "!a & b",
            ":*",
            "\u0000\u0001a")) {
      assertThat(titles(worker, typed)).as(typed).isEmpty();
    }
    String endless = "会议".repeat(5_000);
    assertTimeout(Duration.ofSeconds(20), () -> assertThat(titles(worker, endless)).isEmpty());
    record("2026-03-03", "长文", "{\"content\": \"" + "长江大桥".repeat(50_000) + "\"}");
    assertThat(titles(worker, "江大")).containsExactly("长文");
  }
}
