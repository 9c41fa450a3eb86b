package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pieces are headings, at which level, and which are items. → marks a run-in heading. */
class HeadingsTest {
  /** A text and its outline. */
  record Case(String text, String outline) {
    @Override
    public String toString() {
      return text.replace('\n', '⏎');
    }
  }

  static List<Case> cases() {
    return List.of(
        // alone on its line
        new Case("一、总体要求\n按镇里的部署办。", "1 一、总体要求"),
        new Case("一、总体要求：\n按镇里的部署办。", "1 一、总体要求"),
        new Case("一、把学习抓实，把作风抓好。\n每周学一次。", "1 一、把学习抓实，把作风抓好"),
        new Case("一、抓学习\n每周一次。\n二、抓队伍", "1 一、抓学习\n1 二、抓队伍"),
        // run in
        new Case("1、管好水塘。每月清淤一次，专人看护。", "1 1、管好水塘→"),
        new Case("1、管好水塘：每月清淤一次，专人看护。", "1 1、管好水塘→"),
        new Case("一、总体要求 以镇里的部署为准，结合本村实际，抓好落实。", "1 一、总体要求→"),
        new Case("（二）看望老人，送去米油。每户一份，年前送到。", "1 （二）看望老人，送去米油→"),
        new Case("2.\u3000修好村道。分三段施工。", "1 2.修好村道→"),
        // no heading
        new Case("1、管好水塘，每月清淤一次，专人看护。", ""),
        new Case("1、稳住粮食；\n2、多种蔬菜；\n3、修好水渠。", ""),
        new Case("1、会议记录\n2、签到名册\n3、影像资料", ""),
        new Case("1、在把全村所有农户的山林水面田土房屋都重新登记造册并且逐户签字确认之后再开会讨论并形成纪要。随后公示。", ""),
        new Case("1、10：25分，客人入座；\n2、10：30分，开席。", ""),
        // levels
        new Case(
            "一、目标\n(一)水\n1、塘。年内清完。\n(1)东塘。先清。\n①放水。三月。\n(二)路\n二、要求\n好好干。",
            """
            1 一、目标
            2 (一)水
            3 1、塘→
            4 (1)东塘→
            5 ①放水→
            2 (二)路
            1 二、要求"""),
        new Case("1、先前落下的。先补齐。\n一、目标\n1、水。清塘。", "1 1、先前落下的→\n1 一、目标\n2 1、水→"),
        new Case(
            "二、目标\n(1)水好。塘清。\n(2)路好。灯亮。\n(一)抓队伍\n带好人。\n1、选人。公开选。",
            "1 二、目标\n2 (1)水好→\n2 (2)路好→\n2 (一)抓队伍\n3 1、选人→"),
        new Case(
            "一、步骤\n第一阶段：动员\n开会。\n1、发单子。每户一张。\n第二阶段：落实\n分头干。\n二、要求\n上心。",
            "1 一、步骤\n2 第一阶段：动员\n3 1、发单子→\n2 第二阶段：落实\n1 二、要求"),
        new Case(
            "第一章 总则\n说明。\n第一条 村民是主人。大家商量着办。\n第二章 会议\n第二条 每月开会。人到齐。",
            "1 第一章总则\n2 第一条村民是主人→\n1 第二章会议\n2 第二条每月开会→"),
        new Case(
            "一、内容\n第一卷:环境\n1、记录\n2、名册\n第二卷:活动\n1、照片\n二、要求\n交齐。",
            "1 一、内容\n2 第一卷:环境\n2 第二卷:活动\n1 二、要求"),
        new Case(
            "一、目标\n【总的】\n把村办好。\n【具体】\n1、水清：塘里无草。\n2、路平：车好走。",
            "1 一、目标\n2 总的\n2 具体\n2 1、水清→\n2 2、路平→"),
        new Case("一是坚定信心。大家都来。\n二是找准路子。种好茶。", "1 一是坚定信心→\n1 二是找准路子→"),
        // a sentence alone on its line is a heading where its siblings are
        new Case(
            "一、做法\n1.办好食堂。每周换菜单。\n2.办好阅览室，天天开门。\n3.办好活动室。添两张球桌。",
            "1 一、做法\n2 1.办好食堂→\n2 2.办好阅览室，天天开门\n2 3.办好活动室→"),
        new Case("一、做法\n1.办好食堂。\n2.办好阅览室。\n3.办好活动室。", "1 一、做法"),
        new Case(
            "三、主要任务\n1、努力打好底子\n2、稳步扩大范围\n先东后西。\n3、扎实做好收尾\n收齐材料。",
            "1 三、主要任务\n2 1、努力打好底子\n2 2、稳步扩大范围\n2 3、扎实做好收尾"),
        new Case("二、任务\n(一)修路\n(二)修渠\n三、要求\n上心。", "1 二、任务\n2 (一)修路\n2 (二)修渠\n1 三、要求"),
        new Case(
            "二、步骤\n第一阶段（3月）：自查\n各村先查。\n第二阶段（4月）：整改。按单子改。", "1 二、步骤\n2 第一阶段（3月）：自查\n2 第二阶段（4月）：整改→"),
        // bullets
        new Case("- 1、办好食堂。每周换菜单。\n- 2、办好阅览室。天天开门。", "1 1、办好食堂→\n1 2、办好阅览室→"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void headingsAreToldFromItems(Case sample) {
    assertThat(Sections.outline(Sections.only("柳湾村工作计划\n" + sample.text())))
        .isEqualTo(sample.outline());
  }

  @Test
  void itemsRunTogetherOnOneLineBecomeBlocksOfTheirOwn() {
    String text = "柳湾村计划\n一、宣传\n抓好常识教育。1、在村口贴标语。2、为老人读报；3、放电影。";
    assertThat(Sections.blocks(text, Sections.only(text)))
        .containsExactly(
            "TITLE  | 柳湾村计划",
            "HEADING  | 一、宣传",
            "PARAGRAPH 一、 | 抓好常识教育。",
            "ITEM 一、 | 1、在村口贴标语。",
            "ITEM 一、 | 2、为老人读报；",
            "ITEM 一、 | 3、放电影。");
  }

  @Test
  void aSpaceSetsOffAnItemFromTheHeadingBeforeIt() {
    String text = "柳湾村计划\n一、工作目标 1、把路修平，通到每户。\n2、把水管好，塘里无草。";
    assertThat(Sections.blocks(text, Sections.only(text)))
        .containsExactly(
            "TITLE  | 柳湾村计划",
            "HEADING  | 一、工作目标",
            "ITEM 一、 | 1、把路修平，通到每户。",
            "ITEM 一、 | 2、把水管好，塘里无草。");
  }

  @Test
  void numbersInsideASentenceAreNoItems() {
    String text = "柳湾村计划\n一、宣传\n全年计划1、2月各一次，第1、3组轮流。3、4月停。";
    assertThat(Sections.blocks(text, Sections.only(text))).hasSize(3);
  }

  @Test
  void aRunInHeadingNamesItsOwnParagraph() {
    String text = "一、目标\n（一）管水。每月清塘。\n专人看护。\n1、东塘，三月清。\n二、要求\n上心。";
    assertThat(Sections.blocks(text, Sections.only(text)))
        .containsExactly(
            "HEADING  | 一、目标",
            "ITEM 一、/（一） | （一）管水。每月清塘。",
            "PARAGRAPH 一、/（一） | 专人看护。",
            "ITEM 一、/（一） | 1、东塘，三月清。",
            "HEADING  | 二、要求",
            "PARAGRAPH 二、 | 上心。");
  }

  @Test
  void theBodyOfAnItemStartsAfterItsLabel() {
    String text = "柳湾村计划\n一、水\n1、 清塘，修渠。";
    Block item = Sections.only(text).blocks().getLast();
    assertThat(text.substring(item.body(), item.end())).isEqualTo("清塘，修渠。");
  }
}
