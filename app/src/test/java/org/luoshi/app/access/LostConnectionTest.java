package org.luoshi.app.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** A connection that is lost in the middle of a transaction. */
class LostConnectionTest extends SpringTest {
  @Autowired private DataSource source;

  @Test
  void whatCameFirstIsToldNotThatNothingCouldBeRolledBack() {
    TransactionTemplate transactions = new TransactionTemplate(new ScopedTransactions(losing()));
    IllegalStateException first = new IllegalStateException("what came first");
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      throw first;
                    }))
        .isSameAs(first);
    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {}))
        .isInstanceOf(TransactionSystemException.class)
        .hasRootCauseMessage("commit: lost");
  }

  /** Connections on which nothing ends. */
  private DataSource losing() {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("rollback") || method.getName().equals("commit")) {
                    throw new SQLException(method.getName() + ": lost");
                  }
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
      }
    };
  }
}
