package org.luoshi.reader.internal.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a zip package part by part. */
public final class ZipBytes {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public ZipBytes part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public ZipBytes part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
