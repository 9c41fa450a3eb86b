package org.luoshi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Scope;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.EmbeddedPostgres;
import org.luoshi.app.database.StartFailure;
import org.luoshi.app.duty.Occurrences;
import org.luoshi.app.duty.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration: an invented county in an empty database, and never beside real data. */
class DemoDataTest extends SpringTest {
  @Autowired private ApplicationContext context;

  @Test
  void itIsNeverPutBesideRealData() {
    new County(context);
    var before = Owner.state();
    assertThatThrownBy(() -> context.getBean(DemoData.class).fill("Demo-12345678", "here"))
        .isInstanceOfSatisfying(
            StartFailure.class, failure -> assertThat(failure.key()).isEqualTo("data.real"));
    assertThat(Owner.state()).isEqualTo(before);
    assertThat(new Browser(port).get("/login").text()).doesNotContain("演示数据");
  }

  @Test
  void itFillsAnEmptyDatabaseOnceAndEveryPageSaysSo() throws Exception {
    DataFolder folder =
        DataFolder.take(Path.of("target", "test-demo-" + ProcessHandle.current().pid()));
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
    try {
      fillAndLook(postgres.address(), folder);
    } finally {
      postgres.close();
      folder.close();
    }
  }

  private static void fillAndLook(DatabaseAddress address, DataFolder folder) throws Exception {
    try (var demo =
        new SpringApplicationBuilder(Class.forName("org.luoshi.app.Serving"))
            .run(
                "--server.port=0",
                "--luoshi.data=" + folder.root(),
                "--spring.datasource.url=" + address.url(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password(),
                "--spring.flyway.url=" + address.url(),
                "--spring.flyway.user=" + address.user(),
                "--spring.flyway.password=" + address.password())) {
      DemoData data = demo.getBean(DemoData.class);
      List<DemoData.Login> logins = data.fill("Demo-12345678", "here");
      assertThat(data.fill("Demo-12345678", "here")).isEqualTo(logins).hasSize(6);
      int port =
          ((Number)
                  Objects.requireNonNull(
                      demo.getEnvironment().getProperty("local.server.port", Integer.class)))
              .intValue();
      for (DemoData.Login login : logins) {
        Browser browser = new Browser(port);
        browser.login(login.name(), "Demo-12345678");
        assertThat(browser.get("/organisations").text()).contains("演示数据").contains("</ul>");
      }
      Browser county = new Browser(port);
      county.login("demo-county", "Demo-12345678");
      assertThat(county.get("/organisations").text()).contains("柳湾村", "书院社区", "县民政局");
      assertThat(county.get("/organisations?tree=party").text()).doesNotContain("柳湾村");
      itsPlansWereAdopted(county);
      halfAYearWasTakenDown(demo);
      Occurrences.Counts counts =
          Scope.house(List.of("*")).run(() -> demo.getBean(Occurrences.class).counts(Query.ALL));
      assertThat(counts.late() + counts.waived()).isBetween(1, counts.all() / 3);
      assertThat(counts.done()).isGreaterThan(0);
    }
  }

  /** In each of the last six months, all over the county, of every kind; mended and voided, too. */
  private static void halfAYearWasTakenDown(ApplicationContext demo) {
    List<Long> counts =
        Scope.house(List.of("*"))
            .run(
                () ->
                    demo.getBean(TransactionTemplate.class)
                        .<List<Long>>execute(
                            status ->
                                demo.getBean(JdbcClient.class)
                                    .sql(
                                        """
                                        select unnest(array[count(distinct kind), count(distinct organisation_id),
                                          count(distinct current_date - day) filter (where day > current_date - 183),
                                          count(distinct (current_date - day) / 31) filter (where day > current_date - 186),
                                          count(*) filter (where state = 'void'), count(*) filter (where number = 2 and state = 'valid')])
                                        from record_version where superseded_at is null
                                        """)
                                    .query((row, at) -> row.getLong(1))
                                    .list()));
    assertThat(counts.get(0)).as("kinds").isEqualTo(10);
    assertThat(counts.get(1)).as("organisations").isGreaterThan(10);
    assertThat(counts.get(2)).as("days").isGreaterThan(60);
    assertThat(counts.get(3)).as("months").isEqualTo(6);
    assertThat(counts.get(4)).as("voided").isGreaterThan(2);
    assertThat(counts.get(5)).as("corrected").isGreaterThan(2);
  }

  private static void itsPlansWereAdopted(Browser county) {
    String shelf = county.get("/plans").text();
    assertThat(shelf).contains("党支部", "环境卫生整治行动方案", "-01-12", "-02-02");
    var plans =
        java.util.regex.Pattern.compile("href=\"(/plans/\\d+)\"").matcher(shelf).results().toList();
    assertThat(plans).hasSize(2);
    plans.forEach(
        found -> {
          String plan = county.get(found.group(1)).text();
          assertThat(plan.split("<article", -1)).hasSizeBetween(26, 41);
          assertThat(plan).contains("未写明").doesNotContain("岗位已撤销");
        });
  }
}
