package org.luoshi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.backup.Manifest.Content;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.Migrations;
import org.luoshi.app.database.StartFailure;

/**
 * Writes an archive: the rows of every table as they were at one moment, and the files beside them.
 * The server may go on working meanwhile.
 */
public final class Backup {
  private final DatabaseAddress address;
  private final DataFolder folder;
  private final boolean withKeys;

  /**
   * A backup of one Luoshi.
   *
   * @param withKeys whether the keys of the encrypted columns go into the archive; whoever has such
   *     an archive reads everything
   */
  public Backup(DatabaseAddress address, DataFolder folder, boolean withKeys) {
    this.address = address;
    this.folder = folder;
    this.withKeys = withKeys;
  }

  /**
   * Writes the archive.
   *
   * @param file a name that is not taken
   * @param now the time it is made at
   * @throws StartFailure when it cannot be written; then there is no file of that name
   */
  public Manifest write(Path file, Instant now) {
    if (Files.exists(file)) {
      throw new StartFailure("backup.exists", file);
    }
    try (ArchiveWriter archive = new ArchiveWriter(file);
        Connection connection = address.connect()) {
      Manifest manifest = fill(archive, connection, now);
      archive.finish(manifest);
      return manifest;
    } catch (NoSuchFileException e) {
      throw new StartFailure(e, "backup.no-folder", file);
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw new StartFailure(e, "backup.failed", file, String.valueOf(e.getMessage()));
    }
  }

  private Manifest fill(ArchiveWriter archive, Connection connection, Instant now)
      throws IOException, SQLException {
    oneMoment(connection);
    List<String> hidden = Schema.hidden(connection);
    if (!hidden.isEmpty()) {
      throw new StartFailure("backup.hidden", address.user(), String.join(", ", hidden));
    }
    Schema schema = Schema.of(connection);
    List<Manifest.Rows> tables = new ArrayList<>();
    for (Schema.Table table : schema.kept()) {
      tables.add(rows(archive, connection, table));
    }
    return new Manifest(
        Manifest.FORMAT,
        Manifest.VERSION,
        Version.OF_PROGRAM,
        connection.getMetaData().getDatabaseProductVersion(),
        now.toString(),
        Migrations.applied(connection),
        tables,
        Schema.LEFT_OUT.stream().sorted().toList(),
        schema.sequences(),
        files(archive),
        keys(archive),
        AuditChain.end(connection),
        filesElsewhere());
  }

  /** One snapshot for all tables, and one way of writing times and bytes. */
  static void oneMoment(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      plainText(statement);
    }
  }

  /** Settings under which the same rows become the same text everywhere. */
  static void plainText(Statement statement) throws SQLException {
    statement.execute("set local timezone = 'UTC'");
    statement.execute("set local intervalstyle = 'postgres'");
    statement.execute("set local bytea_output = 'hex'");
    statement.execute("set local extra_float_digits = 3");
  }

  private static Manifest.Rows rows(
      ArchiveWriter archive, Connection connection, Schema.Table table) throws IOException {
    long[] rows = new long[1];
    Content content =
        archive.add(
            "rows/" + table.name().replace("\"", "") + ".copy",
            out -> {
              try {
                rows[0] = table.copyTo(connection, out);
              } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
              }
            });
    return new Manifest.Rows(table.name(), table.columns(), rows[0], content);
  }

  /** The bucket of the object store, where files lie in one. */
  private static @Nullable String filesElsewhere() {
    String bucket = System.getenv("LUOSHI_S3_BUCKET");
    return bucket == null || bucket.isBlank() ? null : bucket;
  }

  private List<Content> files(ArchiveWriter archive) throws IOException {
    List<Content> files = new ArrayList<>();
    for (Path file : inside(folder.at("files"))) {
      try (InputStream in = Files.newInputStream(file)) {
        files.add(archive.add(name(file), in::transferTo));
      } catch (NoSuchFileException e) {
        // forgotten meanwhile: nothing names it
      }
    }
    return files;
  }

  private List<Manifest.Key> keys(ArchiveWriter archive) throws IOException {
    List<Manifest.Key> keys = new ArrayList<>();
    for (Path file : inside(folder.at("keys"))) {
      if (isDatabasePassword(file)) {
        continue;
      }
      byte[] key = Files.readAllBytes(file);
      if (withKeys) {
        keys.add(new Manifest.Key(archive.add(name(file), out -> out.write(key)), true));
      } else {
        String digest = HexFormat.of().formatHex(Digests.sha256().digest(key));
        keys.add(new Manifest.Key(new Content(name(file), key.length, digest), false));
      }
    }
    return keys;
  }

  /** Every data folder has its own. */
  static boolean isDatabasePassword(Path file) {
    return file.getFileName().toString().startsWith("database-");
  }

  private String name(Path file) {
    return folder.root().relativize(file).toString().replace('\\', '/');
  }

  /** The files under a folder that are there to stay, in order. */
  static List<Path> inside(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(Backup::isWhole).sorted().toList();
    }
  }

  private static boolean isWhole(Path file) {
    String name = file.getFileName().toString();
    return !name.endsWith(".new") && !name.endsWith(".part");
  }
}
