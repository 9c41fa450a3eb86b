package org.luoshi.reader.internal.source.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops an entry that swells beyond measure. */
final class BoundedStream extends FilterInputStream {
  /** Small parts may be packed as well as they like. */
  private static final long HARMLESS = 8L << 20;

  /** Real documents stay under 100 times their packed size. */
  private static final long MAX_RATIO = 200;

  private final long packed;
  private final OfficeZip zip;
  private long inflated;
  private boolean exceeded;

  BoundedStream(InputStream in, long packed, OfficeZip zip) {
    super(in);
    this.packed = packed;
    this.zip = zip;
  }

  /** Whether the stream was stopped. */
  boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws IOException {
    inflated += more;
    exceeded |= !zip.take(more) || (inflated > HARMLESS && inflated / MAX_RATIO > packed);
    if (exceeded) {
      throw new IOException("the part swells beyond measure");
    }
  }
}
