package org.luoshi.reader.internal.source;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.csv.CsvHeader;
import org.luoshi.reader.internal.source.csv.CsvTable;
import org.luoshi.reader.internal.source.html.HtmlReader;
import org.luoshi.reader.internal.source.markdown.Markdown;
import org.luoshi.reader.internal.source.markdown.MarkdownMarks;
import org.luoshi.reader.internal.source.table.Layout;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.model.Finding;

/** Opens files that are text: web pages, csv, markdown, plain text. */
final class TextFile {
  private TextFile() {}

  static SourceText open(byte[] bytes, @Nullable Charset charset, long maxTextBytes)
      throws CannotRead {
    if (bytes.length > maxTextBytes) {
      throw CannotRead.tooLarge(maxTextBytes);
    }
    Decoded decoded = decode(bytes, charset);
    String text = decoded.text();
    if (text.isBlank()) {
      throw CannotRead.empty();
    }
    if (Binary.looksBinary(text)) {
      throw CannotRead.binary();
    }
    List<Finding> findings = TextFindings.of(decoded);
    if (Markup.isHtml(text)) {
      return HtmlReader.read(text, decoded.charset(), TextFindings.atStart(findings), maxTextBytes);
    }
    char separator = CsvHeader.separator(text);
    Piece.Table table = separator == 0 ? null : CsvTable.read(text, separator, maxTextBytes);
    if (table != null) {
      return Layout.write(
          List.of(table), decoded.charset(), TextFindings.atStart(findings), maxTextBytes);
    }
    List<Mark> marks = Markdown.isMarkdown(text) ? MarkdownMarks.of(text) : TabTables.marks(text);
    return new SourceText(text, decoded.charset(), marks, findings);
  }

  /** A page may name its charset; that helps where the bytes alone leave a doubt. */
  private static Decoded decode(byte[] bytes, @Nullable Charset charset) throws CannotRead {
    String named = charset == null ? Markup.charset(bytes) : null;
    return named == null ? Charsets.decode(bytes, charset) : Charsets.decodeNamed(bytes, named);
  }
}
