package org.luoshi.reader.internal.source.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.Bullets;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Piece;

/** Reads one run: characters of one look. */
final class RunReader {
  private final DocumentParts parts;
  private final @Nullable String paragraphStyle;
  private final StringBuilder text;
  private final List<Piece> attached;

  RunReader(
      DocumentParts parts,
      @Nullable String paragraphStyle,
      StringBuilder text,
      List<Piece> attached) {
    this.parts = parts;
    this.paragraphStyle = paragraphStyle;
    this.text = text;
    this.attached = attached;
  }

  /** Reads the run and leaves it. */
  void read(XmlReader xml) throws CannotRead {
    int before = text.length();
    boolean hidden = parts.styles().hidden(paragraphStyle);
    while (xml.enterChild()) {
      if (xml.name().equals("w:rPr")) {
        hidden = hidden(RunProperties.read(xml), hidden);
      } else {
        content(xml);
      }
    }
    if (hidden) {
      text.setLength(before);
    }
  }

  private boolean hidden(RunProperties properties, boolean inherited) {
    Boolean own = properties.hidden();
    if (own != null) {
      return own;
    }
    return inherited || (properties.style() != null && parts.styles().hidden(properties.style()));
  }

  private void contents(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      content(xml);
    }
  }

  private void content(XmlReader xml) throws CannotRead {
    switch (xml.name()) {
      case "w:t" -> text.append(xml.text());
      case "w:drawing", "w:pict", "w:object" -> boxes(xml);
      case "mc:AlternateContent" -> Alternatives.read(xml, this::contents);
      case "w:ruby", "w:rubyBase" -> contents(xml);
      case "w:r" -> read(xml);
      case "w:footnoteReference" -> note(xml, "w:footnote");
      case "w:endnoteReference" -> note(xml, "w:endnote");
      default -> {
        text.append(character(xml));
        xml.skip();
      }
    }
  }

  /** Elements that stand for a character; the pinyin of ruby text and field codes do not. */
  private static String character(XmlReader xml) {
    return switch (xml.name()) {
      case "w:tab", "w:ptab" -> "\t";
      case "w:br" -> xml.attribute("type", "textWrapping").equals("textWrapping") ? "\n" : "";
      case "w:cr" -> "\n";
      case "w:noBreakHyphen" -> "-";
      case "w:sym" -> symbol(xml.attribute("char", ""));
      default -> "";
    };
  }

  private static String symbol(String hexadecimal) {
    try {
      return Bullets.symbol(Integer.parseInt(hexadecimal, 16), "");
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private void note(XmlReader xml, String element) throws CannotRead {
    attached.addAll(parts.note(element, xml.attribute("id", "")));
    xml.skip();
  }

  /** Finds the text boxes in a drawing, however deep. */
  private void boxes(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:txbxContent" -> attached.addAll(new BlockReader(parts).read(xml));
        case "mc:AlternateContent" -> Alternatives.read(xml, this::boxes);
        default -> boxes(xml);
      }
    }
  }
}
