package org.luoshi.reader.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.model.Refusal.Reason;

class HtmlReaderTest {
  private static String text(String body) {
    return Opened.text("<html><body>" + body + "</body></html>").text();
  }

  @Test
  void blocksAreLinesAndHeadingsAreKnown() {
    SourceText page =
        Opened.text(
            "<!DOCTYPE html><html><head><title>网站</title><style>p{}</style></head><body>"
                + "<nav>首页 &gt; 公开</nav><h1>柳溪村<br>年度计划</h1><h2>一、目标</h2>"
                + "<p>为做好\n  各项工作，制定&nbsp;本计划。</p><div>二<b>、措</b>施<br>照此办理</div>"
                + "<script>var x='<p>三'</script><p hidden>隐藏</p>"
                + "<p><ruby>进<rt>jìn</rt></ruby>一步</p></body></html>");

    assertThat(page.text()).isEqualTo("柳溪村年度计划\n一、目标\n为做好各项工作，制定\u00A0本计划。\n二、措施\n照此办理\n进一步\n");
    assertThat(Opened.marks(page)).containsExactly("H1 柳溪村年度计划", "H2 一、目标");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ol><li>走访<li>慰问</ol> | 1.走访/2.慰问
          <ol start=3><li>走访<li value=7>慰问<li>清扫</ol> | 3.走访/7.慰问/8.清扫
          <ol type=A><li>走访<li>慰问</ol> | A.走访/B.慰问
          <ol type=i><li>走访<li>慰问</ol> | i.走访/ii.慰问
          <ol reversed><li>走访<li>慰问</ol> | 2.走访/1.慰问
          <ol style="list-style-type: cjk-ideographic"><li>走访<li>慰问</ol> | 一、走访/二、慰问
          <ol style="list-style: none"><li>1、走访<li>2、慰问</ol> | 1、走访/2、慰问
          <ul><li>走访<li>慰问</ul> | 走访/慰问
          <ol><li><p>走访</p><p>每月</p><li>慰问<ol><li>老人</ol></ol> | 1.走访/每月/2.慰问/1.老人
          <ol><li>5万元</ol> | 1. 5万元
          """)
  void numbersABrowserShowsAreInTheText(String html, String lines) {
    assertThat(text(html).strip()).isEqualTo(lines.replace("/", "\n"));
  }

  @Test
  void aTaskTableGivesRowsWithMergedCells() {
    SourceText page =
        Opened.text(
            "<table><tr><td colspan=3>任务清单</td></tr><tr><th>任务</th><th>责任单位</th><th>完成时限</th></tr>"
                + "<tr><td>植树300棵</td><td rowspan=2>村委会</td><td>3月</td></tr>"
                + "<tr><td>修渠2公里</td><td>11月</td></tr></table>");

    assertThat(page.text()).isEqualTo("任务清单\n任务\t责任单位\t完成时限\n植树300棵\t村委会\t3月\n修渠2公里\t村委会\t11月\n");
    assertThat(Opened.cells(page))
        .containsExactly(
            "TASK0 植树300棵",
            "RESPONSIBLE0 村委会",
            "DEADLINE0 3月",
            "TASK1 修渠2公里",
            "RESPONSIBLE1* 村委会",
            "DEADLINE1 11月");
  }

  @Test
  void aTableInsideALayoutTableIsATaskTable() {
    SourceText page =
        Opened.text(
            "<table><tr><td>栏目</td><td><p>通知如下。</p><table><tr><th>事项</th><th>责任人</th></tr>"
                + "<tr><td>清淤</td><td>河长</td></tr></table></td></tr></table>");

    assertThat(page.text()).isEqualTo("栏目\n通知如下。\n事项\t责任人\n清淤\t河长\n");
    assertThat(Opened.cells(page)).containsExactly("TASK0 清淤", "RESPONSIBLE0 河长");
  }

  @ParameterizedTest
  @CsvSource({"GBK,gb2312,GB18030", "Big5,big5,Big5", "UTF-8,gb2312,UTF-8", "GBK,'',GB18030"})
  void theCharsetIsFoundEvenWhereThePageIsWrongAboutIt(String written, String named, String shown) {
    byte[] page =
        ("<meta http-equiv=Content-Type content='text/html; charset=" + named + "'><p>工作</p>")
            .getBytes(Charset.forName(written));

    assertThat(Opened.text(page).text()).isEqualTo("工作\n");
    assertThat(Opened.text(page).charset()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>"
      })
  void xmlThatDeclaresEntitiesIsRefused(String xml) {
    assertThat(Opened.refusal(xml.getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.EXTERNAL_ENTITY);
  }

  @Test
  void otherXmlSaysSaveItAsDocx() {
    String xml = "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"x\"/>";

    assertThat(Opened.refusal(xml.getBytes(StandardCharsets.UTF_8)).message())
        .contains("Word XML", "另存为 docx");
  }

  @Test
  void textThatOnlyBeginsWithABracketIsText() {
    assertThat(Opened.text("<通知>各组：\n请落实").text()).isEqualTo("<通知>各组：\n请落实");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b><i>",
        "<ul><li>",
        "<span>",
        "<blockquote>",
        "<ol><li>",
        "<!--",
        "<p "
      })
  void hostileNestingEndsSoon(String tag) {
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () ->
            DocumentOpener.open(
                "样例",
                ("<html><body><p>计划" + tag.repeat(50_000) + "完").getBytes(StandardCharsets.UTF_8),
                null,
                1 << 26));
  }

  @Test
  void tablesNestedBeyondReasonAreRefused() {
    String page = "<html><body>" + "<table><tr><td>".repeat(50_000) + "计划";

    assertThat(Opened.refusal(page.getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void hostileSpansEndSoon() {
    String page =
        "<table><tr>"
            + "<td rowspan=65534 colspan=1000>计".repeat(3_000)
            + "</tr>"
            + "<tr><td>划</td></tr>".repeat(20_000)
            + "</table>";

    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> DocumentOpener.open("样例", page.getBytes(StandardCharsets.UTF_8), null, 1 << 26));
  }
}
