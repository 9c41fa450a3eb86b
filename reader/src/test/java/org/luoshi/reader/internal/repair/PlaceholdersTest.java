package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20__年底前        | 20XX年底前
          20xx年-20xx年规划  | 20XX年-20XX年规划
          20**年           | 20XX年
          20□□年5月        | 20XX年5月
          201x年           | 20XX年
          20 xx年          | 20XX年
          20×× 年          | 20XX 年
          _年是开局之年       | XX年是开局之年
          二、x届x中全会      | 二、XX届XX中全会
          ××村和**乡        | XX村和XX乡
          ○○社区           | XX社区
          第二阶段□2025年6月   | 第二阶段：2025年6月
          时间□20xx年5月上旬   | 时间：20XX年5月上旬
          责任人：____      | 责任人：XX
          面积5×3米         | 面积5×3米
          购置X光机一台       | 购置X光机一台
          开展*评议          | 开展*评议
          □是 □否          | □是 □否
          药师计划_网        | 药师计划_网
          20XX年           | 20XX年
          建OA系统与xlsx表    | 建OA系统与xlsx表
          """)
  void whatTheWriterLeftOpenHasOneForm(String raw, String clean) {
    assertThat(Placeholders.mend(CleanText.of(raw)).text()).isEqualTo(clean);
  }

  @Test
  void theMaskQuotesWhatWasWritten() {
    CleanText clean = Placeholders.mend(CleanText.of("力争20____年创成"));

    assertThat(clean.quote(2, 7)).isEqualTo("20____年");
  }
}
