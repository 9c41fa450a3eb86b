package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.model.Repair;

class WidthsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          会议要开好,记录要写全;不走过场! | 会议要开好，记录要写全；不走过场！
          参训率达到９５％以上(含９５％) | 参训率达到95%以上（含95%）
          １．走访(一)类户 | 1.走访（一）类户
          上午8：30集合,6: 00出发 | 上午8:30集合，6: 00出发
          篇1:2025年工作要点 | 篇1：2025年工作要点
          男女之比为107：100 | 男女之比为107:100
          补助1,200元,慰问3,5户 | 补助1,200元，慰问3，5户
          争创"平安小区"和「五好」支部 | 争创“平安小区”和“五好”支部
          二○二五年、二Ｏ○八年、二〇三0年 | 二〇二五年、二〇〇八年、二〇三〇年
          ○○村 | ○○村
          走访60户,慰问0户 | 走访60户，慰问0户
          2～3月、2–3月、2−3月 | 2~3月、2-3月、2-3月
          工作扎实. | 工作扎实。
          ⼯作要⾏稳致远 | 工作要行稳致远
          """)
  void oneWidthForEachCharacter(String raw, String clean) {
    assertThat(Widths.mend(CleanText.of(raw)).text()).isEqualTo(clean);
  }

  @Test
  void aTextInTheHousesOwnWidthsStaysTheSameObject() {
    CleanText clean = CleanText.of("每月召开一次支委会，培训率达到95%以上（含流动党员）：8:30开会。");

    assertThat(Widths.mend(clean)).isSameAs(clean);
  }

  @Test
  void theQuoteIsStillTheRawText() {
    CleanText clean = Widths.mend(CleanText.of("培训率达到９５％,不少于２次"));

    int at = clean.text().indexOf("95%");
    assertThat(clean.quote(at, at + 3)).isEqualTo("９５％");
    assertThat(clean.repairs()).containsEntry(Repair.WIDTH, 5);
  }
}
