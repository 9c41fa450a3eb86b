package org.luoshi.reader.internal.source.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.StyleNames;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.XmlReader;

/**
 * The styles of a document. Style ids are localised (标题1) or numbers (WPS writes 2 for heading 1);
 * only names and properties mean something.
 */
final class Styles {
  /** Longer chains of {@code basedOn} are a circle. */
  private static final int MAX_CHAIN = 30;

  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String defaultParagraph;

  /** A style; null is what it leaves to the style it is based on. */
  private record Style(
      String name,
      @Nullable String basedOn,
      @Nullable Integer outline,
      @Nullable Integer numId,
      @Nullable Integer numLevel,
      @Nullable Boolean hidden) {}

  /** The styles in part {@code name}; none when there is no such part. */
  static Styles read(OfficeZip zip, String name) throws CannotRead {
    Styles styles = new Styles();
    try (XmlReader xml = zip.xml(name)) {
      while (xml != null && xml.enterChild()) {
        if (xml.name().equals("w:style")) {
          styles.style(xml);
        } else {
          xml.skip();
        }
      }
    }
    return styles;
  }

  private void style(XmlReader xml) throws CannotRead {
    String id = xml.attribute("styleId", "");
    if (xml.attribute("type", "").equals("paragraph")
        && xml.attribute("default", "0").matches("1|true|on")) {
      defaultParagraph = id;
    }
    String name = "";
    String basedOn = null;
    ParagraphProperties paragraph = new ParagraphProperties();
    Boolean hidden = null;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:name" -> {
          name = xml.attribute("val", "").strip().toLowerCase(Locale.ROOT);
          xml.skip();
        }
        case "w:basedOn" -> {
          basedOn = xml.attribute("val");
          xml.skip();
        }
        case "w:pPr" -> paragraph.read(xml);
        case "w:rPr" -> hidden = RunProperties.read(xml).hidden();
        default -> xml.skip();
      }
    }
    styles.put(
        id,
        new Style(
            name, basedOn, paragraph.outline(), paragraph.numId(), paragraph.numLevel(), hidden));
  }

  /** The id itself, or that of the default paragraph style for null. */
  @Nullable String orDefault(@Nullable String id) {
    return id == null ? defaultParagraph : id;
  }

  /**
   * The heading level the style gives, 1 the outermost; 0 for none. An outline level counts, and so
   * do the names Word and WPS give their headings, in whatever language.
   */
  int headingLevel(@Nullable String id) {
    Integer outline = inherited(id, Styles::headingLevel);
    return outline == null || outline > 8 ? 0 : outline + 1;
  }

  private static @Nullable Integer headingLevel(Style style) {
    if (style.outline != null) {
      return style.outline;
    }
    int level = StyleNames.headingLevel(style.name);
    return level == 0 ? null : level - 1;
  }

  /** Whether paragraphs of this style are the table of contents. */
  boolean isContents(@Nullable String id) {
    Style style = id == null ? null : styles.get(id);
    return style != null && StyleNames.isContents(style.name);
  }

  /** The list a style puts its paragraphs into, or null. */
  @Nullable Integer numId(@Nullable String id) {
    return inherited(id, Style::numId);
  }

  /** The list level a style names, or null. */
  @Nullable Integer numLevel(@Nullable String id) {
    return inherited(id, Style::numLevel);
  }

  /** Whether the style hides its text. */
  boolean hidden(@Nullable String id) {
    return Boolean.TRUE.equals(inherited(id, Style::hidden));
  }

  private <T> @Nullable T inherited(@Nullable String id, Function<Style, @Nullable T> property) {
    String at = id;
    for (int i = 0; i < MAX_CHAIN && at != null; i++) {
      Style style = styles.get(at);
      if (style == null) {
        return null;
      }
      T value = property.apply(style);
      if (value != null) {
        return value;
      }
      at = style.basedOn;
    }
    return null;
  }
}
