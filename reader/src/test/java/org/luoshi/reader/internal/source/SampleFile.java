package org.luoshi.reader.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The documents that other programs made; the README beside them says how. */
public final class SampleFile {
  private SampleFile() {}

  /** The bytes of {@code documents/NAME} in the test resources. */
  public static byte[] bytes(String name) {
    try (InputStream file = SampleFile.class.getResourceAsStream("/documents/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("no sample " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
