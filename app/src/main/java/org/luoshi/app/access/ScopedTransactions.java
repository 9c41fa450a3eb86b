package org.luoshi.app.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins every transaction by telling the database the scope of the thread, for this transaction
 * only; the answer is today.
 */
final class ScopedTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1;

  ScopedTransactions(DataSource source) {
    super(source);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Connection connection = DataSourceUtils.getConnection(obtainDataSource());
    Scope scope = Scope.current();
    try (PreparedStatement tell =
        connection.prepareStatement(
            "select current_date, set_config('luoshi.scope', ?, true), set_config('luoshi.account', ?, true)")) {
      tell.setString(1, scope.array());
      tell.setString(2, scope.account() == null ? "" : scope.account().toString());
      try (ResultSet told = tell.executeQuery()) {
        told.next();
        Today.begin(told.getObject(1, LocalDate.class));
      }
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("the scope was not taken", e);
    }
  }

  /**
   * A connection that is lost takes along what was not committed; why is told by what came first.
   */
  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (TransactionException e) {
      logger.debug("nothing to roll back", e);
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    Today.end();
    super.doCleanupAfterCompletion(transaction);
  }
}
