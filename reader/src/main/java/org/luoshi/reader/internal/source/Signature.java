package org.luoshi.reader.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells formats that are no text by their first bytes. */
final class Signature {
  private static final byte[] OLE = hex("D0CF11E0A1B11AE1");

  private Signature() {}

  /** Whether this is a zip package, as docx and xlsx are. */
  static boolean isZip(byte[] bytes) {
    return starts(bytes, 0, "PK\3\4") || starts(bytes, 0, "PK\5\6") || starts(bytes, 0, "PK\7\10");
  }

  /**
   * Whether this is a binary Word document, whichever program wrote it; not one that is locked as a
   * package.
   */
  static boolean isWord(byte[] bytes) {
    return starts(bytes, 0, OLE)
        && hasStream(bytes, "WordDocument")
        && !hasStream(bytes, "EncryptedPackage");
  }

  /** Whether this is a PDF file; some programs write a few bytes before its first line. */
  static boolean isPdf(byte[] bytes) {
    return indexOf(bytes, ascii("%PDF-"), Math.min(bytes.length, 1024)) >= 0;
  }

  /**
   * Passes text and zip packages.
   *
   * @throws CannotRead for every other format that is known
   */
  static void refuseKnownFormats(byte[] bytes) throws CannotRead {
    if (starts(bytes, 0, OLE)) {
      throw compoundFile(bytes);
    }
    if (starts(bytes, 0, "{\\rtf")) {
      throw CannotRead.unsupported("RTF");
    }
    if (starts(bytes, 0, "MIME-Version:")) {
      throw CannotRead.unsupported("MHT");
    }
    refusePictures(bytes);
    refuseArchives(bytes);
    if (starts(bytes, 0, "MZ\u0090\0") || starts(bytes, 0, "\u007fELF")) {
      throw CannotRead.binary();
    }
    if (starts(bytes, 0, hex("CAFEBABE00"))) {
      throw CannotRead.binary();
    }
  }

  /**
   * OLE2 containers hold doc, xls, ppt, old WPS files and office files under a password; they are
   * made of sectors of 512 bytes, and their directory often stands at the end.
   */
  private static CannotRead compoundFile(byte[] bytes) {
    if (hasStream(bytes, "EncryptedPackage")) {
      return CannotRead.encrypted();
    }
    if (hasStream(bytes, "WpsCustomData")) {
      return CannotRead.unsupported("WPS");
    }
    if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) {
      return CannotRead.unsupported("xls");
    }
    if (bytes.length % 512 != 0) {
      return CannotRead.damaged();
    }
    return CannotRead.unsupported(hasStream(bytes, "PowerPoint Document") ? "ppt" : "WPS/OLE2");
  }

  private static boolean hasStream(byte[] bytes, String name) {
    byte[] directoryName = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    return indexOf(bytes, directoryName, bytes.length) >= 0;
  }

  private static void refusePictures(byte[] bytes) throws CannotRead {
    if (starts(bytes, 0, hex("89504E47"))) {
      throw CannotRead.picture("PNG");
    }
    if (starts(bytes, 0, hex("FFD8FF"))) {
      throw CannotRead.picture("JPEG");
    }
    if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
      throw CannotRead.picture("GIF");
    }
    if (starts(bytes, 0, "II*\0") || starts(bytes, 0, "MM\0*")) {
      throw CannotRead.picture("TIFF");
    }
    if (starts(bytes, 0, "BM") && starts(bytes, 6, "\0\0\0\0")) {
      throw CannotRead.picture("BMP");
    }
    if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
      throw CannotRead.picture("WebP");
    }
    if (starts(bytes, 4, "ftyphei") || starts(bytes, 4, "ftypmif")) {
      throw CannotRead.picture("HEIC");
    }
  }

  private static void refuseArchives(byte[] bytes) throws CannotRead {
    if (starts(bytes, 0, "Rar!\u001a\7")) {
      throw CannotRead.archive("RAR");
    }
    if (starts(bytes, 0, hex("377ABCAF271C"))) {
      throw CannotRead.archive("7z");
    }
    if (starts(bytes, 0, hex("1F8B08"))) {
      throw CannotRead.archive("gzip");
    }
  }

  /** Latin-1 characters of {@code signature} stand for bytes. */
  private static boolean starts(byte[] bytes, int at, String signature) {
    return starts(bytes, at, ascii(signature));
  }

  private static boolean starts(byte[] bytes, int at, byte[] signature) {
    if (bytes.length < at + signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (bytes[at + i] != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int limit) {
    for (int i = 0; i + wanted.length <= limit; i++) {
      if (bytes[i] == wanted[0] && starts(bytes, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
