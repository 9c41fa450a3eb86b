package org.luoshi.cli.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.luoshi.cli.index.IndexHead.Commit;
import org.luoshi.cli.index.IndexRefused.Problem;

/**
 * Reads an index. Every look goes through the whole of it once, from start to end, checks every
 * checksum and keeps nothing: memory does not grow with the index.
 */
public final class PlanIndex {
  /** The file inside the folder. */
  static final String FILE = "plans.luoshi";

  private static final int BUFFER = 1 << 18;

  /** How long a mark that is just being written may look broken. */
  private static final int TRIES = 4;

  private static final int PAUSE_MILLIS = 5;

  private PlanIndex() {}

  /**
   * What an index holds.
   *
   * @param bytes of the file that count
   */
  public record Contents(long files, long plans, long bytes) {}

  /** A file of the index. */
  public record IndexedFile(String name, String sha256, int plans) {}

  /**
   * Goes through an index.
   *
   * @param folder the index
   * @param files called for each file, before its plans
   * @param plans called for each plan, in the order they were added
   * @throws IndexRefused when it cannot be used
   */
  public static Contents read(
      Path folder, Consumer<? super IndexedFile> files, Consumer<? super IndexedPlan> plans)
      throws IOException {
    try (FileChannel file = FileChannel.open(folder.resolve(FILE), StandardOpenOption.READ)) {
      return read(file, head(file), files, plans);
    } catch (NoSuchFileException e) {
      throw new IndexRefused(Files.exists(folder) ? Problem.NOT_AN_INDEX : Problem.MISSING);
    }
  }

  private static Commit head(FileChannel file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return IndexHead.read(file);
      } catch (IndexRefused e) {
        if (attempt == TRIES || e.problem() != Problem.DAMAGED) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Contents read(
      FileChannel file,
      Commit commit,
      Consumer<? super IndexedFile> files,
      Consumer<? super IndexedPlan> plans)
      throws IOException {
    file.position(IndexHead.RECORDS);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
    long rest = commit.length() - IndexHead.RECORDS;
    long countFiles = 0;
    long countPlans = 0;
    try {
      while (rest > 0) {
        IndexRecord.Read next = IndexRecord.next(in, rest);
        if (!(next.record() instanceof IndexRecord.OfFile of)) {
          throw new IndexRefused(Problem.DAMAGED);
        }
        files.accept(new IndexedFile(of.name(), of.sha256(), of.plans()));
        rest -= next.bytes();
        for (int i = 0; i < of.plans(); i++) {
          rest -= plan(in, rest, of, plans);
        }
        countFiles++;
        countPlans += of.plans();
      }
    } catch (EOFException e) {
      throw new IndexRefused(Problem.CUT_SHORT);
    }
    if (countFiles != commit.files() || countPlans != commit.plans()) {
      throw new IndexRefused(Problem.DAMAGED);
    }
    return new Contents(countFiles, countPlans, commit.length());
  }

  private static int plan(
      DataInputStream in, long rest, IndexRecord.OfFile file, Consumer<? super IndexedPlan> plans)
      throws IOException {
    IndexRecord.Read next = IndexRecord.next(in, rest);
    if (!(next.record() instanceof IndexRecord.OfPlan plan)) {
      throw new IndexRefused(Problem.DAMAGED);
    }
    plans.accept(
        new IndexedPlan(
            file.name(),
            file.sha256(),
            plan.ordinal(),
            plan.title(),
            plan.sketch(),
            plan.packed()));
    return next.bytes();
  }
}
