package org.luoshi.reader.internal.source;

import java.nio.charset.Charset;

/**
 * Bytes as text.
 *
 * @param text the text, without a byte-order mark; what the charset cannot hold, lone surrogates
 *     included, is U+FFFD, one for each malformed sequence
 * @param charset the charset's name as the output shows it: UTF-8, UTF-16LE, UTF-16BE, GB18030,
 *     Big5, or the name of the charset that was asked for
 * @param malformed how many malformed sequences were met
 * @param loneSurrogates how many halves of a surrogate pair stood alone, and where the first of
 *     them stands in {@code text}
 */
record Decoded(String text, String charset, int malformed, Surrogates loneSurrogates) {
  /** Lone surrogates: their number and the UTF-16 position of the first, -1 for none. */
  record Surrogates(int count, int first) {
    static final Surrogates NONE = new Surrogates(0, -1);
  }

  /** Decodes {@code bytes} from {@code offset}; never throws. */
  static Decoded of(byte[] bytes, int offset, Charset charset, String name) {
    return LenientDecoder.decode(bytes, offset, charset, name);
  }

  /** Whether every byte was used as the charset prescribes. */
  boolean clean() {
    return malformed == 0;
  }
}
