package org.luoshi.reader.internal.source.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.ListLabel;
import org.luoshi.reader.internal.source.label.NumberedList;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Line;

/** Reads one paragraph: its properties, its runs and what hangs on it. */
final class ParagraphReader {
  private final DocumentParts parts;
  private final ParagraphProperties properties = new ParagraphProperties();
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> attached = new ArrayList<>();

  ParagraphReader(DocumentParts parts) {
    this.parts = parts;
  }

  /** Reads the paragraph and leaves it. */
  void read(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      if (xml.name().equals("w:pPr")) {
        properties.read(xml);
      } else {
        inline(xml);
      }
    }
  }

  private void inlines(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      inline(xml);
    }
  }

  private void inline(XmlReader xml) throws CannotRead {
    switch (xml.name()) {
      case "w:r" -> new RunReader(parts, style(), text, attached).read(xml);
      case "w:hyperlink",
          "w:ins",
          "w:moveTo",
          "w:smartTag",
          "w:fldSimple",
          "w:sdt",
          "w:sdtContent",
          "w:customXml",
          "w:dir",
          "w:bdo" ->
          inlines(xml);
      case "mc:AlternateContent" -> Alternatives.read(xml, this::inlines);
      case "m:oMath", "m:oMathPara" -> text.append(xml.text());
      default -> xml.skip();
    }
  }

  private @Nullable String style() {
    return parts.styles().orDefault(properties.style());
  }

  /** Whether it is a line of the table of contents. */
  boolean isContents() {
    return parts.styles().isContents(properties.style());
  }

  /** Whether it goes on in the next paragraph because its end was deleted. */
  boolean markDeleted() {
    return properties.markDeleted();
  }

  /** Its text, without a number. */
  String text() {
    return text.toString();
  }

  /** Text boxes and notes that hang on it. */
  List<Piece> attached() {
    return attached;
  }

  /**
   * The paragraph with its number; nothing for one that only carries a text box.
   *
   * @param carried text of paragraphs before it that run into it
   */
  Optional<Line> line(String carried) {
    String words = carried + text;
    if (words.isBlank() && !attached.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Line(numbered(words), words.isBlank() ? 0 : headingLevel()));
  }

  private int headingLevel() {
    Integer direct = properties.outline();
    if (direct != null) {
      return direct > 8 ? 0 : direct + 1;
    }
    return parts.styles().headingLevel(style());
  }

  /** An empty paragraph counts, as in Word, but its number is not written. */
  private String numbered(String words) {
    String style = style();
    Integer own = properties.numId();
    Integer numId = own == null ? parts.styles().numId(style) : own;
    NumberedList list = numId == null ? null : parts.list(numId);
    if (list == null) {
      return words;
    }
    int level = level(list, style);
    String label = parts.counter().next(list, level);
    return words.isBlank() ? words : ListLabel.join(label, list.level(level).gap(), words);
  }

  private int level(NumberedList list, @Nullable String style) {
    if (properties.numLevel() != null) {
      return properties.numLevel();
    }
    Integer ofStyle = parts.styles().numLevel(style);
    if (ofStyle != null) {
      return ofStyle;
    }
    return style == null ? 0 : list.levelOf(style);
  }
}
