package org.luoshi.app.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.luoshi.app.frame.Refused;

/**
 * Makes pictures anew from their dots: upright, of a reasonable size, without place, device or
 * anything else that stood beside the dots.
 */
final class Pictures {
  /** More dots than this and nothing is decoded. */
  static final long MOST_DOTS = 50_000_000;

  /** The longer side of what is kept, at most. */
  static final int LONGEST = 2560;

  /** The longer side of the small picture, at most. */
  static final int SMALL = 320;

  /** So many dots are held at once, about: of larger pictures only every second dot is read. */
  private static final long HELD_DOTS = 16_000_000;

  /** A progressive picture has about ten; each costs as much time as a whole picture. */
  private static final int MOST_SCANS = 30;

  private static final float QUALITY = 0.85f;

  private Pictures() {}

  /**
   * Makes a picture anew and keeps it with a small one: as JPEG, or as PNG where dots are
   * transparent.
   *
   * @throws Refused when it has too many dots or is broken
   */
  static Kept redo(String name, FileType type, byte[] bytes, FileStore files) {
    JpegMarks marks = type == FileType.JPEG ? JpegMarks.of(bytes) : new JpegMarks(1, 1, true);
    if (!marks.ended() || marks.scans() > MOST_SCANS) {
      throw Sniffer.damaged(name);
    }
    BufferedImage picture =
        Dots.upright(Dots.fitted(read(name, type, bytes), LONGEST), marks.orientation());
    BufferedImage small = Dots.fitted(picture, SMALL);
    FileType kept = picture.getColorModel().hasAlpha() ? FileType.PNG : FileType.JPEG;
    String thumbnail = files.put(write(small, kept));
    byte[] anew = write(picture, kept);
    return new Kept(files.put(anew), kept.named(name), kept.mediaType(), anew.length, thumbnail);
  }

  private static BufferedImage read(String name, FileType type, byte[] bytes) {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_DOTS) {
        throw new Refused(
            Intake.FIELD, "fault.file.dots", name, width, height, MOST_DOTS / 1_000_000);
      }
      int step = (int) Math.ceil(Math.sqrt(width * height / (double) HELD_DOTS));
      ImageReadParam how = reader.getDefaultReadParam();
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Sniffer.damaged(name);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] write(BufferedImage picture, FileType type) {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), how);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
