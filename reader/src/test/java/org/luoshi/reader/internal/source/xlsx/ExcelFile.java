package org.luoshi.reader.internal.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.source.ZipBytes;

/** Writes small Excel workbooks, part by part. */
public final class ExcelFile {
  private static final String NAMESPACES =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private String strings = "";
  private String styles = "";

  /** Adds a sheet whose rows are given as XML, then anything after them. */
  public ExcelFile sheet(String rows, String after) {
    return sheet("visible", "", rows, after);
  }

  ExcelFile sheet(String state, String before, String rows, String after) {
    states.add(state);
    sheets.add(
        "<worksheet %s>%s<sheetData>%s</sheetData>%s</worksheet>"
            .formatted(NAMESPACES, before, rows, after));
    return this;
  }

  ExcelFile strings(String... texts) {
    strings = "<si><t>" + String.join("</t></si><si><t>", texts) + "</t></si>";
    return this;
  }

  ExcelFile stringsXml(String xml) {
    strings = xml;
    return this;
  }

  ExcelFile styles(String xml) {
    styles = xml;
    return this;
  }

  /** A row of texts, the first in column A. */
  public static String row(int number, String... texts) {
    StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      xml.append(cell((char) ('A' + i) + "" + number, texts[i]));
    }
    return xml.append("</row>").toString();
  }

  static String cell(String reference, String text) {
    return text.isEmpty()
        ? "<c r=\"%s\"/>".formatted(reference)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
  }

  /** The workbook. */
  public byte[] bytes() {
    return zip().bytes();
  }

  ZipBytes zip() {
    ZipBytes zip = new ZipBytes();
    StringBuilder list = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      list.append(
          "<sheet name=\"表%d\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
              .formatted(i + 1, i + 1, states.get(i), i));
      targets.append(relationship("s" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      zip.part("xl/worksheets/sheet" + i + ".xml", sheets.get(i));
    }
    targets.append(relationship("x", "sharedStrings", "sharedStrings.xml"));
    targets.append(relationship("y", "styles", "styles.xml"));
    return zip.part(
            "_rels/.rels", relationships(relationship("w", "officeDocument", "xl/workbook.xml")))
        .part("xl/_rels/workbook.xml.rels", relationships(targets.toString()))
        .part("xl/sharedStrings.xml", "<sst %s>%s</sst>".formatted(NAMESPACES, strings))
        .part("xl/styles.xml", "<styleSheet %s>%s</styleSheet>".formatted(NAMESPACES, styles))
        .part(
            "xl/workbook.xml",
            "<workbook %s><sheets>%s</sheets></workbook>".formatted(NAMESPACES, list));
  }

  private static String relationship(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, TYPE + kind, target);
  }

  private static String relationships(String xml) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + xml
        + "</Relationships>";
  }
}
