package org.luoshi.reader.internal.source.docx;

import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.XmlReader;

/**
 * {@code mc:AlternateContent} says the same thing twice, for new programs and for old ones; it is
 * read once.
 */
final class Alternatives {
  private Alternatives() {}

  /** Reads the children of an element and leaves it. */
  interface Reading {
    void children(XmlReader xml) throws CannotRead;
  }

  /** Reads the first alternative and leaves the element. */
  static void read(XmlReader xml, Reading reading) throws CannotRead {
    boolean done = false;
    while (xml.enterChild()) {
      boolean alternative = xml.name().equals("mc:Choice") || xml.name().equals("mc:Fallback");
      if (alternative && !done) {
        done = true;
        reading.children(xml);
      } else {
        xml.skip();
      }
    }
  }
}
