package org.luoshi.reader.internal.source.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.internal.source.SampleFile;
import org.luoshi.reader.internal.source.xlsx.ExcelFile;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.PlanFile;

/** One text gives the same result in whatever format it was saved. */
class FormatsAgreeTest {
  private static final String PLAN =
      """
      柳溪社区工作计划
      一、建强队伍
      （一）抓好学习
      1.每月组织一次集中学习，参学率达到95%以上。
      2.由组织委员牵头，6月底前培训骨干50名。
      （二）用好阵地
      1.图书室每周开放5天，由文化站负责。
      二、服务群众
      （一）做好慰问
      1.春节前走访困难家庭80户。
      """;

  private static byte[] numberedByWord() {
    return new WordFile()
        .list(1, "chineseCounting|%1、", "chineseCounting|（%2）", "decimal|%3.")
        .paragraph("柳溪社区工作计划")
        .listed(1, 0, "建强队伍")
        .listed(1, 1, "抓好学习")
        .listed(1, 2, "每月组织一次集中学习，参学率达到95%以上。")
        .listed(1, 2, "由组织委员牵头，6月底前培训骨干50名。")
        .listed(1, 1, "用好阵地")
        .listed(1, 2, "图书室每周开放5天，由文化站负责。")
        .listed(1, 0, "服务群众")
        .listed(1, 1, "做好慰问")
        .listed(1, 2, "春节前走访困难家庭80户。")
        .bytes();
  }

  private static byte[] page() {
    return ("<html><head><meta charset=gbk></head><body><h1>柳溪社区工作计划</h1><h2>一、建强队伍</h2><h3>（一）抓好学习</h3>"
            + "<ol><li>每月组织一次集中学习，参学率达到95%以上。<li>由组织委员牵头，6月底前培训骨干50名。</ol>"
            + "<h3>（二）用好阵地</h3><ol><li>图书室每周开放5天，由文化站负责。</ol>"
            + "<h2>二、服务群众</h2><h3>（一）做好慰问</h3><ol><li>春节前走访困难家庭80户。</ol></body></html>")
        .getBytes(Charset.forName("GBK"));
  }

  private static byte[] markdown() {
    return PLAN.replace("柳溪", "# 柳溪")
        .replace("一、建", "## 一、建")
        .replace("二、服", "## 二、服")
        .replace("（", "### （")
        .getBytes(StandardCharsets.UTF_8);
  }

  static Stream<byte[]> otherFormats() {
    return Stream.of(
        PLAN.getBytes(Charset.forName("GB18030")),
        PLAN.getBytes(StandardCharsets.UTF_16LE),
        PLAN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
        numberedByWord(),
        page(),
        markdown());
  }

  @ParameterizedTest
  @MethodSource("otherFormats")
  void everyFormatGivesTheSameTargetsCadencesWindowsAndOwners(byte[] bytes) {
    List<String> expected = expressions(PLAN.getBytes(StandardCharsets.UTF_8));

    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(expressions(bytes)).isEqualTo(expected);
  }

  @Test
  void docxAndHtmlReadLikeTheText() {
    assertThat(Opened.text(numberedByWord()).text()).isEqualTo(PLAN);
    assertThat(Opened.text(page()).text()).isEqualTo(PLAN);
  }

  @Test
  void everyFormatGivesTheSameTaskTable() {
    String html =
        "<table><tr><th>任务</th><th>责任单位</th><th>完成时限</th></tr><tr><td>走访困难家庭80户</td><td>村委会</td>"
            + "<td>6月底</td></tr><tr><td>每月清扫一次</td><td>保洁队</td><td>全年</td></tr></table>";
    String csv = "任务,责任单位,完成时限\n走访困难家庭80户,村委会,6月底\n每月清扫一次,保洁队,全年\n";
    String markdown = "|" + csv.replace(",", "|").replace("\n", "|\n|") + "\n";
    markdown = markdown.replaceFirst("\n", "\n|--|--|--|\n").replaceFirst("\\|\n$", "");
    byte[] docx =
        new WordFile()
            .body(
                html.replaceAll(
                        "<t[hd]>(.*?)</t[hd]>", "<w:tc><w:p><w:r><w:t>$1</w:t></w:r></w:p></w:tc>")
                    .replace("table>", "w:tbl>")
                    .replace("tr>", "w:tr>"))
            .bytes();
    Map<String, byte[]> files =
        Map.of(
            "html", html.getBytes(StandardCharsets.UTF_8),
            "csv", csv.getBytes(StandardCharsets.UTF_8),
            "tabs", csv.replace(',', '\t').getBytes(StandardCharsets.UTF_8),
            "markdown", markdown.getBytes(StandardCharsets.UTF_8),
            "docx", docx,
            "xlsx", workbook(csv));

    List<String> expected = expressions(docx);
    files.forEach(
        (format, bytes) -> {
          assertThat(Opened.cells(Opened.text(bytes)))
              .as(format)
              .containsExactly(
                  "TASK0 走访困难家庭80户",
                  "RESPONSIBLE0 村委会",
                  "DEADLINE0 6月底",
                  "TASK1 每月清扫一次",
                  "RESPONSIBLE1 保洁队",
                  "DEADLINE1 全年");
          assertThat(expressions(bytes)).as(format).isEqualTo(expected);
        });
  }

  @Test
  void aTaskTableInAWorkbookGivesWhatTheSentencesGive() {
    StringBuilder csv = new StringBuilder("序号,工作内容,完成时限\n");
    PLAN.lines()
        .filter(line -> line.matches("[0-9]\\..*"))
        .forEach(line -> csv.append(line.replaceFirst("\\.", ",")).append(",\n"));

    assertThat(expressions(workbook(csv.toString())))
        .isEqualTo(expressions(PLAN.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] workbook(String csv) {
    List<String> lines = csv.lines().toList();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      rows.append(ExcelFile.row(i + 1, lines.get(i).split(",", -1)));
    }
    return new ExcelFile().sheet(rows.toString(), "").bytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"year-plan.doc", "year-plan.pdf"})
  void theSameDocumentAsDocxDocAndPdfGivesTheSameCommitments(String file) {
    List<String> expected = commitments(YearPlan.docx());

    assertThat(expected).hasSizeGreaterThan(15);
    assertThat(commitments(SampleFile.bytes(file))).isEqualTo(expected);
    assertThat(expressions(SampleFile.bytes(file))).isEqualTo(expressions(YearPlan.docx()));
  }

  private static List<String> commitments(byte[] bytes) {
    PlanFile file = (PlanFile) new PlanReader().read("样例", bytes);
    return file.plans().stream()
        .flatMap(plan -> plan.commitments().stream())
        .map(it -> it.path() + it.text() + it.mode())
        .toList();
  }

  private static List<String> expressions(byte[] bytes) {
    PlanFile file = (PlanFile) new PlanReader().read("样例", bytes);
    List<String> found = new ArrayList<>();
    file.plans().forEach(plan -> plan.commitments().forEach(it -> add(it, found)));
    return found;
  }

  private static void add(Commitment it, List<String> found) {
    it.targets().forEach(t -> found.add(t.measure() + t.op() + t.value() + t.unit() + t.per()));
    it.cadences().forEach(c -> found.add(c.what() + c.per() + c.times() + c.op() + c.anchor()));
    it.windows().forEach(w -> found.add("" + w.start() + w.end() + w.part() + w.past()));
    it.owners().forEach(o -> found.add(o.who() + o.role() + o.inherited()));
  }
}
