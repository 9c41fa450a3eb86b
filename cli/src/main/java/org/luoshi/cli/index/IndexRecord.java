package org.luoshi.cli.index;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.luoshi.cli.index.IndexRefused.Problem;
import org.luoshi.reader.similar.Letters;
import org.luoshi.reader.similar.Sketch;

/**
 * What the index file is made of: a record for a file, followed by one for each of its plans. On
 * disk: length of the payload, checksum of length and payload, payload.
 */
sealed interface IndexRecord {
  /** Length and checksum. */
  int HEAD = 2 * Integer.BYTES;

  /** A file; {@code plans} records of plans follow. */
  record OfFile(String name, String sha256, int plans) implements IndexRecord {}

  /** A plan of the file before it. */
  record OfPlan(int ordinal, String title, Sketch sketch, PackedLetters packed)
      implements IndexRecord {}

  /** The bytes of a file's record. */
  static byte[] bytes(OfFile file) {
    byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[HEAD + 1 + 32 + 4 + 4 + name.length];
    ByteBuffer record = ByteBuffer.wrap(bytes).position(HEAD);
    record.put((byte) 'F').put(HexFormat.of().parseHex(file.sha256()));
    record.putInt(file.plans()).putInt(name.length).put(name);
    return sealed(bytes);
  }

  /** The bytes of a plan's record. */
  static byte[] bytes(int ordinal, String title, Letters letters) {
    byte[] name = title.getBytes(StandardCharsets.UTF_8);
    Sketch sketch = Sketch.of(letters.text());
    PackedLetters packed = PackedLetters.of(letters);
    byte[] bytes = new byte[HEAD + 14 + 8 * Sketch.LONGS + name.length + packed.length()];
    ByteBuffer record = ByteBuffer.wrap(bytes).position(HEAD);
    record.put((byte) 'P').putInt(ordinal).put((byte) (sketch.isEmpty() ? 1 : 0));
    for (long bins : sketch.bins()) {
      record.putLong(bins);
    }
    packed.write(record.putInt(name.length).put(name));
    return sealed(bytes);
  }

  private static byte[] sealed(byte[] record) {
    ByteBuffer head = ByteBuffer.wrap(record).putInt(record.length - HEAD);
    head.putInt(checksum(record));
    return record;
  }

  private static int checksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record, 0, Integer.BYTES);
    crc.update(record, HEAD, record.length - HEAD);
    return (int) crc.getValue();
  }

  /**
   * The next record.
   *
   * @param rest bytes up to the end of what was committed
   * @throws IndexRefused when it is damaged
   */
  static Read next(DataInputStream in, long rest) throws IOException {
    int length = rest < HEAD ? -1 : in.readInt();
    if (length <= 0 || length > rest - HEAD) {
      throw new IndexRefused(Problem.DAMAGED);
    }
    byte[] record = new byte[HEAD + length];
    ByteBuffer buffer = ByteBuffer.wrap(record).putInt(length).putInt(in.readInt());
    in.readFully(record, HEAD, length);
    if (buffer.getInt(4) != checksum(record)) {
      throw new IndexRefused(Problem.DAMAGED);
    }
    return new Read(buffer.get() == 'F' ? file(buffer) : plan(buffer), record.length);
  }

  /** A record and how many bytes it took. */
  record Read(IndexRecord record, int bytes) {}

  private static OfFile file(ByteBuffer in) {
    byte[] sha256 = new byte[32];
    in.get(sha256);
    int plans = in.getInt();
    return new OfFile(text(in), HexFormat.of().formatHex(sha256), plans);
  }

  private static OfPlan plan(ByteBuffer in) {
    int ordinal = in.getInt();
    boolean empty = in.get() == 1;
    long[] bins = new long[Sketch.LONGS];
    for (int i = 0; i < bins.length; i++) {
      bins[i] = in.getLong();
    }
    String title = text(in);
    int size = in.getInt();
    byte[] packed = new byte[in.remaining()];
    in.get(packed);
    return new OfPlan(ordinal, title, Sketch.of(bins, empty), new PackedLetters(packed, size));
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[in.getInt()];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
