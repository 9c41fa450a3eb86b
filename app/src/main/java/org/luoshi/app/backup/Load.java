package org.luoshi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.app.database.StartFailure;
import org.postgresql.PGConnection;

/**
 * Loads the rows of an archive within the transaction of a connection. For this transaction the
 * owner is bound by no row-level security, no trigger fires, and foreign keys are checked at the
 * end; none of it needs a superuser.
 */
final class Load {
  private final Connection connection;
  private final Archive archive;

  Load(Connection connection, Archive archive) {
    this.connection = connection;
    this.archive = archive;
  }

  void run() throws SQLException, IOException {
    Schema schema = Schema.of(connection);
    checkSame(schema);
    try (Statement statement = connection.createStatement()) {
      Backup.plainText(statement);
      List<Step> steps = steps(statement);
      for (Step step : steps) {
        statement.execute(step.loosen());
      }
      statement.execute("set constraints all deferred");
      for (Schema.Table table : schema.kept()) {
        statement.execute("delete from " + table.name());
      }
      for (Manifest.Rows rows : archive.manifest().tables()) {
        load(rows);
      }
      statement.execute("set constraints all immediate");
      for (Step step : steps) {
        statement.execute(step.tighten());
      }
      compare(schema);
      continueSequences(statement);
    }
    checkAudit();
  }

  /** Whether anybody's rows are in it; dictionaries that came with the schema do not count. */
  static boolean holdsRows(Connection connection, Schema schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Schema.Table table : schema.kept()) {
        if ((table.secured() || table.name().equals("credential"))
            && !Schema.strings(statement, "select 1 from " + table.name() + " limit 1").isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Names in the archive become SQL only when the schema has the very same. */
  private void checkSame(Schema schema) {
    List<List<String>> here =
        schema.kept().stream().map(table -> named(table.name(), table.columns())).toList();
    List<List<String>> there =
        archive.manifest().tables().stream()
            .map(rows -> named(rows.table(), rows.columns()))
            .toList();
    if (!here.equals(there)) {
      throw new StartFailure("restore.differs");
    }
  }

  private static List<String> named(String table, List<String> columns) {
    return Stream.concat(Stream.of(table), columns.stream()).toList();
  }

  /** What would stand in the way, and how it is put back. */
  private record Step(String loosen, String tighten) {}

  private static final String STEPS =
      """
      select format('alter table %1$I no force row level security', relname),
        format('alter table %1$I force row level security', relname)
      from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
      union all
      select format('alter table %s disable trigger %I', c.oid::regclass, t.tgname),
        format('alter table %s enable trigger %I', c.oid::regclass, t.tgname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled = 'O'
      union all
      select format('alter table %s alter constraint %I deferrable initially deferred', conrelid::regclass, conname),
        format('alter table %s alter constraint %I not deferrable', conrelid::regclass, conname)
      from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'f' and not condeferrable and conparentid = 0
      """;

  private static List<Step> steps(Statement statement) throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(STEPS)) {
      while (row.next()) {
        steps.add(new Step(row.getString(1), row.getString(2)));
      }
    }
    return steps;
  }

  private void load(Manifest.Rows rows) throws SQLException, IOException {
    String copy =
        "copy %s (%s) from stdin".formatted(rows.table(), String.join(", ", rows.columns()));
    try (InputStream in = archive.read(rows.content())) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in, 1 << 16);
    }
  }

  /** The rows that are in it now, written out again, are those of the archive to the last bit. */
  private void compare(Schema schema) throws SQLException, IOException {
    for (Manifest.Rows rows : archive.manifest().tables()) {
      Schema.Table table =
          schema.kept().stream()
              .filter(any -> any.name().equals(rows.table()))
              .findFirst()
              .orElseThrow();
      Digests digests = new Digests(OutputStream.nullOutputStream());
      long copied = table.copyTo(connection, digests);
      if (copied != rows.rows()
          || !digests.content(rows.content().entry()).equals(rows.content())) {
        throw new StartFailure("restore.unequal", rows.table());
      }
    }
  }

  private void continueSequences(Statement statement) throws SQLException {
    List<String> here =
        Schema.of(connection).sequences().stream().map(Manifest.Sequence::name).toList();
    for (Manifest.Sequence sequence : archive.manifest().sequences()) {
      if (here.contains(sequence.name())) {
        statement.execute(
            "select setval('%s', %d, %b)"
                .formatted(sequence.name(), sequence.value(), sequence.called()));
      }
    }
  }

  private void checkAudit() throws SQLException {
    if (!AuditChain.isThere(connection)) {
      return;
    }
    Optional<String> broken =
        switch (AuditChain.verify(connection, List.of(archive.manifest().audit()))) {
          case AuditChain.Verdict.Whole whole -> Optional.<String>empty();
          case AuditChain.Verdict.Broken at -> Optional.of(Long.toString(at.entry()));
          case AuditChain.Verdict.Shortened cut -> Optional.of(Long.toString(cut.end().last()));
        };
    if (broken.isPresent()) {
      throw new StartFailure("restore.audit", broken.get());
    }
  }
}
