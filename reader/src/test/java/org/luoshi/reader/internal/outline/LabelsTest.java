package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.rule.SiftedText;

/** Labels of every shape, and what only looks like one. */
class LabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一、抓好学习 | CHINESE | 1 | 一、 | 抓好学习",
        "十二、其他 | CHINESE | 12 | 十二、 | 其他",
        "二十一、附带说明 | CHINESE | 21 | 二十一、 | 附带说明",
        "三.抓好队伍 | CHINESE | 3 | 三. | 抓好队伍",
        "四．管好账 | CHINESE | 4 | 四． | 管好账",
        "五：修路 | CHINESE | 5 | 五： | 修路",
        "二 工作目标 | CHINESE | 2 | 二 | 工作目标",
        "（一）修路 | CHINESE_PAREN | 1 | （一） | 修路",
        "(三)、修渠 | CHINESE_PAREN | 3 | (三)、 | 修渠",
        "(四) 修桥 | CHINESE_PAREN | 4 | (四) | 修桥",
        "二）修塘 | CHINESE_PAREN | 2 | 二） | 修塘",
        "㈢修坝 | CHINESE_PAREN | 3 | ㈢ | 修坝",
        "1、开会 | ARABIC | 1 | 1、 | 开会",
        "１２、开会 | ARABIC | 12 | １２、 | 开会",
        "2.开会 | ARABIC | 2 | 2. | 开会",
        "3．开会 | ARABIC | 3 | 3． | 开会",
        "4. 开会 | ARABIC | 4 | 4. | 开会",
        "5，开会 | ARABIC | 5 | 5， | 开会",
        "7\t开会 | ARABIC | 7 | 7 | 开会",
        "6.2031年计划 | ARABIC | 6 | 6. | 2031年计划",
        "6．12月20日前交表 | ARABIC | 6 | 6． | 12月20日前交表",
        "11.3月底前修好水渠 | ARABIC | 11 | 11. | 3月底前修好水渠",
        "六．十二月二十日前交表 | CHINESE | 6 | 六． | 十二月二十日前交表",
        "⒎开会 | ARABIC | 7 | ⒎ | 开会",
        "1.2 开会 | DECIMAL | 1 | 1.2 | 开会",
        "(1)登记 | ARABIC_PAREN | 1 | (1) | 登记",
        "（２）登记 | ARABIC_PAREN | 2 | （２） | 登记",
        "⑶登记 | ARABIC_PAREN | 3 | ⑶ | 登记",
        "1)登记 | ARABIC_HALF | 1 | 1) | 登记",
        "2）登记 | ARABIC_HALF | 2 | 2） | 登记",
        "①老人 | CIRCLED | 1 | ① | 老人",
        "⑫老人 | CIRCLED | 12 | ⑫ | 老人",
        "A.甲组 | CAPITAL | 1 | A. | 甲组",
        "C、丙组 | CAPITAL | 3 | C、 | 丙组",
        "a)甲组 | SMALL | 1 | a) | 甲组",
        "第一章 总则 | CHAPTER | 1 | 第一章 | 总则",
        "第二节 会议 | SECTION | 2 | 第二节 | 会议",
        "第十条 每户一票。 | ARTICLE | 10 | 第十条 | 每户一票。",
        "第一部分：上半年 | PART | 1 | 第一部分： | 上半年",
        "第三卷:环境 | STEP | 3 | 第三卷: | 环境",
        "第二阶段：自查 | STEP | 2 | 第二阶段： | 自查",
        "第一阶段（3月至4月） | STEP | 1 | 第一阶段 | （3月至4月）",
        "第一、巩固成果 | ORDINAL | 1 | 第一、 | 巩固成果",
        "第三，管好人 | ORDINAL | 3 | 第三， | 管好人",
        "首先，摸清底数 | ORDINAL | 0 | 首先， | 摸清底数",
        "二是建好台账 | ONE_IS | 2 | 二是 | 建好台账",
        "三要守住底线 | ONE_IS | 3 | 三要 | 守住底线",
      })
  void labelsAreReadInEveryShape(
      String line, LabelStyle style, int number, String label, String rest) {
    Label read = Objects.requireNonNull(Labels.of(SiftedText.of(line), Crew.ALONE).at(0), line);
    assertThat(read.style()).isEqualTo(style);
    assertThat(read.number()).isEqualTo(number);
    assertThat(read.text()).isEqualTo(label);
    assertThat(line.substring(read.body())).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5公里村道要硬化",
        "3.5万元用在水渠上",
        "2.5月左右的工期",
        "2031年，我们要办三件事",
        "3月底前完成",
        "10：25分集合",
        "6: 00装车",
        "九、十月份集中检查",
        "三、四季度各一次",
        "一、二年级的学生",
        "三会一课照常开",
        "五个好的标准",
        "一年两次体检",
        "十要素齐全",
        "第一书记驻村",
        "第二天开会",
        "第一季度完成一半",
        "QQ.COM",
        "(三会一课)",
        "（4人）到场",
        "3,500元",
        "100%到位",
        "一些人家",
        "七一前后慰问",
      })
  void whatOnlyLooksLikeALabelIsLeftAlone(String line) {
    assertThat(Labels.of(SiftedText.of(line), Crew.ALONE).at(0)).isNull();
  }
}
