package org.luoshi.app.file;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes files in: looks at what they are, makes pictures anew, and keeps them. A picture takes a
 * second or so: to be called before a transaction begins, not within one; {@link Keeping#hold} then
 * makes sure of the file within.
 */
@Component
public class Intake {
  /** The field of a form that faults of files belong to. */
  public static final String FIELD = "files";

  /** So many pictures are worked on at once: each may take up to 200 MB. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE_SECONDS = 30;

  private final FileStore files;
  private final DataSize limit;
  private final Semaphore hands = new Semaphore(AT_ONCE, true);

  Intake(FileStore files, @Value("${luoshi.files.limit}") DataSize limit) {
    this.files = files;
    this.limit = limit;
  }

  /** The largest file that is taken. */
  public DataSize limit() {
    return limit;
  }

  /**
   * Takes one file in.
   *
   * @param name as the browser sent it, with whatever is in it
   * @throws Refused when it is empty, too large, of a type that is not taken, not what its name
   *     says, or broken: in words for the one who sent it; the field is {@value #FIELD}
   */
  public Kept take(String name, byte[] bytes) {
    String cleaned = FileName.clean(name);
    if (bytes.length == 0) {
      throw new Refused(FIELD, "fault.file.empty", cleaned);
    }
    if (bytes.length > limit.toBytes()) {
      throw new Refused(FIELD, "fault.file.large", cleaned, megabytes(bytes), limit.toMegabytes());
    }
    FileType type = Sniffer.type(cleaned, bytes);
    checkName(cleaned, type);
    if (type.isPicture()) {
      return redo(cleaned, type, bytes);
    }
    return new Kept(files.put(bytes), type.named(cleaned), type.mediaType(), bytes.length, null);
  }

  private static String megabytes(byte[] bytes) {
    return "%.1f".formatted(bytes.length / (double) (1 << 20));
  }

  /** One picture may be called like another, for it is made anew; nothing else may lie. */
  private static void checkName(String name, FileType type) {
    Optional<FileType> promised = FileType.promised(name);
    boolean fits =
        promised.isEmpty()
            ? !FileName.hasEnding(name)
            : promised.get() == type || (promised.get().isPicture() && type.isPicture());
    if (!fits) {
      throw new Refused(FIELD, "fault.file.ending", name, type.ending());
    }
  }

  private Kept redo(String name, FileType type, byte[] bytes) {
    try {
      if (!hands.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused(FIELD, "fault.file.busy", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(FIELD, "fault.file.busy", name);
    }
    try {
      return Pictures.redo(name, type, bytes, files);
    } finally {
      hands.release();
    }
  }
}
