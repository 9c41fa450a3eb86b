package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          达到 95 % 以上          | 达到95%以上
          2025 年 3 月 5 日前     | 2025年3月5日前
          1. 时间：全年           | 1. 时间：全年
          2. 0~3岁入户指导        | 2. 0~3岁入户指导
          一、 工作目标           | 一、工作目标
          （三） 工作要求          | （三）工作要求
          3 加强管理            | 3 加强管理
          早上6: 00集合          | 早上6:00集合
          一、工作目标 开展四项活动   | 一、工作目标 开展四项活动
          二、工作要点 1、建好队伍   | 二、工作要点 1、建好队伍
          村党支部计划 年度工作计划   | 村党支部计划 年度工作计划
          目 标                | 目标
          工 作 计 划           | 工作计划
          姓  名：              | 姓名：
          “ 平安村 ” ，创建 （ 试行 ）  | “平安村”，创建（试行）
          工作重点 （一）修路         | 工作重点 （一）修路
          看 Excel Home 教程     | 看Excel Home教程
          组长：XX 副组长：XX       | 组长：XX 副组长：XX
          - 1、修渠             | 1、修渠
          ● 修渠               | 修渠
          -5℃以下停工            | -5℃以下停工
          """)
  void spacesThatPartNothingAreDropped(String raw, String clean) {
    assertThat(Spaces.mend(CleanText.of(raw)).text()).isEqualTo(clean);
  }

  @Test
  void aWordBrokenByASpaceIsKnownFromTheRestOfTheText() {
    CleanText clean = CleanText.of("党员培训率要达标。\n每半年培训一次，培训 率不低于九成。");

    assertThat(Spaces.mend(clean).text()).endsWith("每半年培训一次，培训率不低于九成。");
  }

  @Test
  void indentsAndLineEndsAreNoDamage() {
    CleanText clean = Spaces.mend(CleanText.of("    一、修路  \n\n  二、架桥\n"));

    assertThat(clean.text()).isEqualTo("一、修路\n\n二、架桥\n");
    assertThat(clean.repairs()).isEmpty();
  }

  @Test
  void aTabPartsCells() {
    CleanText clean = CleanText.of("清淤\t村委会\t3月");

    assertThat(Spaces.mend(clean)).isSameAs(clean);
  }
}
