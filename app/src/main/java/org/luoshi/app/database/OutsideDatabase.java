package org.luoshi.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL that somebody else runs: looked at before anything is started on it. The oldest
 * version that is served is {@value #OLDEST}.
 */
public final class OutsideDatabase {
  static final int OLDEST = 15;

  private OutsideDatabase() {}

  /**
   * Checks that the database answers, is new enough and has the role {@code luoshi_app}, which is
   * made when the login may.
   *
   * @throws StartFailure with what to do
   */
  public static void check(DatabaseAddress address) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new StartFailure("database.too-old", version, OLDEST);
      }
      role(statement, address.user());
      Migrations.checkKnown(connection);
    } catch (SQLException e) {
      throw new StartFailure(e, "database.away", address, e.getMessage());
    }
  }

  private static void role(Statement statement, String user) throws SQLException {
    if (!yes(statement, "select exists (select from pg_roles where rolname = 'luoshi_app')")) {
      try {
        statement.execute("create role luoshi_app nologin");
      } catch (SQLException e) {
        throw new StartFailure(e, "database.no-role", user);
      }
    }
    if (!yes(statement, "select pg_has_role(current_user, 'luoshi_app', 'member')")) {
      try {
        statement.execute("grant luoshi_app to current_user");
      } catch (SQLException e) {
        throw new StartFailure(e, "database.no-role", user);
      }
    }
  }

  private static boolean yes(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
