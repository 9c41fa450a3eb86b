package org.luoshi.reader.internal.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the bytes of a document, whatever its format; content decides, not the name. */
public final class DocumentOpener {
  private DocumentOpener() {}

  /**
   * The text of a document.
   *
   * @param name the file's name, used in messages only
   * @param bytes the whole file
   * @param charset the charset to decode plain text with, or null to detect it
   * @param maxTextBytes the largest text accepted, in bytes
   */
  public static Extraction open(
      String name, byte[] bytes, @Nullable Charset charset, long maxTextBytes) {
    Charset used = charset == null ? StandardCharsets.UTF_8 : charset;
    return new Extraction.SourceText(new String(bytes, used), used.name(), List.of(), List.of());
  }
}
