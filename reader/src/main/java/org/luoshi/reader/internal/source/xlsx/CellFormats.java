package org.luoshi.reader.internal.source.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.XmlReader;

/** The number formats of a workbook. */
final class CellFormats {
  /**
   * Formats that Chinese Excel and WPS write by number alone (ECMA-376 part 1, 18.8.30, zh-cn), and
   * the short date as a Chinese system shows it.
   */
  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(14, "yyyy/m/d"),
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(58, "m\"月\"d\"日\""));

  private static final Pattern CHINESE_LITERAL = Pattern.compile("\"([^\"\\x00-\\x7F]{1,20})\"");

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
  private final Map<Integer, String> custom = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final boolean from1904;

  private CellFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  static CellFormats read(OfficeZip zip, String part, boolean from1904) throws CannotRead {
    CellFormats formats = new CellFormats(from1904);
    try (XmlReader xml = zip.xml(part)) {
      while (xml != null && xml.enterChild()) {
        switch (xml.name()) {
          case "s:numFmts" -> formats.custom(xml);
          case "s:cellXfs" -> formats.styles(xml);
          default -> xml.skip();
        }
      }
    }
    return formats;
  }

  /** POI shows the quotation marks around 年 in a date format; without them the result is right. */
  private static String unquoted(String format) {
    return CHINESE_LITERAL.matcher(format).replaceAll("$1");
  }

  private void custom(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      custom.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "General"));
      xml.skip();
    }
  }

  private void styles(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      styles.add(xml.number("numFmtId", 0));
      xml.skip();
    }
  }

  /** A number as a cell of style {@code style} shows it. */
  String show(double number, int style) {
    int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    String format = custom.get(id);
    if (format == null) {
      format = CHINESE.get(id);
    }
    if (format == null) {
      format = BuiltinFormats.getBuiltinFormat(id);
    }
    try {
      return formatter.formatRawCellContents(
          number, id, format == null ? "General" : unquoted(format), from1904);
    } catch (RuntimeException formatPoiCannotRead) {
      return formatter.formatRawCellContents(number, 0, "General", from1904);
    }
  }
}
