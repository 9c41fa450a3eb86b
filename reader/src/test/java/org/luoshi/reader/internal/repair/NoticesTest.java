package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.model.Repair;

class NoticesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          修渠三公里。以下是小编整理的计划，欢迎借鉴。再修桥两座。 | 修渠三公里。再修桥两座。
          修渠三公里。共5页，当前第2页12345                 | 修渠三公里。
          修渠三公里。第 2 页 共 5 页                      | 修渠三公里。
          修渠三公里（责任编辑：admin）                      | 修渠三公里
          开展清淤活动（本文来自某某网）的要求要落实。         | 开展清淤活动的要求要落实。
          慰问老党员五户[转载请注明出处]，由妇联负责。         | 慰问老党员五户，由妇联负责。
          植树【更多范文请访问www.example.com】，栽花。     | 植树，栽花。
          组织学习（原文地址：http：//www.example.com/1.html）四次。 | 组织学习四次。
          开展宣传更多精彩请关注公众号好计划，全年四次。       | 开展宣传，全年四次。
          修桥一座，本文来源于某某网，转载请注明出处，修渠两条。 | 修桥一座，修渠两条。
          修桥一座，更多内容请点击某某网。修渠两条。          | 修桥一座。修渠两条。
          修桥一座。版权所有，翻印必究。修渠两条。            | 修桥一座。修渠两条。
          修桥一座。更多活动方案，请关注某某网！修渠两条。      | 修桥一座。修渠两条。
          """)
  void onlyTheNoticeIsCut(String raw, String clean) {
    assertThat(Notices.mend(CleanText.of(raw), Crew.ALONE).text()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "更多相关文章",
        "- 12 -",
        "-- 4 --",
        "Page 1 of 3",
        "当前位置：首页 > 计划",
        "版权所有，翻印必究。",
        "希望能够帮助到大家！",
        "来源：(某某网)发布时间：2020-03-03",
        "点击下载全文"
      })
  void aLineOfNothingElseIsLeftEmpty(String line) {
    assertThat(Notices.mend(CleanText.of("修渠。\n" + line + "\n架桥。"), Crew.ALONE).text())
        .isEqualTo("修渠。\n\n架桥。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在微信公众号发布办事指南12期",
        "聘请网站小编两名，负责村务公开",
        "2-3月走访残疾人家庭",
        "- 3、清理河道",
        "首页设置举报入口",
        "学习资料仅供党员传阅",
        "向大家推荐好书30本",
        "会上下载《村规民约》范本",
        "请更多党员（来自各村）关注困难户",
        "引导群众（欢迎监督）关注更多民生实事",
        "本文化站由文化局提供图书",
        "鼓励企业转载《倡议书》，请各村张贴",
        "经费来源：上级拨款、村集体收入",
        "每月20日公布账目"
      })
  void workIsNoAdvert(String line) {
    CleanText clean = CleanText.of(line);

    assertThat(Notices.mend(clean, Crew.ALONE)).isSameAs(clean);
  }

  @Test
  void pageMarksAndAdvertsAreCountedApart() {
    assertThat(Notices.mend(CleanText.of("- 1 -\n修渠。\n相关推荐：防汛\n"), Crew.ALONE).repairs())
        .containsEntry(Repair.PAGE_MARK, 1)
        .containsEntry(Repair.ADVERT, 1);
  }
}
