package org.luoshi.reader.internal.source.docx;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.Level;
import org.luoshi.reader.internal.source.office.XmlReader;

/** What {@code w:pPr} says about outline and lists; null where it says nothing. */
final class ParagraphProperties {
  private @Nullable String style;
  private @Nullable Integer outline;
  private @Nullable Integer numId;
  private @Nullable Integer numLevel;
  private boolean markDeleted;

  void read(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:pStyle" -> {
          style = xml.attribute("val");
          xml.skip();
        }
        case "w:outlineLvl" -> {
          outline = xml.number("val", 9);
          xml.skip();
        }
        case "w:numPr" -> readList(xml);
        case "w:rPr" -> markDeleted = RunProperties.read(xml).deleted();
        default -> xml.skip();
      }
    }
  }

  private void readList(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:ilvl" -> numLevel = Math.clamp(xml.number("val", 0), 0, Level.COUNT - 1);
        case "w:numId" -> numId = xml.number("val", 0);
        default -> {}
      }
      xml.skip();
    }
  }

  @Nullable String style() {
    return style;
  }

  /** Outline level from 0; 9 is body text. */
  @Nullable Integer outline() {
    return outline;
  }

  @Nullable Integer numId() {
    return numId;
  }

  @Nullable Integer numLevel() {
    return numLevel;
  }

  /** Whether the end of the paragraph is a deletion not yet accepted. */
  boolean markDeleted() {
    return markDeleted;
  }
}
