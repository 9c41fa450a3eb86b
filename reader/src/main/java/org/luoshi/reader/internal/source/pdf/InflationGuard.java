package org.luoshi.reader.internal.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.luoshi.reader.internal.source.CannotRead;

/**
 * Unpacks the streams of a file once for their size alone, before the library unpacks them into
 * memory. Pictures do not count; they are never unpacked.
 */
final class InflationGuard {
  private static final long MOST = 1L << 28;
  private static final long MOST_LZW = 1L << 20;
  private static final int LONGEST_DICTIONARY = 2000;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] file;
  private final byte[] sink = new byte[1 << 16];
  private long inflated;
  private long lzw;

  private InflationGuard(byte[] file) {
    this.file = file;
  }

  /**
   * Passes files whose streams swell to a quarter of a gigabyte at most.
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
      String dictionary = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
      dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
      dictionaryFrom = at;
      if (!dictionary.contains("/Image")) {
        stream(at + STREAM.length, dictionary);
      }
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

  private void stream(int after, String dictionary) throws CannotRead {
    if (dictionary.split("/FlateDecode|/Fl\\b", -1).length > 2) {
      throw CannotRead.zipBomb();
    }
    int start = after;
    while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
      start++;
    }
    if (dictionary.contains("/LZW")) {
      int end = indexOfEnd(start);
      lzw += end - start;
      if (lzw > MOST_LZW) {
        throw CannotRead.zipBomb();
      }
    } else if (dictionary.contains("/Fl")) {
      inflate(start);
    }
  }

  private int indexOfEnd(int start) {
    for (int i = start; i + STREAM.length < file.length; i++) {
      if (file[i] == 'e' && file[i + 1] == 'n' && file[i + 2] == 'd' && file[i + 3] == 's') {
        return i;
      }
    }
    return file.length;
  }

  private void inflate(int start) throws CannotRead {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(file, start, file.length - start);
      int count = inflater.inflate(sink);
      while (count > 0) {
        inflated += count;
        if (inflated > MOST) {
          throw CannotRead.zipBomb();
        }
        count = inflater.inflate(sink);
      }
    } catch (DataFormatException damaged) {
      // what was inflated so far counts; the library reads no more of it either
    }
  }
}
