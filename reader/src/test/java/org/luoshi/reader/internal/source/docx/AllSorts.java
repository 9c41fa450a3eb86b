package org.luoshi.reader.internal.source.docx;

/**
 * What Word may put around words: changes not yet accepted, fields, notes, hidden text, breaks,
 * merged and nested cells. It stands in the resources as {@code all-sorts.doc} (see the README
 * beside it).
 */
public final class AllSorts {
  private AllSorts() {}

  /** The document as docx. */
  public static byte[] docx() {
    return new WordFile()
        .list(1, "decimalEnclosedCircle|%1", "upperLetter|%1.%2、")
        .list(2, "chineseLegalSimplified|第%1条")
        .footnotes(
            "<w:footnote w:id=\"2\">%s</w:footnote>"
                .formatted(WordFile.paragraphXml("", "以户籍人口计。")))
        .listed(1, 0, "第一件")
        .listed(1, 1, "细目")
        .listed(1, 0, "第二件")
        .listed(2, 0, "总则")
        .paragraph("<w:outlineLvl w:val=\"1\"/>", "只有大纲级别的标题")
        .body(
            "<w:p>%s<w:del w:id=\"1\" w:author=\"甲\" w:date=\"2025-01-01T00:00:00Z\"><w:r><w:delText>改掉的话，</w:delText></w:r></w:del>%s</w:p>"
                .formatted(WordFile.run("每季度"), inserted("走访一次，")))
        .body(
            "<w:p>%s<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>%s<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                .formatted(WordFile.run("参看"), WordFile.run("分工方案")))
        .body(
            "<w:p>%s<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>%s<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                .formatted(WordFile.run("参保率"), WordFile.run("达到98%以上。")))
        .body("<w:p><w:r><w:t>分</w:t><w:br/><w:t>行</w:t><w:tab/><w:t>制表</w:t></w:r></w:p>")
        .body(table())
        .paragraph("表后")
        .bytes();
  }

  private static String inserted(String text) {
    return "<w:ins w:id=\"3\" w:author=\"乙\" w:date=\"2025-01-01T00:00:00Z\">%s</w:ins>"
        .formatted(WordFile.run(text));
  }

  private static String table() {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"8000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
        + "<w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
        + row(cell("", "工作任务"), cell("", "责任单位"), cell("", "完成时限"))
        + row(cell("", "疏通沟渠3公里"), cell("<w:vMerge w:val=\"restart\"/>", "水利站"), cell("", "5月底前"))
        + row(cell("", "清理河道2次"), cell("<w:vMerge/>", ""), cell("", "汛期前"))
        + row(cell("<w:gridSpan w:val=\"3\"/>", "二、安全类"))
        + row(cell("", "每月检查消防一次"), cell("", "安监办"), cell("", "全年"))
        + "</w:tbl>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>"
        .formatted(properties, WordFile.paragraphXml("", text));
  }
}
