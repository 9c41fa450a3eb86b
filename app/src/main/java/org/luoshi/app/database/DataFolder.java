package org.luoshi.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one Luoshi keeps everything: the database, the files, the keys. It belongs to
 * one process at a time.
 *
 * <pre>
 * version     the layout of this folder, see {@link #LAYOUT}
 * lock        held while a process works on it
 * postgres/   the cluster of the embedded database, with its port and passwords beside it
 * program/    the unpacked PostgreSQL
 * files/      content-addressed files
 * keys/       keys of the encrypted columns
 * backups/    daily backups
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
  /** The layout this program knows. */
  public static final String LAYOUT = "1";

  /** Less free space than this, in bytes, and nothing is started. */
  static final long LEAST_SPACE = 256L << 20;

  private final Path root;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  private DataFolder(Path root) {
    this.root = root;
  }

  /** The folder without taking it: for commands that only look into what a running one holds. */
  public static DataFolder peek(Path root) {
    return new DataFolder(root.toAbsolutePath().normalize());
  }

  /**
   * A folder that is there already, without taking it.
   *
   * @throws StartFailure when there is none, or one of another layout
   */
  public static DataFolder existing(Path root) {
    DataFolder folder = peek(root);
    if (!Files.exists(folder.at("version"))) {
      throw new StartFailure("data.missing", folder.root);
    }
    try {
      folder.checkLayout();
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", folder.root, e.getMessage());
    }
    return folder;
  }

  /**
   * The folder, made when missing, locked for this process.
   *
   * @throws StartFailure when it belongs to another process or layout, cannot be written or is full
   */
  public static DataFolder take(Path root) {
    DataFolder folder = peek(root);
    try {
      Files.createDirectories(folder.root);
      folder.checkLayout();
      folder.checkSpace();
      folder.lock();
      return folder;
    } catch (AccessDeniedException e) {
      throw new StartFailure(e, "data.denied", folder.root);
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", folder.root, e.getMessage());
    }
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** A place inside the folder. */
  public Path at(String first, String... more) {
    return root.resolve(Path.of(first, more));
  }

  /** Whether somebody holds it now. */
  public boolean isTaken() {
    if (!Files.exists(at("lock"))) {
      return false;
    }
    try (FileChannel open = FileChannel.open(at("lock"), StandardOpenOption.WRITE)) {
      FileLock free = open.tryLock();
      if (free != null) {
        free.release();
      }
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret kept in a file of this folder, readable by its owner alone; made when missing. */
  public String secret(String name) {
    Path file = at("keys", name);
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", file, e.getMessage());
    }
  }

  /** Writes a small file whole or not at all, readable by its owner alone. */
  public void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      out.write(StandardCharsets.UTF_8.encode(text));
      out.force(true);
    }
    Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private void checkLayout() throws IOException {
    Path version = at("version");
    if (Files.exists(version)) {
      String found = Files.readString(version).strip();
      if (!found.equals(LAYOUT)) {
        throw new StartFailure("data.version", root, found, LAYOUT);
      }
      return;
    }
    try (var inside = Files.list(root)) {
      if (inside.anyMatch(file -> !file.getFileName().toString().equals("lock"))) {
        throw new StartFailure("data.foreign", root);
      }
    }
    write(version, LAYOUT + "\n");
  }

  private void checkSpace() throws IOException {
    FileStore store = Files.getFileStore(root);
    if (store.getUsableSpace() < LEAST_SPACE) {
      throw new StartFailure("data.full", root, LEAST_SPACE >> 20, store.getUsableSpace() >> 20);
    }
  }

  private void lock() throws IOException {
    channel = FileChannel.open(at("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new StartFailure("data.taken", root);
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    try {
      if (lock != null && lock.isValid()) {
        lock.release();
      }
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
