package org.luoshi.app.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as phones, offices and those who mean ill send them. */
public final class Samples {
  private Samples() {}

  /** A picture whose left half is red and whose right half is blue. */
  static BufferedImage halves(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return picture;
  }

  static byte[] written(BufferedImage picture, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] jpeg(int width, int height) {
    return written(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  /** The JPEG with EXIF data: which way is up, the place it was taken at, the name of the phone. */
  static byte[] withExif(byte[] jpeg, int orientation, String phone) {
    ByteBuffer tiff = ByteBuffer.allocate(200);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(phone.length() + 1).putInt(100);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
    tiff.putInt(0);
    tiff.position(60).putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2);
    tiff.put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(100).put((phone + "\0").getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    int length = 2 + 6 + tiff.capacity();
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(tiff.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A PNG of one grey, whatever its size: a few kilobytes for a hundred million dots. */
  public static byte[] plainPng(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    chunk(out, "IHDR", header.array());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream rows = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[width + 1];
      for (int y = 0; y < height; y++) {
        rows.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(OutputStream to, String type, byte[] data) {
    try {
      DataOutputStream out = new DataOutputStream(to);
      byte[] name = type.getBytes(StandardCharsets.US_ASCII);
      CRC32 sum = new CRC32();
      sum.update(name);
      sum.update(data);
      out.writeInt(data.length);
      out.write(name);
      out.write(data);
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG whose last scan is there so many times more. */
  static byte[] manyScans(byte[] jpeg, int more) {
    int scan = jpeg.length - 2;
    while (!(jpeg[scan] == (byte) 0xFF && jpeg[scan + 1] == (byte) 0xDA)) {
      scan--;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, jpeg.length - 2);
    for (int i = 0; i < more; i++) {
      out.write(jpeg, scan, jpeg.length - 2 - scan);
    }
    out.write(jpeg, jpeg.length - 2, 2);
    return out.toByteArray();
  }

  /** A ZIP with these names in it. */
  static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
