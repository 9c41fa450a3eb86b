package org.luoshi.reader.internal.source.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;

/**
 * Reads the XML of a part from start to end, element by element. A document type or an entity of
 * its own ends the reading; nothing outside the part is ever opened.
 *
 * <p>{@link #enterChild} steps into the next child of the current element. Whoever has entered an
 * element leaves it by entering its children until there are none, by {@link #skip} or by {@link
 * #text}.
 */
public final class XmlReader implements AutoCloseable {
  /** Deeper than any office program nests; keeps recursion over elements safe. */
  private static final int MAX_DEPTH = 400;

  /** Office Open XML, "transitional" and "strict": one meaning, two namespaces each. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:",
          "http://purl.oclc.org/ooxml/wordprocessingml/main", "w:",
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "s:",
          "http://purl.oclc.org/ooxml/spreadsheetml/main", "s:",
          "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:",
          "http://schemas.openxmlformats.org/officeDocument/2006/math", "m:",
          "http://purl.oclc.org/ooxml/officeDocument/math", "m:",
          "http://schemas.openxmlformats.org/package/2006/relationships", "r:");

  private final XMLStreamReader xml;
  private final BoundedStream stream;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final long maxTextBytes;
  private int depth;

  private XmlReader(XMLStreamReader xml, BoundedStream stream, long maxTextBytes) {
    this.xml = xml;
    this.maxTextBytes = maxTextBytes;
    this.stream = stream;
  }

  /** Steps to the root element of {@code stream}. */
  static XmlReader of(BoundedStream stream, long maxTextBytes) throws CannotRead {
    try {
      XmlReader reader =
          new XmlReader(
              Factory.HARDENED.createXMLStreamReader(PartText.of(stream)), stream, maxTextBytes);
      reader.enterChild();
      return reader;
    } catch (XMLStreamException | IOException e) {
      throw stream.exceeded() ? CannotRead.zipBomb() : CannotRead.damaged();
    }
  }

  private int next() throws CannotRead {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw CannotRead.externalEntity();
      }
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw stream.exceeded() ? CannotRead.zipBomb() : CannotRead.damaged();
    }
  }

  /**
   * Steps into the next child of the current element; false when there is none, and the element has
   * been left.
   */
  public boolean enterChild() throws CannotRead {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth > MAX_DEPTH) {
            throw CannotRead.damaged();
          }
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          toEnd();
          return false;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /** After the root, reads what is left, so that damage there shows. */
  private void toEnd() throws CannotRead {
    int event = XMLStreamConstants.END_ELEMENT;
    while (depth == 0 && event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
  }

  /** Leaves the current element and everything in it. */
  public void skip() throws CannotRead {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /** Leaves the current element; all character data in it. */
  public String text() throws CannotRead {
    StringBuilder out = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        out.append(xml.getText());
        if (out.length() > maxTextBytes) {
          throw CannotRead.tooLarge(maxTextBytes);
        }
      }
    }
    return out.toString();
  }

  /**
   * The current element's name with the usual prefix of its namespace, whatever the part calls it:
   * {@code w:p}, {@code s:c}, {@code mc:Choice}; names of other namespaces have the prefix {@code
   * ?:}.
   */
  public String name() {
    String namespace = xml.getNamespaceURI();
    return names
        .computeIfAbsent(namespace == null ? "" : namespace, key -> new HashMap<>())
        .computeIfAbsent(
            xml.getLocalName(),
            local -> PREFIXES.getOrDefault(namespace == null ? "" : namespace, "?:") + local);
  }

  /** The value of the attribute with this local name, in whatever namespace, or null. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The same, or {@code otherwise} when there is no such attribute. */
  public String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  /** The value of a whole number, or {@code otherwise} when it is missing or none. */
  public int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether an on/off element such as {@code <w:vanish/>} is on. */
  public boolean on() {
    return switch (attribute("val", "true")) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("closing a reader in memory", e);
    }
  }

  /** Made once, and only when a package is read. */
  private static final class Factory {
    static final XMLInputFactory HARDENED = hardened();

    private static XMLInputFactory hardened() {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      return factory;
    }
  }
}
