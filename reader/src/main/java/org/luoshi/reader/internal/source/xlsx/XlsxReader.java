package org.luoshi.reader.internal.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.office.Macros;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.Relationships;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Layout;
import org.luoshi.reader.internal.source.table.Piece;

/**
 * Reads a workbook sheet by sheet as Excel shows it: numbers and dates in their formats, formulas
 * by the value saved with them; hidden sheets, rows and columns left out.
 */
public final class XlsxReader {
  private XlsxReader() {}

  /** What the workbook part says. */
  private record Workbook(List<String> visibleSheets, boolean from1904) {}

  /**
   * The text of the workbook whose main part is {@code main}.
   *
   * @throws CannotRead when a part is damaged, or the text longer than {@code maxTextBytes}
   */
  public static SourceText read(OfficeZip zip, String main, long maxTextBytes) throws CannotRead {
    Relationships parts = Relationships.of(zip, main);
    Workbook workbook = workbook(zip, main, parts);
    CellValues values =
        new CellValues(
            SharedStrings.read(
                zip, parts.byKind("sharedStrings", "xl/sharedStrings.xml"), maxTextBytes),
            CellFormats.read(zip, parts.byKind("styles", "xl/styles.xml"), workbook.from1904));
    Budget budget = new Budget(maxTextBytes);
    List<Piece> tables = new ArrayList<>();
    for (String sheet : workbook.visibleSheets) {
      try (XmlReader xml = zip.xml(sheet)) {
        if (xml == null) {
          throw CannotRead.damaged();
        }
        tables.add(new SheetReader(values, budget).read(xml));
      }
    }
    return Layout.write(tables, null, Macros.findings(zip), maxTextBytes);
  }

  private static Workbook workbook(OfficeZip zip, String main, Relationships parts)
      throws CannotRead {
    List<String> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlReader xml = zip.xml(main)) {
      while (xml != null && xml.enterChild()) {
        switch (xml.name()) {
          case "s:workbookPr" -> {
            from1904 = xml.attribute("date1904", "0").matches("1|true");
            xml.skip();
          }
          case "s:sheets" -> sheets(xml, parts, sheets);
          default -> xml.skip();
        }
      }
    }
    return new Workbook(sheets, from1904);
  }

  private static void sheets(XmlReader xml, Relationships parts, List<String> sheets)
      throws CannotRead {
    while (xml.enterChild()) {
      String part = parts.byId(xml.attribute("id", ""));
      boolean chart = part != null && part.contains("/chartsheets/");
      if (xml.attribute("state", "visible").equals("visible") && part != null && !chart) {
        sheets.add(part);
      }
      xml.skip();
    }
  }
}
