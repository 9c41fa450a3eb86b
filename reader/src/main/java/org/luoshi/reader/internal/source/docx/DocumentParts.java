package org.luoshi.reader.internal.source.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.ListCounter;
import org.luoshi.reader.internal.source.label.NumberedList;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.Relationships;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece;

/** What the body of a document refers to; the counter goes on through the whole document. */
final class DocumentParts {
  private final Styles styles;
  private final Numbering numbering;
  private final ListCounter counter = new ListCounter();
  private final Map<String, List<Piece>> notes = new HashMap<>();

  private final Budget budget;

  private DocumentParts(Styles styles, Numbering numbering, Budget budget) {
    this.styles = styles;
    this.numbering = numbering;
    this.budget = budget;
  }

  /** The companions of part {@code main}. */
  static DocumentParts of(OfficeZip zip, String main, Budget budget) throws CannotRead {
    Relationships parts = Relationships.of(zip, main);
    DocumentParts read =
        new DocumentParts(
            Styles.read(zip, parts.byKind("styles", "word/styles.xml")),
            Numbering.read(zip, parts.byKind("numbering", "word/numbering.xml")),
            budget);
    read.notes(zip, parts.byKind("footnotes", "word/footnotes.xml"), "w:footnote");
    read.notes(zip, parts.byKind("endnotes", "word/endnotes.xml"), "w:endnote");
    return read;
  }

  private void notes(OfficeZip zip, String part, String element) throws CannotRead {
    try (XmlReader xml = zip.xml(part)) {
      while (xml != null && xml.enterChild()) {
        if (xml.name().equals(element) && xml.attribute("type", "normal").equals("normal")) {
          String id = xml.attribute("id", "");
          notes.put(element + id, new BlockReader(this).read(xml));
        } else {
          xml.skip();
        }
      }
    }
  }

  Styles styles() {
    return styles;
  }

  /** The note a reference names; {@code element} is w:footnote or w:endnote. */
  List<Piece> note(String element, String id) {
    return notes.getOrDefault(element + id, List.of());
  }

  /** The list paragraphs of {@code numId} belong to; null for 0, which takes a list off. */
  @Nullable NumberedList list(int numId) {
    return numId == 0 ? null : numbering.list(numId, styles);
  }

  /** Pays for what is kept in memory. */
  Budget budget() {
    return budget;
  }

  ListCounter counter() {
    return counter;
  }
}
