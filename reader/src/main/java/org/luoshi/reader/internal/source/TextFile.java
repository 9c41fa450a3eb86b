package org.luoshi.reader.internal.source;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.Extraction.SourceText;

/** Opens files that are text, of whatever format. */
final class TextFile {
  private TextFile() {}

  static SourceText open(byte[] bytes, @Nullable Charset charset, long maxTextBytes)
      throws CannotRead {
    if (bytes.length > maxTextBytes) {
      throw CannotRead.tooLarge(maxTextBytes);
    }
    Decoded decoded = Charsets.decode(bytes, charset);
    if (decoded.text().isBlank()) {
      throw CannotRead.empty();
    }
    if (Binary.looksBinary(decoded.text())) {
      throw CannotRead.binary();
    }
    return new SourceText(decoded.text(), decoded.charset(), List.of(), TextFindings.of(decoded));
  }
}
