package org.luoshi.reader.internal.source.docx;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Piece;

/** Reads the paragraphs and tables of a body, a table cell, a text box or a note. */
final class BlockReader {
  private final DocumentParts parts;
  private final List<Piece> pieces = new ArrayList<>();

  /** The text of a paragraph whose end was deleted; it goes on in the next one. */
  private String carried = "";

  BlockReader(DocumentParts parts) {
    this.parts = parts;
  }

  /** The pieces in the current element, which is left. */
  List<Piece> read(XmlReader xml) throws CannotRead {
    children(xml);
    return pieces();
  }

  /** The pieces read so far; nothing may be read after this. */
  List<Piece> pieces() {
    if (!carried.isEmpty()) {
      pieces.add(Piece.Line.of(carried));
    }
    return pieces;
  }

  private void children(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      block(xml);
    }
  }

  /** Reads the current element and leaves it. */
  void block(XmlReader xml) throws CannotRead {
    switch (xml.name()) {
      case "w:p" -> paragraph(xml);
      case "w:tbl" -> pieces.add(new TableReader(parts).read(xml));
      case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag" ->
          children(xml);
      case "mc:AlternateContent" -> Alternatives.read(xml, this::children);
      default -> xml.skip();
    }
  }

  private void paragraph(XmlReader xml) throws CannotRead {
    ParagraphReader paragraph = new ParagraphReader(parts);
    paragraph.read(xml);
    parts.budget().spend(paragraph.text());
    if (paragraph.isContents()) {
      return;
    }
    if (paragraph.markDeleted()) {
      carried += paragraph.text();
    } else {
      paragraph.line(carried).ifPresent(pieces::add);
      carried = "";
    }
    pieces.addAll(paragraph.attached());
  }
}
