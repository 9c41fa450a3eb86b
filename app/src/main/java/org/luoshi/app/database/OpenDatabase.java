package org.luoshi.app.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The database that a command works on while no server needs to run: the outside one, or that of a
 * data folder. A running server goes on undisturbed; where none runs, the database is started and
 * stopped again.
 */
public final class OpenDatabase implements AutoCloseable {
  private final DataFolder folder;
  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres own;
  private final boolean taken;

  private OpenDatabase(
      DataFolder folder, DatabaseAddress address, @Nullable EmbeddedPostgres own, boolean taken) {
    this.folder = folder;
    this.address = address;
    this.own = own;
    this.taken = taken;
  }

  /**
   * Opens the database of an existing data folder for reading.
   *
   * @param outside the outside database; null for the embedded one
   */
  public static OpenDatabase toRead(Path root, @Nullable DatabaseAddress outside) {
    DataFolder folder = DataFolder.existing(root);
    if (outside != null) {
      OutsideDatabase.check(outside);
      return new OpenDatabase(folder, outside, null, false);
    }
    if (!new Cluster(folder).isMade()) {
      throw new StartFailure("data.no-database", folder.root());
    }
    return folder.isTaken()
        ? new OpenDatabase(folder, EmbeddedPostgres.addressIn(folder), null, false)
        : held(DataFolder.take(root), null);
  }

  /** Opens a database that nobody else works on, making what is missing. */
  public static OpenDatabase toFill(Path root, @Nullable DatabaseAddress outside) {
    return held(DataFolder.take(root), outside);
  }

  private static OpenDatabase held(DataFolder folder, @Nullable DatabaseAddress outside) {
    try {
      if (outside != null) {
        OutsideDatabase.check(outside);
        return new OpenDatabase(folder, outside, null, true);
      }
      EmbeddedPostgres own = EmbeddedPostgres.start(folder);
      return new OpenDatabase(folder, own.address(), own, true);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** The data folder. */
  public DataFolder folder() {
    return folder;
  }

  /** Where the database answers. */
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
    if (taken) {
      folder.close();
    }
  }
}
