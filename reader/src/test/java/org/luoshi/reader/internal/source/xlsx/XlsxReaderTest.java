package org.luoshi.reader.internal.source.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.reader.internal.source.xlsx.ExcelFile.row;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.model.Refusal.Reason;

class XlsxReaderTest {
  @Test
  void aTaskTableBelowATitleGivesRowsWithMergedCells() {
    var source =
        Opened.text(
            new ExcelFile()
                .sheet(
                    row(1, "重点任务清单")
                        + row(2, "序号", "重点任务", "工作措施", "责任单位", "完成时限")
                        + row(3, "一、组织建设")
                        + row(4, "1", "建强队伍", "培训骨干50名", "组织办", "6月底")
                        + row(5, "2", "", "走访党员每月一次", "", "全年")
                        + row(6, "3", "用好阵地", "开放书屋5天", "文化站", "")
                        + row(7, "4"),
                    "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A3:E3\"/>"
                        + "<mergeCell ref=\"B4:B5\"/><mergeCell ref=\"D4:D5\"/></mergeCells>")
                .bytes());

    assertThat(source.text())
        .isEqualTo(
            """
            重点任务清单
            序号\t重点任务\t工作措施\t责任单位\t完成时限
            一、组织建设
            1\t建强队伍\t培训骨干50名\t组织办\t6月底
            2\t走访党员每月一次\t组织办\t全年
            3\t用好阵地\t开放书屋5天\t文化站
            """);
    assertThat(Opened.cells(source))
        .contains("TASK0 培训骨干50名", "RESPONSIBLE1* 组织办", "TASK1 走访党员每月一次")
        .doesNotContain("TASK1* 建强队伍");
  }

  @Test
  void aMergedTaskWithSeveralOwnersHoldsForEachOfThem() {
    var source =
        Opened.text(
            new ExcelFile()
                .sheet(
                    row(1, "任务", "责任单位") + row(2, "修渠2公里", "水利站") + row(3, "", "村委会"),
                    "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
                .bytes());

    assertThat(Opened.cells(source))
        .containsExactly("TASK0 修渠2公里", "RESPONSIBLE0 水利站", "TASK1* 修渠2公里", "RESPONSIBLE1 村委会");
  }

  @Test
  void aHeadOfTwoRowsAndASecondTableAreUnderstood() {
    var source =
        Opened.text(
            new ExcelFile()
                .sheet(
                    row(1, "任务", "责任分工", "", "时限")
                        + row(2, "", "牵头单位", "配合单位", "")
                        + row(3, "办好夜校", "妇联", "司法所", "9月")
                        + row(5, "活动内容", "时间")
                        + row(6, "文艺汇演", "重阳节"),
                    "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>"
                        + "<mergeCell ref=\"D1:D2\"/></mergeCells>")
                .bytes());

    assertThat(Opened.cells(source))
        .containsExactly(
            "TASK0 办好夜校",
            "LEAD0 妇联",
            "SUPPORT0 司法所",
            "DEADLINE0 9月",
            "TASK1 文艺汇演",
            "DEADLINE1 重阳节");
  }

  @ParameterizedTest
  @CsvSource({
    "45292,14,2024/1/1",
    "45292,31,2024年1月1日",
    "45350,57,2024年2月",
    "45350,58,2月28日",
    "0.95,9,95%",
    "0.955,10,95.50%",
    "1234.5,4,'1,234.50'",
    "1200,0,1200",
    "0.1,0,0.1",
    "45350,170,2024年02月28日",
    "3,171,3户",
    "abc,0,abc"
  })
  void numbersAreShownAsTheCellShowsThem(String value, int format, String shown) {
    byte[] bytes =
        new ExcelFile()
            .styles(
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;mm&quot;月&quot;dd&quot;日&quot;\"/>"
                    + "<numFmt numFmtId=\"171\" formatCode=\"0&quot;户&quot;\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"%d\"/></cellXfs>"
                        .formatted(format))
            .sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>%s</v></c></row>".formatted(value), "")
            .bytes();

    assertThat(Opened.text(bytes).text()).isEqualTo(shown + "\n");
  }

  @Test
  void sharedTextsFormulasAndErrorsAreReadByTheirSavedValues() {
    byte[] bytes =
        new ExcelFile()
            .stringsXml(
                "<si><t>走访</t></si><si><r><t>慰问</t></r><r><t>老人</t></r><rPh><t>weiwen</t></rPh></si>")
            .sheet(
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>99</v></c>"
                    + "<c><f>40+40</f><v>80</v></c><c t=\"str\"><f>A1</f><v>户</v></c>"
                    + "<c t=\"e\"><v>#REF!</v></c><c t=\"b\"><v>1</v></c></row>",
                "")
            .bytes();

    assertThat(Opened.text(bytes).text()).isEqualTo("走访\t慰问老人\t80\t户\tTRUE\n");
  }

  @Test
  void whatIsHiddenIsLeftOutAndEverySheetIsRead() {
    byte[] bytes =
        new ExcelFile()
            .sheet("hidden", "", row(1, "底稿"), "")
            .sheet(
                "visible",
                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
                row(1, "甲", "密", "乙")
                    + "<row r=\"2\" hidden=\"1\">"
                    + ExcelFile.cell("A2", "丙")
                    + "</row>",
                "")
            .sheet(row(1, "丁"), "")
            .bytes();

    assertThat(Opened.text(bytes).text()).isEqualTo("甲\t乙\n丁\n");
  }

  @Test
  void macrosAreReported() {
    byte[] bytes =
        new ExcelFile().sheet(row(1, "甲"), "").zip().part("xl/vbaProject.bin", "x").bytes();

    assertThat(Opened.text(bytes).findings()).extracting("rule").containsExactly("macro");
  }

  @Test
  void anEmptyWorkbookIsRefused() {
    assertThat(Opened.refusal(new ExcelFile().sheet("", "").bytes()).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void hostileMergesEndSoon() {
    StringBuilder rows = new StringBuilder();
    StringBuilder merges = new StringBuilder("<mergeCells>");
    StringBuilder first = new StringBuilder("<row r=\"1\">");
    for (int i = 0; i < 2_000; i++) {
      String column = column(i);
      first.append(ExcelFile.cell(column + "1", "计"));
      merges.append("<mergeCell ref=\"%s1:%s1048576\"/>".formatted(column, column));
      rows.append(row(i + 2, "划"));
    }
    byte[] bytes = new ExcelFile().sheet(first + "</row>" + rows, merges + "</mergeCells>").bytes();

    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> assertThat(Opened.refusal(bytes).reason()).isEqualTo(Reason.TOO_LARGE));
  }

  private static String column(int index) {
    return index < 26
        ? String.valueOf((char) ('A' + index))
        : column(index / 26 - 1) + (char) ('A' + index % 26);
  }
}
