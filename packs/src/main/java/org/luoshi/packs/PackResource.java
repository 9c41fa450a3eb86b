package org.luoshi.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the packs that ship with Luoshi. */
final class PackResource {
  private PackResource() {}

  static String text(String name) {
    try (InputStream in = PackResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such file in the packs: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
