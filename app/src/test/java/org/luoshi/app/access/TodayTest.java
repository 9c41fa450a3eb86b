package org.luoshi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The day that the database tells with the scope. */
class TodayTest extends SpringTest {
  @Autowired private Today today;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private LocalDate ofDatabase() {
    return jdbc.sql("select current_date").query(LocalDate.class).single();
  }

  @Test
  void itIsTheDayOfTheDatabaseInATransactionAndWithoutOne() {
    assertThat(today.get()).isEqualTo(ofDatabase());
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> assertThat(today.get()).isEqualTo(ofDatabase()));
  }

  @Test
  void aTransactionKnowsItStillAfterAnotherOneWithinIt() {
    TransactionTemplate within = new TransactionTemplate(transactions);
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              within.executeWithoutResult(inner -> assertThat(today.get()).isEqualTo(ofDatabase()));
              assertThat(today.get()).isEqualTo(ofDatabase());
            });
  }

  @Test
  void itIsAskedForWithTheScopeAndNotOnceMore() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              Today.begin(LocalDate.of(2000, 2, 29));
              assertThat(today.get()).isEqualTo(LocalDate.of(2000, 2, 29));
            });
    assertThat(today.get()).isEqualTo(ofDatabase());
  }
}
