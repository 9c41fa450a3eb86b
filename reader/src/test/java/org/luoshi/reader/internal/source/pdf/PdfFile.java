package org.luoshi.reader.internal.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes small PDF files by hand: text in a font every program knows (STSong-Light with the map
 * UniGB-UCS2-H), so that nothing has to be embedded. Positions are in points from the lower left.
 */
final class PdfFile {
  static final int WIDTH = 595;
  static final int HEIGHT = 842;
  private static final String FONT =
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts["
          + "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo"
          + "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor"
          + "/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120/CapHeight 880/StemV 93"
          + "/ItalicAngle 0/FontBBox[-25 -254 1000 880]>>>>]>>";

  private final List<String> pages = new ArrayList<>();
  private StringBuilder page = new StringBuilder();
  private String turn = "";

  /** Words at a place in a size. */
  PdfFile text(double x, double y, double size, String words) {
    StringBuilder hex = new StringBuilder();
    words.chars().forEach(c -> hex.append("%04X".formatted(c)));
    return draw("BT /F1 %s Tf %s %s Td <%s> Tj ET".formatted(size, x, y, hex));
  }

  /** Lines of twelve points from {@code y} down, twenty points apart. */
  PdfFile lines(double x, double y, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      text(x, y - 20 * i, 12, lines[i]);
    }
    return this;
  }

  /** A ruled line. */
  PdfFile rule(double x1, double y1, double x2, double y2) {
    return draw("%s %s m %s %s l S".formatted(x1, y1, x2, y2));
  }

  /** A picture over the whole page. */
  PdfFile picture() {
    return draw("q %d 0 0 %d 0 0 cm /Im1 Do Q".formatted(WIDTH, HEIGHT));
  }

  /** Operators as they are. */
  PdfFile draw(String operators) {
    page.append(operators).append('\n');
    return this;
  }

  /** Turns all pages clockwise. */
  PdfFile turned(int degrees) {
    turn = "/Rotate " + degrees;
    return this;
  }

  PdfFile nextPage() {
    pages.add(page.toString());
    page = new StringBuilder();
    return this;
  }

  /** The file, without a table of its objects: programs build it anew. */
  byte[] bytes() {
    nextPage();
    StringBuilder out = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append("%d 0 R ".formatted(10 + 2 * i));
    }
    out.append("2 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\n".formatted(pages.size(), kids));
    out.append("3 0 obj").append(FONT).append("endobj\n");
    out.append(
        "4 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nA\nendstream endobj\n");
    for (int i = 0; i < pages.size(); i++) {
      out.append(
          ("%d 0 obj<</Type/Page/Parent 2 0 R%s/MediaBox[0 0 %d %d]/Resources<</Font<</F1 3 0 R>>"
                  + "/XObject<</Im1 4 0 R>>>>/Contents %d 0 R>>endobj\n")
              .formatted(10 + 2 * i, turn, WIDTH, HEIGHT, 11 + 2 * i));
      out.append(
          "%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
              .formatted(11 + 2 * i, pages.get(i).length() + 1, pages.get(i)));
    }
    out.append("trailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n".formatted(10 + 2 * pages.size()));
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
