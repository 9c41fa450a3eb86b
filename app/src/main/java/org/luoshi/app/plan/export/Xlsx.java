package org.luoshi.app.plan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Task;

/**
 * A workbook of one sheet, such as a plan. Every cell is a text, also one that begins like a
 * formula: its style says "text", and that what is typed into it stays one.
 */
public final class Xlsx {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final int[] WIDTHS = {6, 60, 20, 20, 24, 22, 30, 30, 40};

  /** What a spreadsheet would read as a character's number, such as {@code _x000D_}. */
  private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private Xlsx() {}

  /** The file. */
  public static byte[] of(Shell shell, Plans.Plan plan, List<Task> tasks) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(TaskCells.head(shell));
    head.add(shell.t("plan.column.acceptance"));
    head.add(shell.t("plan.column.headings"));
    rows.add(head);
    for (Sheet.Row row : Sheet.of(tasks)) {
      if (row instanceof Sheet.Line line) {
        List<String> cells = new ArrayList<>(TaskCells.of(shell, line));
        cells.add(line.task().item().acceptance());
        cells.add(TaskCells.headings(line.task().item()));
        rows.add(cells);
      }
    }
    return of(shell.t("plan.sheet", Integer.toString(plan.year())), WIDTHS, rows);
  }

  /**
   * A sheet of texts.
   *
   * @param name of the sheet, 31 characters at most, without brackets and slashes
   * @param widths of the columns, in characters; 26 at most
   * @param rows the head first
   */
  public static byte[] of(String name, int[] widths, List<List<String>> rows) {
    OfficePackage file =
        new OfficePackage("xl/workbook.xml", "spreadsheetml.sheet.main", workbook(name));
    file.link("worksheets/sheet1.xml", "spreadsheetml.worksheet", "worksheet", sheet(widths, rows));
    file.link("styles.xml", "spreadsheetml.styles", "styles", styles());
    return file.bytes();
  }

  private static String workbook(String name) {
    return """
    <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <sheets><sheet name="%s" sheetId="1" r:id="r1"/></sheets><definedNames>\
    <definedName name="_xlnm.Print_Titles" localSheetId="0">'%2$s'!$1:$1</definedName></definedNames></workbook>"""
        .formatted(MAIN, OfficePackage.text(name));
  }

  private static String styles() {
    return """
    <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font>\
    <font><b/><sz val="11"/><name val="宋体"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>\
    <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>\
    <xf numFmtId="49" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">\
    <alignment horizontal="center" vertical="center" wrapText="1"/></xf>\
    <xf numFmtId="49" borderId="1" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">\
    <alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>"""
        .formatted(MAIN);
  }

  private static String sheet(int[] widths, List<List<String>> rows) {
    StringBuilder xml = new StringBuilder(rows.size() * 600);
    xml.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetViews>");
    xml.append("<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"");
    xml.append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int column = 1; column <= widths.length; column++) {
      xml.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(column, widths[column - 1]));
    }
    xml.append("</cols><sheetData>");
    for (int at = 0; at < rows.size(); at++) {
      row(xml, at + 1, rows.get(at));
    }
    xml.append("</sheetData><autoFilter ref=\"A1:").append((char) ('A' + widths.length - 1));
    xml.append(rows.size()).append("\"/>");
    xml.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\"");
    xml.append(" header=\"0.3\" footer=\"0.3\"/>");
    xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
    return xml.toString();
  }

  private static void row(StringBuilder xml, int number, List<String> cells) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      xml.append("<c r=\"").append((char) ('A' + column)).append(number);
      xml.append("\" s=\"").append(number == 1 ? 1 : 2).append("\" t=\"inlineStr\"><is>");
      xml.append("<t xml:space=\"preserve\">");
      xml.append(NUMBERED.matcher(OfficePackage.text(cells.get(column))).replaceAll("_x005F_"));
      xml.append("</t></is></c>");
    }
    xml.append("</row>");
  }
}
