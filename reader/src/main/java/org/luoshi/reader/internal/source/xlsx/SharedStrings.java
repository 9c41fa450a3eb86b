package org.luoshi.reader.internal.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Budget;

/** The texts of a workbook's cells, each kept once. */
final class SharedStrings {
  private final List<String> strings = new ArrayList<>();

  private SharedStrings() {}

  static SharedStrings read(OfficeZip zip, String part, long maxTextBytes) throws CannotRead {
    SharedStrings read = new SharedStrings();
    Budget budget = new Budget(maxTextBytes);
    try (XmlReader xml = zip.xml(part)) {
      while (xml != null && xml.enterChild()) {
        String text = richText(xml);
        budget.spend(text);
        read.strings.add(text);
      }
    }
    return read;
  }

  /** The text of the current element, its runs joined and pronunciations left out; leaves it. */
  static String richText(XmlReader xml) throws CannotRead {
    StringBuilder out = new StringBuilder();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "s:t" -> out.append(xml.text());
        case "s:r" -> out.append(richText(xml));
        default -> xml.skip();
      }
    }
    return out.toString();
  }

  /** The text with this index, empty when there is none. */
  String get(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : "";
  }
}
