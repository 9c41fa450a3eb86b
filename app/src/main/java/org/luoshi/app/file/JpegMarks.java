package org.luoshi.app.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the marks of a JPEG say before it is decoded (ISO/IEC 10918-1, annex B).
 *
 * @param orientation as EXIF has it: 1 upright, 2 to 8 mirrored or turned
 * @param scans how many times the decoder goes over all dots
 * @param ended whether the mark of the end is there
 */
record JpegMarks(int orientation, int scans, boolean ended) {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int ORIENTATION = 0x0112;

  /** Reads them; a broken picture has too few or no end. */
  static JpegMarks of(byte[] bytes) {
    int orientation = 0;
    int scans = 0;
    for (int at = next(bytes, 2); at >= 0; ) {
      int mark = bytes[at] & 0xFF;
      if (mark == END) {
        return new JpegMarks(Math.max(1, orientation), scans, true);
      }
      if (at + 2 >= bytes.length) {
        break;
      }
      int length = ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
      if (mark == APP1 && orientation == 0) {
        orientation = orientation(bytes, at + 3, Math.min(bytes.length, at + 1 + length));
      }
      scans += mark == START_OF_SCAN ? 1 : 0;
      at = next(bytes, at + 1 + Math.max(2, length));
    }
    return new JpegMarks(Math.max(1, orientation), scans, false);
  }

  /** The place of the next mark's number, or -1; dots and restart marks are passed over. */
  private static int next(byte[] bytes, int from) {
    for (int at = from; at + 1 < bytes.length; at++) {
      int mark = bytes[at + 1] & 0xFF;
      if (bytes[at] == (byte) 0xFF && mark != 0 && mark != 0xFF && (mark < 0xD0 || mark > 0xD8)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** 0 when these are no EXIF data, or they do not say it. */
  private static int orientation(byte[] bytes, int from, int to) {
    int begin = from + EXIF.length;
    if (begin + 8 > to || !Arrays.equals(bytes, from, begin, EXIF, 0, EXIF.length)) {
      return 0;
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, begin, to - begin).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long first = tiff.getInt(4) & 0xFFFFFFFFL;
    if (first + 2 > tiff.limit()) {
      return 0;
    }
    int entries = tiff.getShort((int) first) & 0xFFFF;
    for (int i = 0; i < entries && first + 2 + 12L * (i + 1) <= tiff.limit(); i++) {
      int entry = (int) first + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 0;
  }
}
