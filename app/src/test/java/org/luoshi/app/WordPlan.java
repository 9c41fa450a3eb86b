package org.luoshi.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plan as Word writes it: headings numbered by the program, and a table of tasks. */
final class WordPlan {
  private static final String SPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final StringBuilder body = new StringBuilder();

  /** A paragraph without number. */
  WordPlan line(String text) {
    body.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
    return this;
  }

  /** A paragraph with an automatic number: level 0 is 一、, level 1 is 1. */
  WordPlan numbered(int level, String text) {
    body.append(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                .formatted(level))
        .append("<w:r><w:t>")
        .append(text)
        .append("</w:t></w:r></w:p>");
    return this;
  }

  /** A row of a table; rows that follow each other are one table. */
  WordPlan table(String[]... rows) {
    body.append("<w:tbl>");
    for (String[] row : rows) {
      body.append("<w:tr>");
      for (String cell : row) {
        body.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    return this;
  }

  /** The bytes of the docx. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
          <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
          </Types>""");
      put(
          zip,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
          </Relationships>""");
      put(
          zip,
          "word/_rels/document.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
          </Relationships>""");
      put(zip, "word/numbering.xml", numbering());
      put(
          zip,
          "word/document.xml",
          "<w:document " + SPACE + "><w:body>" + body + "</w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String numbering() {
    return "<w:numbering "
        + SPACE
        + "><w:abstractNum w:abstractNumId=\"0\">"
        + level(0, "chineseCountingThousand", "%1、")
        + level(1, "decimal", "%2.")
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
        .formatted(level, format, text);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
