package org.luoshi.reader.internal.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.luoshi.reader.internal.source.CannotRead;

/**
 * Unpacks the streams of a file once for their size alone, before the library unpacks them into
 * memory. Pictures are never unpacked together, so each counts by itself.
 */
final class InflationGuard {
  private static final long MOST = 1L << 27;
  private static final long MOST_PICTURE = 1L << 28;

  /** Of what may swell a thousandfold, or nobody knows how far. */
  private static final long MOST_PACKED = 1L << 20;

  private static final int LONGEST_DICTIONARY = 2000;
  private static final int HEADER = 2;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
  private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
  private static final Pattern OTHERS = Pattern.compile("/(?:LZW|LZWDecode|RL|RunLengthDecode)\\b");
  private static final Pattern HEX = Pattern.compile("/(?:ASCIIHexDecode|AHx)\\b");
  private static final Pattern BASE_85 = Pattern.compile("/(?:ASCII85Decode|A85)\\b");
  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
  private static final Pattern FILTER_ELSEWHERE = Pattern.compile("/Filter\\s+\\d+\\s+\\d+\\s+R");

  private final byte[] file;
  private final byte[] sink = new byte[1 << 16];
  private long inflated;
  private long packed;

  private InflationGuard(byte[] file) {
    this.file = file;
  }

  /**
   * Passes files whose streams swell to an eighth of a gigabyte at most, pictures to a quarter
   * each.
   *
   * @throws CannotRead for all others
   */
  static void check(byte[] file) throws CannotRead {
    new InflationGuard(file).check();
  }

  private void check() throws CannotRead {
    int dictionaryFrom = 0;
    for (int at = next(0); at >= 0; at = next(at + 1)) {
      int from = Math.max(dictionaryFrom, at - LONGEST_DICTIONARY);
      String before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
      int object = before.lastIndexOf(" obj");
      boolean isCutOff = object < 0 && from > dictionaryFrom;
      dictionaryFrom = at;
      stream(at + STREAM.length, before.substring(Math.max(0, object)), isCutOff);
    }
  }

  private int next(int from) {
    for (int i = from; i + STREAM.length < file.length; i++) {
      if (file[i] == 's' && isStream(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isStream(int at) {
    for (int i = 1; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    boolean lineEnd = file[at + STREAM.length] == '\r' || file[at + STREAM.length] == '\n';
    return lineEnd && !(at > 2 && file[at - 1] == 'd');
  }

  private void stream(int after, String dictionary, boolean isCutOff) throws CannotRead {
    long expanding = times(FLATE, dictionary) + times(OTHERS, dictionary);
    long written = times(HEX, dictionary) + times(BASE_85, dictionary);
    if (expanding > 1 || written > 1) {
      throw CannotRead.zipBomb();
    }
    int start = after;
    while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
      start++;
    }
    boolean isUnknown = isCutOff || times(FILTER_ELSEWHERE, dictionary) > 0;
    boolean isFlate = isUnknown || times(FLATE, dictionary) > 0;
    long most = times(PICTURE, dictionary) > 0 ? MOST_PICTURE : MOST - inflated;
    long size = isFlate ? inflate(file, start, most) : 0;
    int end = indexOfEnd(start);
    if (isFlate && (isUnknown || written > 0)) {
      for (COSName filter : List.of(COSName.ASCII_HEX_DECODE, COSName.ASCII85_DECODE)) {
        size = Math.max(size, inflate(decoded(filter, start, end), 0, most));
      }
    }
    if (size > most) {
      throw CannotRead.zipBomb();
    }
    if (times(PICTURE, dictionary) == 0) {
      count(size, isUnknown || times(OTHERS, dictionary) > 0 ? end - start : 0);
    }
  }

  private void count(long size, long unmeasured) throws CannotRead {
    inflated += size;
    packed += size > unmeasured ? 0 : unmeasured;
    if (packed > MOST_PACKED) {
      throw CannotRead.zipBomb();
    }
  }

  private static long times(Pattern pattern, String dictionary) {
    return pattern.matcher(dictionary).results().count();
  }

  private int indexOfEnd(int start) {
    for (int i = start; i + STREAM.length < file.length; i++) {
      if (file[i] == 'e' && file[i + 1] == 'n' && file[i + 2] == 'd' && file[i + 3] == 's') {
        return i;
      }
    }
    return file.length;
  }

  /** What letters stand for; nothing when they are none. */
  private byte[] decoded(COSName filter, int start, int end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FilterFactory.INSTANCE
          .getFilter(filter)
          .decode(new ByteArrayInputStream(file, start, end - start), out, new COSDictionary(), 0);
    } catch (IOException | RuntimeException damaged) {
      // what was decoded so far counts
    }
    return out.toByteArray();
  }

  /**
   * The size of what a deflated stream holds, counted a little beyond the most; as the library
   * does, whatever its header says.
   */
  private long inflate(byte[] bytes, int start, long most) {
    if (start + HEADER >= bytes.length) {
      return 0;
    }
    long size = 0;
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(bytes, start + HEADER, bytes.length - start - HEADER);
      for (int count = inflater.inflate(sink); count > 0 && size <= most; ) {
        size += count;
        count = inflater.inflate(sink);
      }
    } catch (DataFormatException damaged) {
      // what was inflated so far counts; the library reads no more of it either
    }
    return size;
  }
}
