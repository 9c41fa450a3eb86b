package org.luoshi.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.luoshi.app.backup.Manifest.Content;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.Migration;
import org.luoshi.app.database.Migrations;
import org.luoshi.app.database.StartFailure;

/**
 * Puts an archive into an empty database: brings the schema to where the archive was, loads all
 * rows in one transaction, compares them with the archive, and brings the schema up to date.
 */
public final class Restore {
  private final Archive archive;
  private final DatabaseAddress address;
  private final DataFolder folder;

  /** A restore of a checked archive. */
  public Restore(Archive archive, DatabaseAddress address, DataFolder folder) {
    this.archive = archive;
    this.address = address;
    this.folder = folder;
  }

  /**
   * Restores.
   *
   * @throws StartFailure when the target is not empty, or the rows do not go in; then there are
   *     none in it
   */
  public void run() {
    try {
      checkEmpty();
      Migrations.take(address, archive.manifest().migrations());
      try (Connection connection = address.connect()) {
        connection.setAutoCommit(false);
        new Load(connection, archive).run();
        putFiles();
        connection.commit();
      }
      Migrations.takeAll(address);
    } catch (IOException | SQLException | FlywayException e) {
      throw new StartFailure(e, "restore.failed", String.valueOf(e.getMessage()));
    }
  }

  private void checkEmpty() throws IOException, SQLException {
    if (!Backup.inside(folder.at("files")).isEmpty()) {
      throw new StartFailure("restore.not-empty", folder.at("files"));
    }
    try (Connection connection = address.connect()) {
      List<Migration> applied = Migrations.applied(connection);
      boolean fits = Set.copyOf(archive.manifest().migrations()).containsAll(applied);
      Schema schema = Schema.of(connection);
      if (!schema.tables().isEmpty()
          && (applied.isEmpty() || !fits || Load.holdsRows(connection, schema))) {
        throw new StartFailure("restore.not-empty", address);
      }
    }
  }

  /** Files come first: a row never names a file that is not there. */
  private void putFiles() throws IOException {
    for (Content content : archive.forFolder()) {
      Path file = folder.root().resolve(content.entry()).normalize();
      if (!file.startsWith(folder.at("files")) && !file.startsWith(folder.at("keys"))) {
        throw new IOException("a name that leads outside: " + content.entry());
      }
      put(content, file);
    }
  }

  private void put(Content content, Path file) throws IOException {
    if (file.startsWith(folder.at("keys"))) {
      try (var key = archive.read(content)) {
        folder.write(file, new String(key.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return;
    }
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = Channels.newOutputStream(channel);
      archive.copy(content, out);
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
