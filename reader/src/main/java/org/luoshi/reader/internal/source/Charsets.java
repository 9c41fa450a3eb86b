package org.luoshi.reader.internal.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a Chinese text: a byte-order mark, else UTF-8 when every byte fits, else the
 * candidate whose decoding reads most like Chinese.
 *
 * <p>Detector libraries were tried and left out: on texts of 20 characters they tell GB18030 from
 * Big5 well, but none recognises UTF-16 without a mark, below 12 characters they answer Cyrillic,
 * and a single lost byte makes them give up.
 */
final class Charsets {
  private static final int SAMPLE_BYTES = 1 << 16;

  /** A share of common characters below this is no Chinese; a wrong charset stays under 0.2. */
  private static final double CHINESE = 0.3;

  /** A charset and the name the output shows. */
  record Candidate(Charset charset, String name) {
    Candidate(Charset charset) {
      this(charset, charset.name());
    }
  }

  /** A charset whose texts may begin with a byte-order mark. */
  private static final class Marked {
    private final Candidate candidate;
    private final byte[] mark;

    Marked(Candidate candidate) {
      this.candidate = candidate;
      this.mark = "\uFEFF".getBytes(candidate.charset());
    }

    boolean begins(byte[] bytes) {
      return bytes.length >= mark.length
          && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
  }

  private static final Candidate UTF_8 = new Candidate(StandardCharsets.UTF_8);
  private static final Candidate UTF_16LE = new Candidate(StandardCharsets.UTF_16LE);
  private static final Candidate UTF_16BE = new Candidate(StandardCharsets.UTF_16BE);

  private static final List<Marked> MARKED =
      List.of(new Marked(UTF_8), new Marked(UTF_16LE), new Marked(UTF_16BE));

  private Charsets() {}

  /**
   * The text of {@code bytes}.
   *
   * @param asked the charset to use, or null to find it
   * @throws CannotRead when the bytes are empty or no text
   */
  static Decoded decode(byte[] bytes, @Nullable Charset asked) throws CannotRead {
    if (bytes.length == 0) {
      throw CannotRead.empty();
    }
    if (asked != null) {
      return decodeAs(bytes, canonical(asked, bytes));
    }
    Candidate marked = byMark(bytes);
    if (marked != null) {
      return decodeAs(bytes, marked);
    }
    return detect(bytes);
  }

  /**
   * The text of {@code bytes}, of which the document says that it is in charset {@code named}. That
   * is believed where neither a mark nor valid UTF-8 speaks against it and every byte fits.
   */
  static Decoded decodeNamed(byte[] bytes, String named) throws CannotRead {
    Decoded utf8 = decodeAs(bytes, UTF_8);
    if (byMark(bytes) != null || utf8.clean()) {
      return decode(bytes, null);
    }
    try {
      Decoded decoded = decodeAs(bytes, canonical(Charset.forName(named), bytes));
      return decoded.clean() ? decoded : decode(bytes, null);
    } catch (IllegalArgumentException unknownName) {
      return decode(bytes, null);
    }
  }

  private static Decoded detect(byte[] bytes) throws CannotRead {
    Decoded utf8 = Decoded.of(bytes, 0, UTF_8.charset(), UTF_8.name());
    if (utf8.clean() && (utf8.text().indexOf(0) < 0 || !manyNuls(bytes))) {
      return utf8;
    }
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
    Candidate best = UTF_8;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates()) {
      double score = CommonCharacters.score(decodeAs(sample, candidate).text());
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (bestScore < CHINESE) {
      throw Binary.looksBinary(utf8.text()) ? CannotRead.binary() : CannotRead.undecodable();
    }
    return best.equals(UTF_8) ? utf8 : decodeAs(bytes, best);
  }

  private static List<Candidate> candidates() {
    return List.of(UTF_8, gb18030(), big5(), UTF_16LE, UTF_16BE);
  }

  private static Candidate gb18030() {
    return new Candidate(Charset.forName("GB18030"));
  }

  /** Windows' Big5 is what "Big5" files are written in. */
  private static Candidate big5() {
    return new Candidate(Charset.forName("x-windows-950"), "Big5");
  }

  /** GB2312 and GBK are parts of GB18030; plain UTF-16 takes its byte order from the mark. */
  private static Candidate canonical(Charset charset, byte[] bytes) {
    return switch (charset.name()) {
      case "GB2312", "GBK", "GB18030", "x-mswin-936" -> gb18030();
      case "Big5", "x-windows-950", "x-Big5-Solaris" -> big5();
      case "UTF-16" -> UTF_16LE.equals(byMark(bytes)) ? UTF_16LE : UTF_16BE;
      default -> new Candidate(charset);
    };
  }

  private static @Nullable Candidate byMark(byte[] bytes) {
    for (Marked marked : MARKED) {
      if (marked.begins(bytes)) {
        return marked.candidate;
      }
    }
    return null;
  }

  private static Decoded decodeAs(byte[] bytes, Candidate candidate) {
    int mark = candidate.equals(byMark(bytes)) ? "\uFEFF".getBytes(candidate.charset()).length : 0;
    return Decoded.of(bytes, mark, candidate.charset(), candidate.name());
  }

  /** UTF-16 of ASCII is valid UTF-8 in which every other byte is NUL. */
  private static boolean manyNuls(byte[] bytes) {
    int nuls = 0;
    int length = Math.min(bytes.length, SAMPLE_BYTES);
    for (int i = 0; i < length; i++) {
      nuls += bytes[i] == 0 ? 1 : 0;
    }
    return nuls * 5L > length;
  }
}
