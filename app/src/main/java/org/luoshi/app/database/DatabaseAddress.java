package org.luoshi.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is and as whom Luoshi logs in. The login owns the schema and runs migrations;
 * the application itself becomes {@code luoshi_app}, whom row-level security binds.
 *
 * @param url a JDBC address
 * @param user login name, owner of the database
 * @param password its password; empty when the address carries it
 * @param embedded whether Luoshi brought the database along
 */
public record DatabaseAddress(String url, String user, String password, boolean embedded) {
  /** A connection as the owner of the schema, apart from those of the server. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return url.replaceAll("(?i)(password=)[^&]*", "$1***");
  }
}
