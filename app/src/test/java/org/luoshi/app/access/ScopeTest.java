package org.luoshi.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database shows and takes, scope by scope. */
class ScopeTest extends SpringTest {
  /** Tables without a scope, each for a reason. */
  private static final Set<String> WITHOUT_SCOPE =
      Set.of(
          "flyway_schema_history", // migrations; the application cannot read it
          "tree", // a dictionary
          "credential", // read before there is a scope; names no organisation
          "spring_session",
          "spring_session_attributes",
          "file_arrival", // hashes of files that came in of late
          "sealing_mark", // a checksum of this installation's keys
          "setting"); // a dictionary of this installation

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void everyTableHasRowLevelSecurityForcedOrIsOnTheList() {
    Set<String> free =
        new TreeSet<>(
            Owner.ask(
                """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and relforcerowsecurity)
                """));
    assertThat(WITHOUT_SCOPE).containsAll(free);
  }

  @Test
  void aPooledConnectionThatHadAScopeShowsNothingWithoutOne() {
    County county = new County(context);
    for (int round = 0; round < 30; round++) {
      Scope.house(List.of("*")).run(() -> transaction.execute(status -> count("organisation")));
      for (String table : scopedTables()) {
        assertThat(count(table)).as("rows of %s without a transaction", table).isZero();
        assertThat(transaction.<Long>execute(status -> count(table))).as(table).isZero();
      }
    }
    assertThat(county.inside()).isPositive();
  }

  @Test
  void withoutAScopeNoRowIsTaken() {
    County county = new County(context);
    assertThatThrownBy(
            () ->
                transaction.execute(
                    status ->
                        jdbc.sql("insert into account (organisation_id, name) values (?, 'x')")
                            .param(county.inside())
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("violates row-level security");
  }

  @Test
  void aScopeReachesItsSubtreeAndNotTheNeighbour() {
    County county = new County(context);
    String path = "government." + county.county() + "." + county.inside();
    List<Long> seen =
        Scope.house(List.of(path + ".*"))
            .run(
                () ->
                    transaction.execute(
                        status ->
                            jdbc.sql("select id from organisation").query(Long.class).list()));
    assertThat(seen).contains(county.inside()).doesNotContain(county.outside(), county.county());
  }

  @Test
  void oneWhoReachesOnlyThePlaceDoesNotSeeWhatIsBelow() {
    County county = new County(context);
    List<Long> seen =
        Scope.house(List.of("government." + county.county()))
            .run(
                () ->
                    transaction.execute(
                        status ->
                            jdbc.sql("select id from organisation").query(Long.class).list()));
    assertThat(seen).containsExactly(county.county());
  }

  @Test
  void theAuditTrailCannotBeChangedOrDeleted() {
    County county = new County(context);
    for (String change :
        List.of("update audit_entry set action = 'x'", "delete from audit_entry")) {
      assertThatThrownBy(
              () ->
                  Scope.house(List.of("*"))
                      .run(() -> transaction.execute(status -> jdbc.sql(change).update())))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(county.inside()).isPositive();
  }

  @Test
  void eachAuditEntryCarriesTheHashOfTheOneBefore() {
    new County(context);
    assertThat(
            Owner.ask(
                """
                select count(*) from (
                  select previous, lag(hash) over (order by id) before, hash, luoshi_audit_digest(e) again from audit_entry e) c
                where hash <> again or before is not null and previous <> before
                """))
        .containsExactly("0");
    assertThat(Owner.ask("select count(*) from audit_entry").getFirst()).isNotEqualTo("0");
  }

  private List<String> scopedTables() {
    return Owner.tables().stream().filter(table -> !WITHOUT_SCOPE.contains(table)).toList();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
