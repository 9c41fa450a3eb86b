package org.luoshi.app.organisation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The empty table to fill in, with two example rows; all cells are text, so that codes stay whole.
 */
public final class ImportTemplate {
  private static final List<List<String>> ROWS =
      List.of(
          List.of("名称", "类型", "代码", "上级"),
          List.of("示例镇", "乡镇", "999901009000", ""),
          List.of("示例村", "村", "999901009201", "示例镇"));

  private ImportTemplate() {}

  /** As csv, with the mark by which spreadsheets know UTF-8. */
  public static byte[] csv() {
    StringBuilder text = new StringBuilder("\ufeff");
    ROWS.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As xlsx. */
  public static byte[] xlsx() {
    return xlsx(ROWS);
  }

  /** A workbook of one sheet with these texts. */
  static byte[] xlsx(List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
      String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
      String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
      part(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
          <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>"""
              .formatted(type));
      part(zip, "_rels/.rels", links(relations, office + "/officeDocument", "xl/workbook.xml", ""));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          links(
              relations,
              office + "/worksheet",
              "worksheets/sheet1.xml",
              "<Relationship Id=\"r2\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"单位\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(main, office));
      part(
          zip,
          "xl/styles.xml",
          """
          <styleSheet xmlns="%s"><fonts count="1"><font/></fonts>\
          <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
          <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
          <cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>"""
              .formatted(main));
      part(zip, "xl/worksheets/sheet1.xml", sheet(main, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String links(String namespace, String type, String target, String more) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/>%s</Relationships>"
        .formatted(namespace, type, target, more);
  }

  /** Whole columns have the format "text", also where nothing stands yet. */
  private static String sheet(String namespace, List<List<String>> rows) {
    StringBuilder xml = new StringBuilder(rows.size() * 200);
    xml.append("<worksheet xmlns=\"").append(namespace).append("\">");
    xml.append(
        "<cols><col min=\"1\" max=\"4\" width=\"22\" style=\"1\" customWidth=\"1\"/></cols>");
    xml.append("<sheetData>");
    for (int i = 0; i < rows.size(); i++) {
      xml.append("<row r=\"").append(i + 1).append("\">");
      for (int column = 0; column < rows.get(i).size(); column++) {
        xml.append("<c r=\"").append((char) ('A' + column)).append(i + 1);
        xml.append("\" s=\"1\" t=\"inlineStr\"><is><t>");
        xml.append(escaped(rows.get(i).get(column))).append("</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            .getBytes(StandardCharsets.UTF_8));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
