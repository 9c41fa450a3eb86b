package org.luoshi.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import org.luoshi.app.DebianPostgres;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.Migrations;
import org.luoshi.app.database.OpenDatabase;

/** A database and a data folder of the tests, empty at first. */
final class Place implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

  private final OpenDatabase open;

  private Place(OpenDatabase open) {
    this.open = open;
  }

  /** One with the database that comes along. */
  static Place embedded(Path folder) {
    return new Place(OpenDatabase.toFill(folder.resolve("data"), null));
  }

  /** One with an outside database: the installed one, or else one that came along with another. */
  static Place outside(Path folder) throws IOException, SQLException {
    if (!DebianPostgres.isInstalled()) {
      return embedded(folder);
    }
    DatabaseAddress address =
        DebianPostgres.shared().database("place_" + Long.toString(System.nanoTime(), 36));
    return new Place(OpenDatabase.toFill(folder.resolve("data"), address));
  }

  DatabaseAddress address() {
    return open.address();
  }

  Path at(String first, String... more) {
    return open.folder().at(first, more);
  }

  OpenDatabase open() {
    return open;
  }

  /** Fills in rows and files that are awkward to carry. */
  Place fill() throws SQLException, IOException {
    Migrations.takeAll(address());
    run(
        """
        insert into organisation (name, kind, opened) values
          ('本级', 'county', '2020-02-29'), (E'tab\\t换行\\n\\\\N \\\\. "引号"', 'village', '1949-10-01');
        insert into tree_place (tree, organisation_id, parent_id, path, valid) values
          ('government', 1, null, 'government.1', '[2020-01-01,)'), ('government', 2, 1, 'government.1.2', '[,2030-01-01)');
        insert into account (organisation_id, name) values (1, '管理员');
        insert into credential (account_id, login_name, password_hash) values (1, 'admin', '$argon2id$x');
        update tree set name_zh = '行政区' where key = 'government';
        """);
    enter(5);
    document("柳溪村工作计划\n一、工作\n每月走访一次。".getBytes(StandardCharsets.UTF_8));
    file(new byte[300_000]);
    return this;
  }

  /** Enters so many lines into the audit trail, as the application does. */
  void enter(int entries) throws SQLException {
    run(
        "set role luoshi_app; insert into audit_entry (action, subject, allowed) select 'test.' || n, null, true"
            + " from generate_series(1, "
            + entries
            + ") n");
  }

  /** A document as it is stored: its row with its text, and its bytes among the files. */
  private void document(byte[] content) throws SQLException, IOException {
    String name = file(content);
    run(
        "insert into document (organisation_id, name, sha256, size, charset, body) values (2, '计划.txt', '%s', %d, 'UTF-8', '%s')"
            .formatted(name, content.length, new String(content, StandardCharsets.UTF_8)));
  }

  /** What the bytes say that are kept of a document. */
  String stored(String document) throws SQLException, IOException {
    String name = ask("select sha256 from document where name = '" + document + "'");
    return Files.readString(at("files", name.substring(0, 2), name));
  }

  private String file(byte[] content) throws IOException {
    String name = HexFormat.of().formatHex(Digests.sha256().digest(content));
    Path file = at("files", name.substring(0, 2), name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return name;
  }

  /** Runs statements as the owner. */
  void run(String sql) throws SQLException {
    try (Connection connection = address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row. */
  String ask(String query) throws SQLException {
    return ask("owner", query);
  }

  /** The same, as the application. */
  String askAsApplication(String query) throws SQLException {
    return ask("luoshi_app", query);
  }

  private String ask(String role, String query) throws SQLException {
    try (Connection connection = address().connect();
        Statement statement = connection.createStatement()) {
      if (!role.equals("owner")) {
        statement.execute("set role " + role);
      }
      try (ResultSet row = statement.executeQuery(query)) {
        row.next();
        return row.getString(1);
      }
    }
  }

  Manifest backup(Path file) {
    return new Backup(address(), open.folder(), false).write(file, NOON);
  }

  void restore(Path file) {
    try (Archive archive = Archive.open(file)) {
      new Restore(archive, address(), open.folder()).run();
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
