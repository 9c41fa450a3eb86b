package org.luoshi.app.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The last 64 bytes of an archive, which are its ZIP comment: the SHA-256 of all bytes before them.
 * One changed or missing bit anywhere breaks it.
 */
final class Seal {
  static final int LENGTH = 64;

  /** Stands in the place of the seal while the archive is written. */
  static final String OPEN = "0".repeat(LENGTH);

  private Seal() {}

  /** Seals a file that ends with {@link #OPEN}, and waits until it is on the disk. */
  static void put(Path file) throws IOException {
    byte[] seal = digest(file).getBytes(StandardCharsets.US_ASCII);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(open.length() - LENGTH);
      open.write(seal);
      open.getFD().sync();
    }
  }

  /** Whether a file is as it was sealed. */
  static boolean isWhole(Path file) throws IOException {
    byte[] seal = new byte[LENGTH];
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      if (open.length() <= LENGTH) {
        return false;
      }
      open.seek(open.length() - LENGTH);
      open.readFully(seal);
    }
    return new String(seal, StandardCharsets.ISO_8859_1).equals(digest(file));
  }

  private static String digest(Path file) throws IOException {
    var digest = Digests.sha256();
    byte[] buffer = new byte[1 << 16];
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      long left = open.length() - LENGTH;
      while (left > 0) {
        int read = open.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the file became shorter while it was read");
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
