package org.luoshi.cli.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.luoshi.cli.index.IndexHead.Commit;
import org.luoshi.cli.index.IndexRefused.Problem;
import org.luoshi.reader.similar.Letters;

/**
 * Adds files to an index; while it is open, no other process adds. What was added counts from
 * {@link #commit} on, whatever happens to the process or the machine afterwards; what was not
 * committed is cut off when the index is opened for adding the next time.
 */
public final class IndexWriter implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String NEW = "plans.new";
  private static final int MOST_PENDING = 8 << 20;

  private final FileChannel lock;
  private final FileChannel file;
  private final Set<String> known = new HashSet<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Commit committed;
  private long length;
  private long files;
  private long plans;

  private IndexWriter(FileChannel lock, FileChannel file) throws IOException {
    this.lock = lock;
    this.file = file;
    this.committed = IndexHead.read(file);
    PlanIndex.read(
        file, committed, added -> known.add(key(added.name(), added.sha256())), plan -> {});
    file.truncate(committed.length());
    file.position(committed.length());
    this.length = committed.length();
    this.files = committed.files();
    this.plans = committed.plans();
  }

  private static String key(String name, String sha256) {
    return sha256 + name;
  }

  /**
   * Opens an index for adding; a folder that does not exist or is empty becomes one.
   *
   * @throws IndexRefused when it cannot be used
   */
  public static IndexWriter open(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexRefused(Problem.NOT_AN_INDEX);
    }
    if (!Files.exists(folder.resolve(PlanIndex.FILE)) && holdsSomethingElse(folder)) {
      throw new IndexRefused(Problem.NOT_AN_INDEX);
    }
    Files.createDirectories(folder);
    FileChannel lock = lock(folder);
    try {
      if (!Files.exists(folder.resolve(PlanIndex.FILE))) {
        create(folder);
      }
      return open(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static IndexWriter open(Path folder, FileChannel lock) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve(PlanIndex.FILE), StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return new IndexWriter(lock, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static boolean holdsSomethingElse(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.endsWith(LOCK) && !entry.endsWith(NEW)) {
          return true;
        }
      }
      return false;
    } catch (NotDirectoryException e) {
      return true;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process
    }
    channel.close();
    throw new IndexRefused(Problem.BUSY);
  }

  /** An index appears whole or not at all. */
  private static void create(Path folder) throws IOException {
    Path fresh = folder.resolve(NEW);
    try (FileChannel file =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      write(file, IndexHead.empty(), 0);
      file.force(true);
    }
    Files.move(fresh, folder.resolve(PlanIndex.FILE), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      // Windows cannot and need not
    }
  }

  /** Whether a file of this name and content is in the index or waits for its commit. */
  public boolean has(String name, String sha256) {
    return known.contains(key(name, sha256));
  }

  /** Begins a file; {@code count} plans have to follow. */
  public void file(String name, String sha256, int count) throws IOException {
    known.add(key(name, sha256));
    append(IndexRecord.bytes(new IndexRecord.OfFile(name, sha256, count)));
    files++;
  }

  /** Adds a plan of the file begun last. */
  public void plan(int ordinal, String title, Letters letters) throws IOException {
    append(IndexRecord.bytes(ordinal, title, letters));
    plans++;
  }

  private void append(byte[] record) throws IOException {
    pending.write(record, 0, record.length);
    if (pending.size() >= MOST_PENDING) {
      flush();
    }
  }

  private void flush() throws IOException {
    write(file, ByteBuffer.wrap(pending.toByteArray()), length);
    length += pending.size();
    pending.reset();
  }

  private static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    long place = at;
    while (bytes.hasRemaining()) {
      place += file.write(bytes, place);
    }
  }

  /** Makes all that was added last; when this returns it is on the disk. */
  public void commit() throws IOException {
    flush();
    if (length > committed.length()) {
      file.force(true);
      Commit next = new Commit(committed.sequence() + 1, length, files, plans);
      write(file, IndexHead.mark(next), IndexHead.place(next));
      file.force(true);
      committed = next;
    }
  }

  /** Lets others add; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (lock) {
      file.close();
    }
  }
}
