package org.luoshi.reader.internal.source.xlsx;

import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.XmlReader;

/** Turns cells into what they show. */
final class CellValues {
  private final SharedStrings strings;
  private final CellFormats formats;

  CellValues(SharedStrings strings, CellFormats formats) {
    this.strings = strings;
    this.formats = formats;
  }

  /** What the current {@code s:c} shows, empty for an empty cell or an error; leaves it. */
  String read(XmlReader xml) throws CannotRead {
    String type = xml.attribute("t", "n");
    int style = xml.number("s", 0);
    String value = "";
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "s:v" -> value = xml.text();
        case "s:is" -> value = SharedStrings.richText(xml);
        default -> xml.skip();
      }
    }
    return value.isEmpty() ? "" : shown(type, value, style);
  }

  private String shown(String type, String value, int style) {
    return switch (type) {
      case "s" -> strings.get((int) number(value, -1));
      case "str", "inlineStr" -> value;
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "e" -> "";
      case "d" -> value.endsWith("T00:00:00") ? value.substring(0, 10) : value;
      default -> {
        double number = number(value, Double.NaN);
        yield Double.isFinite(number) ? formats.show(number, style).strip() : value;
      }
    };
  }

  private static double number(String value, double otherwise) {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
