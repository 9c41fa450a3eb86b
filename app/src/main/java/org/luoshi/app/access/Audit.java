package org.luoshi.app.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The audit trail: who, when, what, from where, allowed or refused. What was done is entered in the
 * transaction that did it, as its last act; what was refused in one of its own.
 */
@Component
public class Audit {
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  Audit(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Enters what was done.
   *
   * @param action such as {@code organisation.move}
   * @param organisation whom it concerns; null for the seat's own
   * @param subject what it was done to, such as {@code organisation 12}; no personal data
   */
  public void done(String action, @Nullable Long organisation, @Nullable String subject) {
    enter(action, organisation, subject, true);
  }

  /** Enters what was refused. */
  public void refused(String action, @Nullable Long organisation, @Nullable String subject) {
    apart.executeWithoutResult(status -> enter(action, organisation, subject, false));
  }

  private void enter(
      String action, @Nullable Long organisation, @Nullable String subject, boolean allowed) {
    Scope scope = Scope.current();
    Seat seat = scope.seat();
    Long concerned =
        organisation != null || seat == null ? organisation : (Long) seat.organisation();
    jdbc.sql(
            """
            insert into audit_entry (account_id, login_name, role, organisation_id, address, action, subject, allowed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(1, scope.account(), java.sql.Types.BIGINT)
        .param(2, scope.loginName(), java.sql.Types.VARCHAR)
        .param(3, seat == null ? null : seat.role().key(), java.sql.Types.VARCHAR)
        .param(4, concerned, java.sql.Types.BIGINT)
        .param(5, scope.address(), java.sql.Types.VARCHAR)
        .param(6, action)
        .param(7, subject, java.sql.Types.VARCHAR)
        .param(8, allowed)
        .update();
  }
}
