package org.luoshi.reader.internal.source.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.reader.internal.source.docx.WordFile.levelXml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.internal.source.label.ListLabel;
import org.luoshi.reader.internal.source.label.NumberFormat;

class DocxNumberingTest {
  private static String text(WordFile file) {
    return Opened.text(file.bytes()).text();
  }

  @Test
  void aPlanNumberedByWordReadsLikeOneNumberedByHand() {
    WordFile file =
        new WordFile()
            .list(
                1,
                "chineseCountingThousand|%1、|<w:suff w:val=\"nothing\"/>",
                "chineseCounting|（%2）",
                "decimal|%3.",
                "decimal|（%4）",
                "decimalEnclosedCircleChinese|%5")
            .listed(1, 0, "总体要求")
            .listed(1, 0, "重点任务")
            .listed(1, 1, "建强队伍")
            .listed(1, 2, "选好骨干")
            .listed(1, 3, "每组两名")
            .listed(1, 4, "自愿报名")
            .listed(1, 4, "公开推选")
            .listed(1, 2, "办好培训")
            .listed(1, 1, "用好阵地")
            .listed(1, 2, "开放书屋")
            .listed(1, 0, "保障措施");

    assertThat(text(file).lines())
        .containsExactly(
            "一、总体要求", "二、重点任务", "（一）建强队伍", "1.选好骨干", "（1）每组两名", "①自愿报名", "②公开推选", "2.办好培训",
            "（二）用好阵地", "1.开放书屋", "三、保障措施");
  }

  @ParameterizedTest
  @CsvSource({
    "decimal,12,12",
    "decimalZero,7,07",
    "upperRoman,14,XIV",
    "lowerRoman,9,ix",
    "upperLetter,28,BB",
    "lowerLetter,3,c",
    "chineseCounting,10,十",
    "chineseCounting,12,十二",
    "chineseCountingThousand,20,二十",
    "chineseCountingThousand,101,一百零一",
    "chineseCountingThousand,110,一百一十",
    "chineseCountingThousand,1005,一千零五",
    "taiwaneseCountingThousand,35,三十五",
    "japaneseCounting,11,十一",
    "japaneseCounting,101,百一",
    "ideographTraditional,3,丙",
    "ideographTraditional,11,11",
    "ideographZodiac,12,亥",
    "ideographZodiacTraditional,13,丙子",
    "ideographDigital,20,二〇",
    "chineseLegalSimplified,12,壹拾贰",
    "ideographLegalTraditional,3,參",
    "decimalEnclosedCircle,20,⑳",
    "decimalEnclosedCircleChinese,21,㉑",
    "decimalEnclosedCircle,51,51",
    "decimalEnclosedParen,2,⑵",
    "decimalEnclosedFullstop,3,⒊",
    "decimalFullWidth,10,１０",
    "numberInDash,4,- 4 -",
    "none,4,''",
    "hindiVowels,4,4",
    "decimal,-1,-1",
    "chineseCounting,123456,123456"
  })
  void numbersAreWrittenInTheirFormat(String format, int number, String written) {
    assertThat(NumberFormat.format(format, number)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "1.,true,走访,1.走访",
    "1.,true,5万元,1. 5万元",
    "一、,true,总则,一、总则",
    "①,true,报名,①报名",
    "1,true,走访,1 走访",
    "第一条,true,村民,第一条 村民",
    "（一）,false,队伍,（一）队伍",
    "●,true,台账,●台账"
  })
  void aGapIsWrittenOnlyWhereLabelAndTextWouldRunTogether(
      String label, boolean gap, String text, String line) {
    assertThat(ListLabel.join(label, gap, text)).isEqualTo(line);
  }

  @Test
  void aListThatStartsAgainOrElsewhereCountsFromThere() {
    WordFile file =
        new WordFile()
            .list(1, "decimal|%1.")
            .numbering(
                "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                    + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                    + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"1\"/></w:num>"
                    + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                    + levelXml(0, "upperLetter", "%1)", "")
                    + "</w:lvlOverride></w:num>")
            .listed(1, 0, "甲")
            .listed(1, 0, "乙")
            .listed(7, 0, "丙")
            .listed(7, 0, "丁")
            .listed(8, 0, "戊")
            .listed(9, 0, "己");

    assertThat(text(file).lines()).containsExactly("1.甲", "2.乙", "1.丙", "2.丁", "3.戊", "D)己");
  }

  @Test
  void levelsThatNeverRestartAndLegalLevelsAreKept() {
    WordFile file =
        new WordFile()
            .list(
                1,
                "chineseCounting|第%1章",
                "chineseCounting|第%2条|<w:lvlRestart w:val=\"0\"/>",
                "decimal|%1.%3|<w:isLgl/>")
            .listed(1, 0, "总则")
            .listed(1, 1, "宗旨")
            .listed(1, 2, "依据")
            .listed(1, 0, "组织")
            .listed(1, 1, "机构")
            .listed(1, 2, "人员");

    assertThat(text(file).lines())
        .containsExactly("第一章 总则", "第一条 宗旨", "1.1 依据", "第二章 组织", "第二条 机构", "2.1 人员");
  }

  @Test
  void aListReachedThroughAStyleOrAStyleLinkIsNumbered() {
    WordFile file =
        new WordFile()
            .numbering(
                "<w:abstractNum w:abstractNumId=\"1\">"
                    + levelXml(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"3\"/>")
                    + levelXml(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"4\"/>")
                    + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
                    + "<w:numStyleLink w:val=\"listStyle\"/></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>")
            .styles(
                "<w:style w:type=\"numbering\" w:styleId=\"listStyle\"><w:name w:val=\"清单\"/>"
                    + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:name w:val=\"heading 1\"/>"
                    + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"4\"><w:name w:val=\"heading 2\"/>"
                    + "<w:basedOn w:val=\"3\"/></w:style>")
            .paragraph("<w:pStyle w:val=\"3\"/>", "目标")
            .paragraph("<w:pStyle w:val=\"4\"/>", "近期")
            .paragraph("<w:pStyle w:val=\"3\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "附记")
            .listed(2, 0, "措施");

    var source = Opened.text(file.bytes());
    assertThat(source.text().lines()).containsExactly("一、目标", "（一）近期", "附记", "二、措施");
    assertThat(Opened.marks(source)).containsExactly("H1 一、目标", "H2 （一）近期", "H1 附记");
  }

  @Test
  void bulletsOfSymbolFontsAreShownAsUnicodeHasThem() {
    WordFile file =
        new WordFile()
            .list(1, "bullet|\uF06C", "bullet|·")
            .listed(1, 0, "会议记录")
            .listed(1, 1, "签到表");

    assertThat(text(file).lines()).containsExactly("●会议记录", "·签到表");
  }

  @Test
  void anEmptyParagraphCountsButWritesNoNumber() {
    WordFile file =
        new WordFile().list(1, "decimal|%1.").listed(1, 0, "甲").listed(1, 0, "").listed(1, 0, "丙");

    assertThat(text(file)).isEqualTo("1.甲\n\n3.丙\n");
  }
}
