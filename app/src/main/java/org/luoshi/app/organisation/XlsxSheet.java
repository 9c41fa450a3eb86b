package org.luoshi.app.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.luoshi.app.frame.Refused;

/**
 * The first sheet of an xlsx file, read as a stream of events. An archive that swells to more than
 * {@value #MOST_BYTES} bytes is refused, and so is one with a document type or entities.
 */
final class XlsxSheet {
  private static final int MOST_BYTES = 64 << 20;
  private static final XMLInputFactory XML = hardened();

  private final List<String> shared;
  private final List<Sheet.Row> rows = new ArrayList<>();

  private XlsxSheet(List<String> shared) {
    this.shared = shared;
  }

  static List<Sheet.Row> read(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = parts(bytes);
    try {
      byte[] strings = parts.get("xl/sharedStrings.xml");
      XlsxSheet sheet = new XlsxSheet(strings == null ? List.of() : strings(strings));
      byte[] first = parts.get(firstSheet(parts));
      if (first == null) {
        throw new IOException("no sheet");
      }
      sheet.rows(first);
      return sheet.rows;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = bounded(zip, left);
        left -= content.length;
        String name = entry.getName();
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          parts.put(name, content);
        }
      }
    }
    return parts;
  }

  private static byte[] bounded(InputStream in, int most) throws IOException {
    byte[] content = in.readNBytes(most + 1);
    if (content.length > most) {
      throw new Refused("file", "fault.file-rows", Sheet.MOST);
    }
    return content;
  }

  /** The sheet that the workbook names first. */
  private static String firstSheet(Map<String, byte[]> parts) throws XMLStreamException {
    String otherwise = "xl/worksheets/sheet1.xml";
    byte[] workbook = parts.get("xl/workbook.xml");
    byte[] links = parts.get("xl/_rels/workbook.xml.rels");
    if (workbook == null || links == null) {
      return otherwise;
    }
    String wanted = "";
    XMLStreamReader xml = reader(workbook);
    while (wanted.isEmpty() && xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        wanted = attribute(xml, "id");
      }
    }
    xml = reader(links);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && attribute(xml, "Id").equals(wanted)) {
        String target = attribute(xml, "Target");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    return otherwise;
  }

  private static List<String> strings(byte[] part) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    XMLStreamReader xml = reader(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text(xml, "si"));
      }
    }
    return strings;
  }

  private void rows(byte[] part) throws XMLStreamException {
    XMLStreamReader xml = reader(part);
    int number = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String written = attribute(xml, "r");
        number = written.isEmpty() ? number + 1 : Integer.parseInt(written);
        row(xml, number);
      }
    }
  }

  private void row(XMLStreamReader xml, int number) throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        Sheet.add(rows, number, cells);
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(xml, cells);
      }
    }
  }

  private void cell(XMLStreamReader xml, List<String> cells) throws XMLStreamException {
    int column = column(attribute(xml, "r"), cells.size());
    String type = attribute(xml, "t");
    String value = "";
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = xml.getElementText();
          case "is" -> value = text(xml, "is");
          default -> {}
        }
      }
    }
    if (column >= Sheet.MOST_COLUMNS) {
      return;
    }
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(type.equals("s") ? shared.get(Integer.parseInt(value)) : plain(type, value));
  }

  /** A code that was typed as a number is kept as 999901002013.0 or 9.99901002013E11. */
  private static String plain(String type, String value) {
    return type.isEmpty() && value.matches("[0-9.]+(E[0-9]{1,2})?") && value.matches(".*[.E].*")
        ? new java.math.BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  /** Text of an element to its end, without phonetic guides. */
  private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
        return text.toString();
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        text(xml, "rPh");
      }
    }
  }

  private static int column(String reference, int otherwise) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && at < 3 && Character.isLetter(reference.charAt(at))) {
      column = column * 26 + (Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
      at++;
    }
    return at == 0 ? otherwise : column - 1;
  }

  private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    return XML.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
