package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year a plan is for and whose plan it is; ⏎ stands for a line feed. */
class YearAndOrganisationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "柳湾村2031年工作计划⏎要把路修好。 | 2031",
        "2031社区精神文明建设工作计划⏎要把路修好。 | 2031",
        "柳湾村二〇三一年工作要点⏎要把路修好。 | 2031",
        "柳湾村工作计划⏎2031年，我村要把路修好。 | 2031",
        "柳湾村工作计划⏎2031年是建村百年。 | 2031",
        "柳湾村工作计划⏎根据镇里部署，特制定2031年度工作计划如下：⏎一、修路⏎路要平。 | 2031",
        "柳湾村工作计划⏎去年的事已了，现将2031年工作思路汇报如下：⏎一、修路⏎路要平。 | 2031",
        "柳湾村2031年工作计划⏎2030年我们修了路。 | 2031",
        "柳湾村20__年工作计划⏎要把路修好。 | none",
        "柳湾村20xx年工作计划⏎特制定20xx年工作计划。 | none",
        "柳湾村工作计划⏎按照〔2031〕5号文件办。 | none",
        "柳湾村工作计划⏎要在2033年前把路修好。 | none",
        "柳湾村2031-2033年规划⏎要把路修好。 | none",
        "柳湾村工作计划⏎要把路修好。 | none",
      })
  void theYearIsRead(String text, @Nullable Integer year) {
    assertThat(Sections.only(text.replace('⏎', '\n')).year()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "柳树湾社区妇联2031年工作计划⏎要把会开好。 | 柳树湾社区妇联",
        "东桥镇2031年综治工作要点⏎要把会开好。 | 东桥镇",
        "工作计划⏎根据上级要求，特制定柳树湾社区宣传文化工作计划。 | 柳树湾社区",
        "工作计划⏎结合柳树湾社区实际，作如下安排。 | 柳树湾社区",
        "工作计划⏎要把路修好，把水管好。⏎柳湾村村民委员会⏎2031年1月5日 | 柳湾村村民委员会",
        "工作计划⏎要把路修好，把水管好。⏎东桥镇人民政府 | 东桥镇人民政府",
        "社区妇联2031年工作计划⏎要把会开好。 | none",
        "农村党支部2031年工作计划⏎结合我村实际，要把会开好。 | none",
        "工作计划⏎结合本社区实际，特制定本计划。 | none",
        "工作计划⏎各村要结合各自的实际抓好落实。 | none",
        "乡镇2031年工作计划⏎结合新农村实际，抓好落实。 | none",
      })
  void theOwnerIsReadAndNeverInvented(String text, @Nullable String organisation) {
    assertThat(Sections.only(text.replace('⏎', '\n')).organisation()).isEqualTo(organisation);
  }
}
