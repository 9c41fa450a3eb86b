package org.luoshi.reader.internal.source.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Stops an entry that swells beyond measure, or whose checksum is wrong. */
final class BoundedStream extends FilterInputStream {
  /** Small parts may be packed as well as they like. */
  private static final long HARMLESS = 8L << 20;

  /** Real documents stay under 100 times their packed size. */
  private static final long MAX_RATIO = 200;

  private final ZipArchiveEntry entry;
  private final OfficeZip zip;
  private final CRC32 checksum = new CRC32();
  private long inflated;
  private boolean exceeded;

  BoundedStream(InputStream in, ZipArchiveEntry entry, OfficeZip zip) {
    super(in);
    this.entry = entry;
    this.zip = zip;
  }

  /** Whether the stream was stopped. */
  boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0 && checksum.getValue() != entry.getCrc()) {
      throw new IOException("wrong checksum");
    }
    count(Math.max(0, count));
    checksum.update(buffer, offset, Math.max(0, count));
    return count;
  }

  private void count(int more) throws IOException {
    inflated += more;
    exceeded |=
        !zip.take(more)
            || (inflated > HARMLESS && inflated / MAX_RATIO > entry.getCompressedSize());
    if (exceeded) {
      throw new IOException("the part swells beyond measure");
    }
  }
}
