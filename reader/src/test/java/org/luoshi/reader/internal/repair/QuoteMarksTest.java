package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          围绕?两个确保?开展工作              | 围绕“两个确保”开展工作
          评选?好婆婆?、?好邻居?各十名         | 评选“好婆婆”、“好邻居”各十名
          打造“平安小区?品牌                 | 打造“平安小区”品牌
          打造?平安小区”品牌                 | 打造“平安小区”品牌
          开展?我们为了谁??专题讨论            | 开展“我们为了谁？”专题讨论
          开展?入党为什么?在岗干什么?大讨论       | 开展“入党为什么？在岗干什么”大讨论
          钱从哪里来?人往哪里去?都要想清楚        | 钱从哪里来？人往哪里去？都要想清楚
          群众满意吗?                     | 群众满意吗？
          群众满意不满意?要看实效              | 群众满意不满意？要看实效
          讨论“如何带好队伍?”和“如何服务居民?”    | 讨论“如何带好队伍？”和“如何服务居民？”
          开展?文明餐桌?、光盘行动?的宣传         | 开展“文明餐桌”、光盘行动”的宣传
          """)
  void pairsAreQuotationMarksAndTheRestAreQuestions(String raw, String clean) {
    assertThat(QuoteMarks.mend(CleanText.of(raw)).text()).isEqualTo(clean);
  }
}
