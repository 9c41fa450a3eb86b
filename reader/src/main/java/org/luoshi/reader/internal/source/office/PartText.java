package org.luoshi.reader.internal.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a part strictly: UTF-8, or UTF-16 with a byte-order mark; office formats allow no other
 * charset (ECMA-376 part 2, 8.1.4). The XML parser itself would report damage on standard error.
 */
final class PartText {
  private PartText() {}

  static Reader of(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 3);
    byte[] head = in.readNBytes(3);
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      int mark = "\uFEFF".getBytes(charset).length;
      if (head.length >= mark && new String(head, 0, mark, charset).equals("\uFEFF")) {
        in.unread(head, mark, head.length - mark);
        return new InputStreamReader(in, charset.newDecoder());
      }
    }
    in.unread(head);
    return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
  }
}
