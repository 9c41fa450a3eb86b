package org.luoshi.reader.internal.source.office;

import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction;
import org.luoshi.reader.internal.source.docx.DocxReader;
import org.luoshi.reader.internal.source.xlsx.XlsxReader;

/** Tells what a zip package holds, by the parts in it. */
public final class OfficePackage {
  private OfficePackage() {}

  /**
   * The text of a docx or xlsx package.
   *
   * @throws CannotRead for every other package, and for damaged ones
   */
  public static Extraction open(byte[] bytes, long maxTextBytes) throws CannotRead {
    try (OfficeZip zip = OfficeZip.open(bytes, maxTextBytes)) {
      String main = Relationships.of(zip, "").byKind("officeDocument", "");
      if (main.startsWith("word/") || zip.has("word/document.xml")) {
        return DocxReader.read(zip, zip.has(main) ? main : "word/document.xml", maxTextBytes);
      }
      if (main.endsWith(".bin")) {
        throw CannotRead.unsupported("xlsb");
      }
      if (main.startsWith("xl/") || zip.has("xl/workbook.xml")) {
        return XlsxReader.read(zip, zip.has(main) ? main : "xl/workbook.xml", maxTextBytes);
      }
      throw notRead(zip);
    }
  }

  private static CannotRead notRead(OfficeZip zip) {
    if (zip.has("OFD.xml")) {
      return CannotRead.unsupported("OFD");
    }
    if (zip.has("ppt/presentation.xml")) {
      return CannotRead.unsupported("pptx");
    }
    if (zip.has("META-INF/manifest.xml") && zip.has("content.xml")) {
      return CannotRead.unsupported("OpenDocument");
    }
    return zip.has("[Content_Types].xml") ? CannotRead.damaged() : CannotRead.archive("zip");
  }
}
