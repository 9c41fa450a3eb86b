package org.luoshi.reader.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.source.Extraction.SourceText;

/** Markdown, csv and tables in plain text. */
class MarkedTextTest {
  @Test
  void markdownKeepsItsTextAndMarksWhatIsSyntax() {
    String text = "# 年度计划\n\n## **一、目标** ##\n\n办好**实事**10件，见[附件](a.docx)。\n\n二、措施\n====\n";
    SourceText read = Opened.text(text);

    assertThat(read.text()).isEqualTo(text);
    assertThat(Opened.marks(read))
        .containsExactly(
            "SYNTAX #",
            "H1 年度计划",
            "SYNTAX ## **",
            "H2 一、目标",
            "SYNTAX ** ##",
            "SYNTAX **",
            "SYNTAX **",
            "SYNTAX [",
            "SYNTAX ](a.docx)",
            "H1 二、措施",
            "SYNTAX ====");
  }

  @Test
  void aMarkdownTaskTableGivesCells() {
    SourceText read =
        Opened.text("| 任务 | 牵头单位 | 时限 |\n|:--|--|--|\n| 走访80户 | 妇联 | 5月 |\n| 修渠 | | 10月 |\n");

    assertThat(Opened.cells(read))
        .containsExactly("TASK0 走访80户", "LEAD0 妇联", "DEADLINE0 5月", "TASK1 修渠", "DEADLINE1 10月");
  }

  @ParameterizedTest
  @ValueSource(strings = {"组长：李**，成员：王**。", "20**年计划**", "#1楼整治\n#2楼绿化", "----\n一、目标\n----\n"})
  void plainTextWithTheSameCharactersIsNoMarkdown(String text) {
    assertThat(Opened.text(text).marks()).isEmpty();
  }

  @Test
  void aCsvTaskTableIsATable() {
    SourceText read =
        Opened.text(
            "年度任务清单,,,\n序号,任务,责任单位,完成时限\n1,\"走访80户,慰问老人\",村委会,5月底\n2,修渠2公里,\"水利站\n村委会\",10月\n");

    assertThat(read.text())
        .isEqualTo("年度任务清单\n序号\t任务\t责任单位\t完成时限\n1\t走访80户,慰问老人\t村委会\t5月底\n2\t修渠2公里\t水利站、村委会\t10月\n");
    assertThat(Opened.cells(read))
        .containsExactly(
            "SERIAL0 1",
            "TASK0 走访80户,慰问老人",
            "RESPONSIBLE0 村委会",
            "DEADLINE0 5月底",
            "SERIAL1 2",
            "TASK1 修渠2公里",
            "RESPONSIBLE1 水利站、村委会",
            "DEADLINE1 10月");
  }

  @Test
  void aCsvMayUseSemicolonsAndAnyCharset() {
    byte[] csv = "任务;责任人\n走访;网格员\n".getBytes(java.nio.charset.Charset.forName("GBK"));

    assertThat(Opened.text(csv).charset()).isEqualTo("GB18030");
    assertThat(Opened.cells(Opened.text(csv))).containsExactly("TASK0 走访", "RESPONSIBLE0 网格员");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "任务,时间\n各组要落实任务，按时间推进。\n请执行。\n",
        "姓名,住址\n甲,东街\n",
        "明确任务,落实责任人,规定时限,\n",
        "任务,责任人\n\"走访"
      })
  void commasAloneMakeNoTable(String text) {
    assertThat(Opened.text(text).text()).isEqualTo(text);
    assertThat(Opened.text(text).marks()).isEmpty();
  }

  @Test
  void aTableWithTabsInPlainTextIsMarkedAndStaysAsItIs() {
    String text = "任务表\r\n任务\t责任人\t时限\r\n走访80户\t网格员\t5月底\r\n修渠\t\t6月\r\n\r\n以上\t请落实。\r\n";
    SourceText read = Opened.text(text);

    assertThat(read.text()).isEqualTo(text);
    assertThat(Opened.marks(read))
        .containsExactly(
            "SYNTAX 任务\t责任人\t时限",
            "TASK0 走访80户",
            "RESPONSIBLE0 网格员",
            "DEADLINE0 5月底",
            "TASK1 修渠",
            "DEADLINE1 6月");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "# x\n",
        "# **",
        "**",
        "[",
        "# [](",
        "|",
        "|a\n|-\n",
        "> ",
        "**a ",
        "- ",
        "\t",
        "任务\t",
        ",",
        "\"",
        "`"
      })
  void hostileRepetitionsEndSoon(String piece) {
    byte[] bytes = ("# 计划\n" + piece.repeat(100_000)).getBytes(StandardCharsets.UTF_8);

    Assertions.assertTimeout(
        Duration.ofSeconds(30), () -> DocumentOpener.open("样例", bytes, null, 1 << 26));
  }
}
