package org.luoshi.reader.internal.source.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.luoshi.reader.internal.source.ZipBytes;

/** Writes small Word documents, part by part, as Word and WPS write them. */
final class WordFile {
  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** Adds XML to the body. */
  WordFile body(String xml) {
    body.append(xml);
    return this;
  }

  /** Adds a paragraph: properties as XML, then text. */
  WordFile paragraph(String properties, String text) {
    return body(paragraphXml(properties, text));
  }

  WordFile paragraph(String text) {
    return paragraph("", text);
  }

  /** A paragraph at {@code level} of list {@code id}. */
  WordFile listed(int id, int level, String text) {
    return paragraph(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, id),
        text);
  }

  static String paragraphXml(String properties, String text) {
    return "<w:p><w:pPr>%s</w:pPr>%s</w:p>".formatted(properties, run(text));
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(text);
  }

  WordFile styles(String xml) {
    return part("styles", xml);
  }

  WordFile numbering(String xml) {
    return part("numbering", xml);
  }

  WordFile footnotes(String xml) {
    return part("footnotes", xml);
  }

  private WordFile part(String kind, String xml) {
    parts.merge(kind, xml, String::concat);
    return this;
  }

  /** A list whose levels are given as {@code format|label}, such as {@code chineseCounting|%1、}. */
  WordFile list(int id, String... levels) {
    StringBuilder xml = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + id + "\">");
    for (int i = 0; i < levels.length; i++) {
      String[] level = levels[i].split("\\|", -1);
      xml.append(levelXml(i, level[0], level[1], level.length > 2 ? level[2] : ""));
    }
    xml.append("</w:abstractNum>");
    return numbering(xml + list(id));
  }

  /** A list of the definition with the same id. */
  private static String list(int id) {
    return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>".formatted(id, id);
  }

  static String levelXml(int level, String format, String text, String more) {
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/>%s</w:lvl>")
        .formatted(level, format, text, more);
  }

  byte[] bytes() {
    return zip().bytes();
  }

  ZipBytes zip() {
    ZipBytes zip =
        new ZipBytes()
            .part("[Content_Types].xml", contentTypes(parts.keySet()))
            .part("_rels/.rels", relationships(Map.of("officeDocument", "word/document.xml")))
            .part(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document %s><w:body>%s<w:sectPr/></w:body></w:document>"
                    .formatted(NAMESPACES, body));
    Map<String, String> targets = new LinkedHashMap<>();
    parts.forEach((kind, xml) -> targets.put(kind, kind + ".xml"));
    zip.part("word/_rels/document.xml.rels", relationships(targets));
    parts.forEach(
        (kind, xml) ->
            zip.part(
                "word/" + kind + ".xml",
                "<w:%s %s>%s</w:%s>".formatted(kind, NAMESPACES, xml, kind)));
    return zip;
  }

  private static String contentTypes(Set<String> parts) {
    StringBuilder xml =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("document", "document.main"));
    parts.forEach(part -> xml.append(override(part, part)));
    return xml.append("</Types>").toString();
  }

  private static String override(String part, String kind) {
    return ("<Override PartName=\"/word/%s.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>")
        .formatted(part, kind);
  }

  private static String relationships(Map<String, String> targets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    targets.forEach(
        (kind, target) ->
            xml.append(
                "<Relationship Id=\"r_%s\" Type=\"%s\" Target=\"%s\"/>"
                    .formatted(kind, TYPE + kind, target)));
    return xml.append("</Relationships>").toString();
  }
}
