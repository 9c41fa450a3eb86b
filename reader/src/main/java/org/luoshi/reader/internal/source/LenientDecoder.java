package org.luoshi.reader.internal.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes bytes, counting what is malformed and going on after it; linear, never throws. */
final class LenientDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  private final ByteBuffer in;
  private final boolean utf8;
  private final StringBuilder out;
  private int malformed;

  private LenientDecoder(ByteBuffer in, boolean utf8) {
    this.in = in;
    this.utf8 = utf8;
    this.out = new StringBuilder(in.remaining());
  }

  static Decoded decode(byte[] bytes, int offset, Charset charset, String name) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, offset, bytes.length - offset, charset);
      if (text.indexOf(REPLACEMENT) < 0) {
        return new Decoded(text, name, 0, Decoded.Surrogates.NONE);
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    boolean little = charset.equals(StandardCharsets.UTF_16LE);
    boolean big = charset.equals(StandardCharsets.UTF_16BE);
    LenientDecoder decoder = new LenientDecoder(in, charset.equals(StandardCharsets.UTF_8));
    if (little || big) {
      decoder.units(little);
    } else {
      decoder.run(charset.newDecoder());
    }
    return decoder.result(name);
  }

  private void run(CharsetDecoder decoder) {
    decoder.onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chunk = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, chunk, true);
      out.append(chunk.flip());
      chunk.clear();
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        skip(Math.min(result.length(), in.remaining()));
        decoder.reset();
      }
    }
  }

  private void skip(int length) {
    int at = in.position();
    boolean surrogate =
        utf8
            && in.remaining() >= 3
            && (in.get(at) & 0xFF) == 0xED
            && (in.get(at + 1) & 0xE0) == 0xA0
            && (in.get(at + 2) & 0xC0) == 0x80;
    if (surrogate) {
      int bits = ((in.get(at + 1) & 0x3F) << 6) | (in.get(at + 2) & 0x3F);
      out.append((char) (0xD000 | bits));
      in.position(at + 3);
    } else {
      out.append(REPLACEMENT);
      malformed++;
      in.position(at + length);
    }
  }

  private void units(boolean little) {
    while (in.remaining() >= 2) {
      int first = in.get() & 0xFF;
      int second = in.get() & 0xFF;
      out.append((char) (little ? second << 8 | first : first << 8 | second));
    }
    if (in.hasRemaining()) {
      out.append(REPLACEMENT);
      malformed++;
    }
  }

  private Decoded result(String name) {
    int lone = 0;
    int first = -1;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < out.length()
          && Character.isLowSurrogate(out.charAt(i + 1))) {
        i++;
      } else {
        first = lone++ == 0 ? i : first;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return new Decoded(out.toString(), name, malformed, new Decoded.Surrogates(lone, first));
  }
}
