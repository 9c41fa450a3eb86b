package org.luoshi.reader.internal.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.doc.DocReader;
import org.luoshi.reader.internal.source.office.OfficePackage;
import org.luoshi.reader.internal.source.pdf.PdfReader;

/** Opens the bytes of a document, whatever its format; content decides, not the name. */
public final class DocumentOpener {
  private DocumentOpener() {}

  /**
   * The text of a document.
   *
   * @param name the file's name, used in messages only
   * @param bytes the whole file
   * @param charset the charset to decode plain text with, or null to detect it
   * @param maxTextBytes the largest text accepted, in bytes
   */
  public static Extraction open(
      String name, byte[] bytes, @Nullable Charset charset, long maxTextBytes) {
    try {
      return open(bytes, charset, maxTextBytes);
    } catch (CannotRead refused) {
      return new Extraction.Refused(refused.refusal(name));
    }
  }

  private static Extraction open(byte[] bytes, @Nullable Charset charset, long maxTextBytes)
      throws CannotRead {
    if (Signature.isWord(bytes)) {
      return DocReader.read(bytes, maxTextBytes);
    }
    if (Signature.isPdf(bytes)) {
      return PdfReader.read(bytes, maxTextBytes);
    }
    Signature.refuseKnownFormats(bytes);
    return Signature.isZip(bytes)
        ? OfficePackage.open(bytes, maxTextBytes)
        : TextFile.open(bytes, charset, maxTextBytes);
  }
}
