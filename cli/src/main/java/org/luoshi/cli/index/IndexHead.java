package org.luoshi.cli.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.luoshi.cli.index.IndexRefused.Problem;
import org.luoshi.reader.similar.Sketch;

/**
 * The first three blocks of the index file, 512 bytes each with a checksum at the end: what the
 * file is, then two commit marks that are written in turns, so that one of them is whole whenever
 * the writing of the other was cut off. What lies behind the committed length does not count.
 */
final class IndexHead {
  /** Raise it when the records or the sketches change. */
  static final int VERSION = 1;

  static final int BLOCK = 512;

  /** Where the records begin, in bytes from the start of the file. */
  static final int RECORDS = 3 * BLOCK;

  private static final byte[] MAGIC = "LUOSHIPL".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKSUM = BLOCK - Integer.BYTES;

  /**
   * What was committed last.
   *
   * @param sequence how many commits there were
   * @param length bytes of the file that count
   */
  record Commit(long sequence, long length, long files, long plans) {
    static final Commit NONE = new Commit(0, RECORDS, 0, 0);
  }

  private IndexHead() {}

  /** The head of an index without plans. */
  static ByteBuffer empty() {
    ByteBuffer head = ByteBuffer.allocate(RECORDS);
    ByteBuffer identity = ByteBuffer.allocate(BLOCK);
    identity.put(MAGIC).putInt(VERSION).putInt(Sketch.BINS);
    head.put(sealed(identity)).put(mark(Commit.NONE)).put(mark(Commit.NONE));
    return head.flip();
  }

  /** Where the mark of a commit is written. */
  static long place(Commit commit) {
    return BLOCK * (1 + commit.sequence() % 2);
  }

  static ByteBuffer mark(Commit commit) {
    ByteBuffer mark = ByteBuffer.allocate(BLOCK);
    mark.putLong(commit.sequence()).putLong(commit.length());
    return sealed(mark.putLong(commit.files()).putLong(commit.plans()));
  }

  private static ByteBuffer sealed(ByteBuffer block) {
    block.putInt(CHECKSUM, checksum(block, 0));
    return block.clear();
  }

  private static int checksum(ByteBuffer bytes, int from) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(from, CHECKSUM));
    return (int) crc.getValue();
  }

  /**
   * The last commit of an index.
   *
   * @throws IndexRefused when the file is no index, of another version, cut short or damaged
   */
  static Commit read(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(RECORDS);
    while (head.hasRemaining() && file.read(head, head.position()) >= 0) {}
    int length = head.position();
    head.flip();
    byte[] magic = new byte[Math.min(MAGIC.length, length)];
    head.get(magic);
    if (length == 0 || !java.util.Arrays.equals(magic, 0, magic.length, MAGIC, 0, magic.length)) {
      throw new IndexRefused(Problem.NOT_AN_INDEX);
    }
    if (length < RECORDS) {
      throw new IndexRefused(Problem.CUT_SHORT);
    }
    check(head, 0);
    if (head.getInt() != VERSION || head.getInt() != Sketch.BINS) {
      throw new IndexRefused(Problem.OTHER_VERSION);
    }
    Commit first = commit(head, BLOCK);
    Commit second = commit(head, 2 * BLOCK);
    Commit last = first.sequence() > second.sequence() ? first : second;
    if (file.size() < last.length()) {
      throw new IndexRefused(Problem.CUT_SHORT);
    }
    return last;
  }

  private static Commit commit(ByteBuffer head, int at) throws IndexRefused {
    check(head, at);
    return new Commit(
        head.getLong(at), head.getLong(at + 8), head.getLong(at + 16), head.getLong(at + 24));
  }

  private static void check(ByteBuffer head, int at) throws IndexRefused {
    if (head.getInt(at + CHECKSUM) != checksum(head, at)) {
      throw new IndexRefused(Problem.DAMAGED);
    }
  }
}
