package org.luoshi.app.plan.export;

/** How a text document looks, after the habits of GB/T 9704: 黑体 and 楷体 headings, 仿宋 text. */
final class DocxStyles {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxStyles() {}

  static String xml() {
    StringBuilder xml = new StringBuilder(4_000);
    xml.append("<w:styles xmlns:w=\"").append(MAIN).append("\"><w:docDefaults><w:rPrDefault>");
    xml.append("<w:rPr>").append(font("仿宋")).append("<w:sz w:val=\"24\"/>");
    xml.append("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>");
    xml.append("</w:docDefaults>");
    style(xml, "Normal", "Normal", "", "");
    style(xml, "Title", "Title", centred(0, 120), font("方正小标宋简体") + "<w:sz w:val=\"40\"/>");
    style(xml, "Subtitle", "Subtitle", centred(0, 240), font("楷体") + "<w:sz w:val=\"26\"/>");
    for (int level = 1; level <= 6; level++) {
      style(xml, "Heading" + level, "heading " + level, heading(level), font(headingFont(level)));
    }
    style(xml, "Head", "Table head", centred(40, 40), font("黑体") + "<w:sz w:val=\"21\"/>");
    style(xml, "Cell", "Table cell", "", "<w:sz w:val=\"21\"/>");
    xml.append("<w:style w:type=\"table\" w:styleId=\"Tasks\"><w:name w:val=\"Tasks\"/>");
    xml.append("<w:tblPr><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>");
    }
    xml.append("</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>");
    xml.append("<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    return xml.append("</w:styles>").toString();
  }

  private static String headingFont(int level) {
    return level == 1 ? "黑体" : level == 2 ? "楷体" : "仿宋";
  }

  private static String heading(int level) {
    return "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"100\"/><w:outlineLvl w:val=\""
        + (level - 1)
        + "\"/>";
  }

  private static String centred(int before, int after) {
    return "<w:spacing w:before=\"%d\" w:after=\"%d\"/><w:jc w:val=\"center\"/>"
        .formatted(before, after);
  }

  private static String font(String name) {
    return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"%s\"/>"
        .formatted(name);
  }

  private static void style(
      StringBuilder xml, String id, String name, String paragraph, String run) {
    xml.append("<w:style w:type=\"paragraph\" w:styleId=\"").append(id).append("\"");
    xml.append(id.equals("Normal") ? " w:default=\"1\">" : ">");
    xml.append("<w:name w:val=\"").append(name).append("\"/>");
    if (!id.equals("Normal")) {
      xml.append("<w:basedOn w:val=\"Normal\"/>");
    }
    xml.append("<w:qFormat/><w:pPr>").append(paragraph).append("</w:pPr><w:rPr>");
    xml.append(run).append("</w:rPr></w:style>");
  }

  /** The number of the page between dashes. */
  static String footer() {
    return """
    <w:ftr xmlns:w="%s"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>\
    <w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>"""
        .formatted(MAIN);
  }
}
