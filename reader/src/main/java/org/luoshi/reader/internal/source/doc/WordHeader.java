package org.luoshi.reader.internal.source.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.luoshi.reader.internal.source.CannotRead;

/** The first bytes of a document's main stream, which tell its age and lock ([MS-DOC] 2.5.2). */
final class WordHeader {
  private static final int LENGTH = 12;
  private static final int WORD_97 = 0xA5EC;
  private static final int FIRST_VERSION_97 = 106;
  private static final int ENCRYPTED = 0x100;

  private WordHeader() {}

  /**
   * Passes documents of Word 97 and later without a password.
   *
   * @throws CannotRead for all others
   * @throws IOException when there is no main stream
   */
  static void check(POIFSFileSystem files) throws IOException, CannotRead {
    try (InputStream main = files.createDocumentInputStream("WordDocument")) {
      byte[] bytes = main.readNBytes(LENGTH);
      if (bytes.length < LENGTH) {
        throw CannotRead.damaged();
      }
      ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int kind = header.getShort(0) & 0xFFFF;
      int version = header.getShort(2) & 0xFFFF;
      if ((kind & 0xFF00) == (WORD_97 & 0xFF00)
          && (kind != WORD_97 || version < FIRST_VERSION_97)) {
        throw CannotRead.unsupported("Word 6.0/95 doc");
      }
      if ((header.getShort(10) & ENCRYPTED) != 0) {
        throw CannotRead.encrypted();
      }
    }
  }
}
