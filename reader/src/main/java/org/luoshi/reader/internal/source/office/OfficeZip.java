package org.luoshi.reader.internal.source.office;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;

/** A zip package in memory; its entries are unpacked only when they are read. */
public final class OfficeZip implements AutoCloseable {
  /** All parts read may swell to this much together. */
  private static final long MAX_INFLATED = 1L << 28;

  private final ZipFile zip;
  private final long maxTextBytes;
  private long inflatable = MAX_INFLATED;

  private OfficeZip(ZipFile zip, long maxTextBytes) {
    this.zip = zip;
    this.maxTextBytes = maxTextBytes;
  }

  /**
   * Opens a package.
   *
   * @param maxTextBytes the longest text of one element
   * @throws CannotRead when its directory is missing or damaged, as that of a truncated file is
   */
  public static OfficeZip open(byte[] bytes, long maxTextBytes) throws CannotRead {
    try {
      return new OfficeZip(
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
              .setUseUnicodeExtraFields(false)
              .get(),
          maxTextBytes);
    } catch (IOException | RuntimeException damaged) {
      throw CannotRead.damaged();
    }
  }

  /** Whether the package has a part of this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Whether the name of any part ends with {@code suffix}. */
  public boolean hasAny(String suffix) {
    for (var names = zip.getEntries().asIterator(); names.hasNext(); ) {
      if (names.next().getName().endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Begins to read a part as XML.
   *
   * @return the reader, or null when there is no such part
   * @throws CannotRead when it is locked, damaged or no proper XML
   */
  public @Nullable XmlReader xml(String name) throws CannotRead {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw CannotRead.encrypted();
    }
    if (entry.getMethod() != ZipArchiveEntry.DEFLATED
        && entry.getMethod() != ZipArchiveEntry.STORED) {
      throw CannotRead.damaged();
    }
    try {
      return XmlReader.of(new BoundedStream(zip.getInputStream(entry), entry, this), maxTextBytes);
    } catch (IOException | RuntimeException damaged) {
      throw CannotRead.damaged();
    }
  }

  /** Takes {@code count} bytes from what may still be inflated; false when that is used up. */
  boolean take(int count) {
    inflatable -= count;
    return inflatable >= 0;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new IllegalStateException("closing a package in memory", e);
    }
  }
}
