package org.luoshi.reader.internal.source.docx;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.office.Macros;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Layout;
import org.luoshi.reader.internal.source.table.Piece;

/**
 * Reads a Word document as Word shows it when all changes are accepted: insertions read, deletions
 * and hidden text left out, list numbers written out. Headers, footers and the table of contents
 * are not read; the text of a text box or a note follows the paragraph it hangs on.
 */
public final class DocxReader {
  private DocxReader() {}

  /**
   * The text of the document whose main part is {@code main}.
   *
   * @throws CannotRead when a part is damaged, or the text longer than {@code maxTextBytes}
   */
  public static SourceText read(OfficeZip zip, String main, long maxTextBytes) throws CannotRead {
    DocumentParts parts = DocumentParts.of(zip, main, new Budget(maxTextBytes));
    List<Piece> pieces = new ArrayList<>();
    try (XmlReader xml = zip.xml(main)) {
      if (xml == null) {
        throw CannotRead.damaged();
      }
      while (xml.enterChild()) {
        if (xml.name().equals("w:body")) {
          pieces.addAll(new BlockReader(parts).read(xml));
        } else {
          xml.skip();
        }
      }
    }
    return Layout.write(pieces, null, Macros.findings(zip), maxTextBytes);
  }
}
