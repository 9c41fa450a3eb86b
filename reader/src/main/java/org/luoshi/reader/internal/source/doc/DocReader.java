package org.luoshi.reader.internal.source.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.table.Layout;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Finding.Severity;
import org.luoshi.reader.model.Span;

/**
 * Reads a binary Word document as Word shows it when all changes are accepted; what is read and
 * what is left out is the same as for docx.
 */
public final class DocReader {
  private DocReader() {}

  /**
   * The text of a document.
   *
   * @throws CannotRead when it is locked, damaged, older than Word 97, or longer than {@code
   *     maxTextBytes}
   */
  public static SourceText read(byte[] bytes, long maxTextBytes) throws CannotRead {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      WordHeader.check(files);
      List<Piece> pieces = pieces(files, maxTextBytes);
      boolean macros = files.getRoot().hasEntryCaseInsensitive("Macros");
      return Layout.write(pieces, null, macros ? macros() : List.of(), maxTextBytes);
    } catch (EncryptedDocumentException locked) {
      throw CannotRead.encrypted();
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw CannotRead.damaged();
    }
  }

  private static List<Piece> pieces(POIFSFileSystem files, long maxTextBytes)
      throws IOException, CannotRead {
    try (HWPFDocument document = new HWPFDocument(files)) {
      Story story = new Story(document, maxTextBytes);
      List<Piece> pieces = new ArrayList<>(story.main());
      pieces.addAll(story.textBoxes());
      return pieces;
    }
  }

  private static List<Finding> macros() {
    return List.of(
        new Finding(
            "macro",
            Severity.WARNING,
            new Span(0, 0),
            "文件带有宏，未运行也未读取；如非必要，请另存为不含宏的 docx",
            "the file holds macros, neither run nor read; save it as docx without them"));
  }
}
