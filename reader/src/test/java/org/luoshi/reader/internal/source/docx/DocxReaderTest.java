package org.luoshi.reader.internal.source.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.reader.internal.source.docx.WordFile.paragraphXml;
import static org.luoshi.reader.internal.source.docx.WordFile.run;

import org.junit.jupiter.api.Test;
import org.luoshi.reader.internal.source.Opened;

class DocxReaderTest {
  private static String body(String xml) {
    return Opened.text(new WordFile().body(xml).bytes()).text();
  }

  private static String paragraph(String inner) {
    return body("<w:p>" + inner + "</w:p>");
  }

  @Test
  void headingsAreKnownByStyleNameByInheritanceAndByOutlineLevel() {
    WordFile file =
        new WordFile()
            .styles(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"标题1\"><w:name w:val=\"标题 1\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"小标题\"/><w:basedOn w:val=\"2\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:name w:val=\"三级\"/>"
                    + "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:name w:val=\"l\"/><w:basedOn w:val=\"loop\"/></w:style>")
            .paragraph("<w:pStyle w:val=\"标题1\"/>", "工作目标")
            .paragraph("<w:pStyle w:val=\"2\"/>", "阵地")
            .paragraph("<w:pStyle w:val=\"x\"/>", "队伍")
            .paragraph("<w:pStyle w:val=\"y\"/>", "骨干")
            .paragraph("<w:outlineLvl w:val=\"3\"/>", "名册")
            .paragraph("<w:pStyle w:val=\"2\"/><w:outlineLvl w:val=\"9\"/>", "正文一")
            .paragraph("<w:pStyle w:val=\"loop\"/>", "正文二")
            .paragraph("正文三");

    assertThat(Opened.marks(Opened.text(file.bytes())))
        .containsExactly("H1 工作目标", "H2 阵地", "H2 队伍", "H3 骨干", "H4 名册");
  }

  @Test
  void insertionsAreReadDeletionsAndHiddenTextAreNot() {
    assertThat(
            paragraph(
                run("每月")
                    + "<w:del><w:r><w:delText>召开</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + run("组织")
                    + "</w:ins>"
                    + "<w:moveFrom>"
                    + run("两次")
                    + "</w:moveFrom>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>"
                    + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>一次</w:t></w:r>"))
        .isEqualTo("每月组织一次\n");
  }

  @Test
  void aDeletedParagraphEndJoinsTheNextParagraph() {
    assertThat(
            body(
                paragraphXml("<w:rPr><w:del w:id=\"1\"/></w:rPr>", "三月底前")
                    + paragraphXml("", "完成登记")))
        .isEqualTo("三月底前完成登记\n");
  }

  @Test
  void breaksTabsHyphensAndSymbolsAreCharacters() {
    assertThat(
            paragraph(
                "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type=\"page\"/>"
                    + "<w:softHyphen/><w:noBreakHyphen/><w:t>丁</w:t>"
                    + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:char=\"??\"/></w:r>"))
        .isEqualTo("甲\t乙\n丙-丁☑\n");
  }

  @Test
  void fieldCodesAndPinyinAreNotRead() {
    assertThat(
            paragraph(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF 目标</w:instrText>"
                    + "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + run("见第三条")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:r><w:ruby><w:rt>"
                    + run("jin")
                    + "</w:rt><w:rubyBase>"
                    + run("进")
                    + "</w:rubyBase></w:ruby></w:r>"
                    + "<w:hyperlink>"
                    + run("一步")
                    + "</w:hyperlink>"))
        .isEqualTo("见第三条进一步\n");
  }

  @Test
  void aTextBoxIsReadOnceAndFollowsItsParagraph() {
    String box = "<w:txbxContent>" + paragraphXml("", "服务热线：见公开栏") + "</w:txbxContent>";
    assertThat(
            paragraph(
                run("一、服务承诺")
                    + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
                    + box
                    + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                    + box
                    + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"))
        .isEqualTo("一、服务承诺\n服务热线：见公开栏\n");
  }

  @Test
  void aFootnoteFollowsItsParagraph() {
    WordFile file =
        new WordFile()
            .footnotes(
                "<w:footnote w:id=\"0\" w:type=\"separator\">"
                    + paragraphXml("", "——")
                    + "</w:footnote>"
                    + "<w:footnote w:id=\"2\">"
                    + paragraphXml("", "低保户以上年底在册为准。")
                    + "</w:footnote>")
            .body("<w:p>" + run("走访低保户80户") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
            .paragraph("慰问老人30名");

    assertThat(Opened.text(file.bytes()).text()).isEqualTo("走访低保户80户\n低保户以上年底在册为准。\n慰问老人30名\n");
  }

  @Test
  void theTableOfContentsIsLeftOut() {
    WordFile file =
        new WordFile()
            .styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style>")
            .paragraph("<w:pStyle w:val=\"t\"/>", "一、目标\t3")
            .paragraph("一、目标");

    assertThat(Opened.text(file.bytes()).text()).isEqualTo("一、目标\n");
  }

  @Test
  void contentControlsAreOpened() {
    assertThat(
            body(
                "<w:sdt><w:sdtPr><w:alias w:val=\"标题\"/></w:sdtPr><w:sdtContent>"
                    + paragraphXml("", "年度计划")
                    + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>"
                    + run("正文")
                    + "</w:sdtContent></w:sdt></w:p>"))
        .isEqualTo("年度计划\n正文\n");
  }

  @Test
  void aTaskTableGivesRowsAndMergedOwnersHoldForEachOfThem() {
    String table =
        "<w:tbl>"
            + row(cell("<w:gridSpan w:val=\"4\"/>", "任务分工表"))
            + row(cell("", "序号"), cell("", "工作内容"), cell("", "责任单位"), cell("", "完成时限"))
            + row(
                cell("", "1"),
                cell("", "修订村规民约"),
                cell("<w:vMerge w:val=\"restart\"/>", "村委会"),
                cell("", "5月底"))
            + row(cell("", "2"), cell("", "评选好邻居10户"), cell("<w:vMerge/>", ""), cell("", "10月"))
            + "</w:tbl>";

    var source = Opened.text(new WordFile().body(table).bytes());
    assertThat(source.text())
        .isEqualTo(
            """
            任务分工表
            序号\t工作内容\t责任单位\t完成时限
            1\t修订村规民约\t村委会\t5月底
            2\t评选好邻居10户\t村委会\t10月
            """);
    assertThat(Opened.marks(source))
        .containsExactly(
            "SYNTAX 序号\t工作内容\t责任单位\t完成时限",
            "SERIAL0 1",
            "TASK0 修订村规民约",
            "RESPONSIBLE0 村委会",
            "DEADLINE0 5月底",
            "SERIAL1 2",
            "TASK1 评选好邻居10户",
            "RESPONSIBLE1* 村委会",
            "DEADLINE1 10月");
  }

  @Test
  void anyOtherTableBecomesLinesAndALayoutTableItsParagraphs() {
    String names =
        "<w:tbl>"
            + row(cell("", "姓名"), cell("", "住址"))
            + row(cell("", "张某"), cell("", "东街"))
            + "</w:tbl>";
    String layout =
        "<w:tbl><w:tr><w:tc>"
            + paragraphXml("<w:outlineLvl w:val=\"0\"/>", "一、目标")
            + paragraphXml("", "办好实事。")
            + "</w:tc></w:tr></w:tbl>";

    assertThat(body(names)).isEqualTo("姓名\t住址\n张某\t东街\n");
    var source = Opened.text(new WordFile().body(layout).bytes());
    assertThat(source.text()).isEqualTo("一、目标\n办好实事。\n");
    assertThat(Opened.marks(source)).containsExactly("H1 一、目标");
  }

  @Test
  void macrosAreReportedAndNotRead() {
    byte[] bytes = new WordFile().paragraph("年度计划").zip().part("word/vbaProject.bin", "x").bytes();

    assertThat(Opened.text(bytes).findings()).extracting("rule").containsExactly("macro");
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraphXml("", text) + "</w:tc>";
  }
}
