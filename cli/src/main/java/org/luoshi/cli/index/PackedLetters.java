package org.luoshi.cli.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.luoshi.reader.similar.Letters;

/**
 * Letters and their places, compressed (RFC 1951): length of the text in bytes, the text in UTF-8,
 * then the numbers of the places, each as its difference from the one three before it.
 */
final class PackedLetters {
  private final byte[] bytes;
  private final int size;

  /**
   * Letters that were packed before.
   *
   * @param bytes not to be changed any more
   * @param size bytes when unpacked
   */
  PackedLetters(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  static PackedLetters of(Letters letters) {
    byte[] text = letters.text().getBytes(StandardCharsets.UTF_8);
    int[] places = letters.places();
    ByteBuffer whole = ByteBuffer.allocate(8 + text.length + 5 * places.length);
    whole.putInt(text.length).put(text).putInt(places.length);
    for (int i = 0; i < places.length; i++) {
      putNumber(whole, places[i] - (i < 3 ? 0 : places[i - 3]));
    }
    return new PackedLetters(deflated(whole.array(), whole.position()), whole.position());
  }

  private static byte[] deflated(byte[] whole, int length) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(whole, 0, length);
      deflater.finish();
      byte[] packed = new byte[length + length / 1000 + 64];
      int used = deflater.deflate(packed);
      return java.util.Arrays.copyOf(packed, used);
    }
  }

  /** How many bytes they take. */
  int length() {
    return bytes.length;
  }

  /** Writes the size when unpacked, then the bytes. */
  void write(ByteBuffer out) {
    out.putInt(size).put(bytes);
  }

  Letters letters() {
    ByteBuffer whole = ByteBuffer.wrap(inflated());
    byte[] text = new byte[whole.getInt()];
    whole.get(text);
    int[] places = new int[whole.getInt()];
    for (int i = 0; i < places.length; i++) {
      places[i] = number(whole) + (i < 3 ? 0 : places[i - 3]);
    }
    return Letters.of(new String(text, StandardCharsets.UTF_8), places);
  }

  private byte[] inflated() {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(bytes);
      byte[] whole = new byte[size];
      if (inflater.inflate(whole) != size) {
        throw new IllegalStateException("the checksum was right, the letters are not");
      }
      return whole;
    } catch (DataFormatException e) {
      throw new IllegalStateException("the checksum was right, the letters are not", e);
    }
  }

  /** Seven bits a byte, small ones of either sign in one. */
  private static void putNumber(ByteBuffer out, int number) {
    int rest = (number << 1) ^ (number >> 31);
    while ((rest & ~0x7F) != 0) {
      out.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private static int number(ByteBuffer in) {
    int number = 0;
    int shift = 0;
    int next;
    do {
      next = in.get();
      number |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return (number >>> 1) ^ -(number & 1);
  }
}
