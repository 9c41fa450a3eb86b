package org.luoshi.reader.internal.source.docx;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.XmlReader;

/**
 * What {@code w:rPr} says about being seen.
 *
 * @param style the character style, or null
 * @param hidden whether the text is hidden, or null where nothing is said
 * @param deleted whether this (a paragraph's end) is a deletion not yet accepted
 */
record RunProperties(@Nullable String style, @Nullable Boolean hidden, boolean deleted) {
  static final RunProperties NONE = new RunProperties(null, null, false);

  static RunProperties read(XmlReader xml) throws CannotRead {
    String style = null;
    Boolean hidden = null;
    boolean deleted = false;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:rStyle" -> style = xml.attribute("val");
        case "w:vanish" -> hidden = xml.on();
        case "w:del", "w:moveFrom" -> deleted = true;
        default -> {}
      }
      xml.skip();
    }
    return new RunProperties(style, hidden, deleted);
  }
}
