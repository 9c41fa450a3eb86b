package org.luoshi.app.plan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip package of XML parts that an office document is (ECMA-376). */
final class OfficePackage {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder links = new StringBuilder();
  private final String main;
  private int linked;

  /** A package whose main part, such as {@code word/document.xml}, has this type. */
  OfficePackage(String main, String type, String xml) {
    this.main = main;
    add(main, type, xml);
  }

  /** A part beside the main one, such as {@code styles.xml}; the relation's last word is given. */
  String link(String name, String type, String relation, String xml) {
    String folder = main.substring(0, main.indexOf('/') + 1);
    add(folder + name, type, xml);
    String id = "r" + ++linked;
    links.append(relationship(id, relation, name));
    return id;
  }

  private void add(String name, String type, String xml) {
    parts.put(name, xml);
    types.append(
        "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>"
            .formatted(name, type));
  }

  private static String relationship(String id, String relation, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, relation, target);
  }

  private static String relationships(String links) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + links
        + "</Relationships>";
  }

  /** The file. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      write(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + types
              + "</Types>");
      write(zip, "_rels/.rels", relationships(relationship("r1", "officeDocument", main)));
      int at = main.indexOf('/') + 1;
      write(
          zip,
          main.substring(0, at) + "_rels/" + main.substring(at) + ".rels",
          relationships(links.toString()));
      for (Map.Entry<String, String> part : parts.entrySet()) {
        write(zip, part.getKey(), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Text for an element; what XML 1.0 does not know is left out. */
  static String text(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> escape(xml, c));
    return xml.toString();
  }

  private static void escape(StringBuilder xml, int c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      default -> {
        boolean known =
            c == '\t'
                || c == '\n'
                || (c >= ' ' && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
        if (known) {
          xml.appendCodePoint(c);
        }
      }
    }
  }
}
