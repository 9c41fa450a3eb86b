package org.luoshi.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.app.database.DatabaseAddress;

/**
 * The owner of the schema, who sees every row: for what tests want to know of the whole database.
 */
public final class Owner {
  private Owner() {}

  /** The first column of every row. */
  public static List<String> ask(String query) {
    DatabaseAddress address = TestServer.address();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Changes rows behind the application's back, such as to let time have passed. */
  public static void change(String statement) {
    DatabaseAddress address = TestServer.address();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var change = connection.createStatement()) {
      change.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** The tables of the schema. */
  public static List<String> tables() {
    return ask("select tablename from pg_tables where schemaname = 'public' order by 1");
  }

  /**
   * A fingerprint of every table but sessions, the audit trail and counters of failed logins: which
   * versions of rows it holds, so that writing the same once more counts as a change as well.
   */
  public static Map<String, String> state() {
    String prints =
        tables().stream()
            .filter(table -> !table.startsWith("spring_session") && !table.equals("audit_entry"))
            .map(
                table ->
                    "select '%1$s=' || count(*) || ' ' || coalesce(sum(hashtextextended(xmin || ' ' || ctid, 0)), 0) from %1$s"
                        .formatted(table))
            .collect(Collectors.joining(" union all "));
    Map<String, String> state = new TreeMap<>();
    ask(prints).forEach(print -> state.put(print.split("=", 2)[0], print.split("=", 2)[1]));
    return state;
  }
}
