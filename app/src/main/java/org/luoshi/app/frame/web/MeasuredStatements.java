package org.luoshi.app.frame.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements of the present thread and how long they take. */
final class MeasuredStatements extends DelegatingDataSource {
  /** What session, scope and audit ask. */
  private static final List<String> BESIDE =
      List.of("set_config", "SPRING_SESSION", "luoshi_seats", "audit_entry");

  private static final ThreadLocal<@Nullable Sum> CURRENT = new ThreadLocal<>();

  MeasuredStatements(DataSource source) {
    super(source);
  }

  /** Of one request. */
  static final class Sum {
    long nanos;
    int count;
    long slowest;
    String slowestText = "";

    void add(String text, long took) {
      nanos += took;
      count += BESIDE.stream().anyMatch(text::contains) ? 0 : 1;
      if (took > slowest) {
        slowest = took;
        slowestText = text;
      }
    }
  }

  /** Begins anew for this thread. */
  static Sum begin() {
    Sum sum = new Sum();
    CURRENT.set(sum);
    return sum;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (Connection) measured(Connection.class, super.getConnection());
  }

  /** A connection whose statements are measured, or such a statement. */
  private static Object measured(Class<?> type, Object real) {
    return Proxy.newProxyInstance(
        MeasuredStatements.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          long began = System.nanoTime();
          try {
            Object answer = method.invoke(real, arguments);
            return real instanceof Connection && answer instanceof Statement made
                ? measured(method.getReturnType(), made)
                : answer;
          } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
          } finally {
            Sum sum = CURRENT.get();
            if (sum != null && method.getName().startsWith("execute")) {
              sum.add(String.valueOf(real), System.nanoTime() - began);
            }
          }
        });
  }
}
