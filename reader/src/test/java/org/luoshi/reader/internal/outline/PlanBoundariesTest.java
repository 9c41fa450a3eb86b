package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Where plans begin and end. ⟦ ⟧ stand around each plan; {P} is a body with an introduction, {Q}
 * one that starts at 一、指导思想, {R} one that starts at another 一、, {N} one without numbers.
 */
class PlanBoundariesTest {
  private static final String TAIL =
      """
      一、%s
      我们要把这项工作放在心上，明确专人，按时间节点推进，做到事事有回音、件件有着落。
      二、主要任务
      1、每月开一次碰头会，把存在的困难摆出来，商量解决的办法。
      2、每季度走访一遍住户，听一听大家的想法，把意见记下来。
      三、保障措施
      加强督促检查，年底对照目标逐项核对，没有完成的说明原因并限期补上。""";

  private static final String LONG =
      "为把今年的工作做得更细更实，结合本地的情况，经过大家讨论，特作如下打算。各小组要按照分工抓好落实，遇到问题及时沟通，"
          + "不等不靠，主动上门，把好事办好、实事办实。对年初定下的任务要列出清单，一件一件销号。";

  private static String fill(String text) {
    return text.replace("{P}", LONG + "\n" + TAIL.formatted("指导思想"))
        .replace("{Q}", TAIL.formatted("指导思想"))
        .replace("{R}", TAIL.formatted("抓好队伍，打牢基础"))
        .replace("{N}", LONG + "\n" + LONG.replace("今年", "全年") + "\n" + LONG);
  }

  private static final List<String> CASES =
      List.of(
          // one plan
          "⟦柳湾村2031年工作计划\n{P}⟧",
          "⟦{Q}⟧",
          "⟦{N}⟧",
          "⟦柳湾村工作计划\n（2031年度）\n{Q}\n柳湾村村委会\n2031年1月5日⟧",
          // 篇 in all its shapes
          "村级工作计划(优质3篇)\n新的一年要写计划了，下面是小编整理的范文，供大家参考。\n⟦村级工作计划篇一\n{P}⟧\n⟦村级工作计划篇二\n{R}⟧\n⟦村级工作计划篇三\n{N}⟧",
          "⟦篇1:村级工作计划\n{P}⟧\n⟦篇2:社区工作计划\n{R}⟧",
          "⟦第一篇：柳湾村计划\n{P}⟧\n⟦第二篇：柳湾村计划\n{Q}⟧\n⟦第三篇：柳湾村计划\n{N}⟧",
          "⟦村级工作计划 第1篇\n{N}⟧\n⟦村级工作计划 第2篇\n{N}⟧",
          "⟦【篇1】村级工作计划\n{R}⟧\n⟦【篇2】村级工作计划\n{R}⟧",
          "⟦村级工作计划【篇一】\n{N}⟧\n⟦村级工作计划【篇二】\n{P}⟧",
          "⟦第一篇\n{R}⟧\n⟦第二篇\n{R}⟧",
          "⟦村级工作计划（篇一）\n{P}⟧\n⟦村级工作计划（篇二）\n{P}⟧",
          "⟦2031年村支部工作计划 篇二\n{P}⟧",
          // other ways of counting
          "村级党建工作计划范文三篇\n⟦范文一\n{P}⟧\n⟦范文二\n{Q}⟧\n⟦范文三\n{R}⟧",
          "⟦村级工作计划范文1：\n{P}⟧\n⟦村级工作计划范文2：\n{R}⟧",
          "⟦社区工作计划(一)\n{P}⟧\n⟦社区工作计划(二)\n{Q}⟧\n⟦社区工作计划(三)\n{N}⟧",
          "⟦社区工作计划1\n{P}⟧\n⟦社区工作计划2\n{R}⟧",
          "⟦社区工作计划一\n{N}⟧\n⟦社区工作计划二\n{N}⟧",
          // a collection whose first text has no number
          "⟦柳湾村妇女工作计划\n{P}⟧\n更多相似范文\n⟦篇1:村级工作计划\n{P}⟧\n⟦篇2:村级工作计划\n{Q}⟧",
          // a table of contents
          "篇一：村级工作计划\n篇二：社区工作计划\n⟦篇一：村级工作计划\n{P}⟧\n⟦篇二：社区工作计划\n{R}⟧",
          // a second title under the first
          "⟦社区宣传计划篇1\n下面是小编整理的范文，欢迎阅读。\n社区普法计划(一)\n{P}⟧\n⟦社区普法计划(二)\n{P}⟧\n⟦社区宣传计划篇2\n{R}⟧",
          // titles without numbers
          "⟦柳湾村2031年党建工作计划\n{P}⟧\n⟦东桥社区2031年综治工作计划\n{P}⟧\n⟦西坪镇2031年计生工作要点\n{Q}⟧",
          "⟦柳湾村普法工作计划\n{P}⟧\n--------\n⟦东桥社区普法工作计划\n{R}⟧",
          "⟦柳湾村禁毒工作方案\n{Q}⟧\n\n⟦柳湾村禁毒工作总结\n一年来，我们做了三件事。\n{R}⟧",
          // no titles at all
          "⟦{Q}⟧\n⟦{Q}⟧\n⟦{R}⟧",
          "⟦柳湾村工作计划\n{R}⟧\n⟦{Q}⟧",
          "⟦{R}⟧\n⟦为做好明年的综治工作，结合本村实际，特制定计划如下：\n{R}⟧",
          // not a new plan
          "⟦工作计划\n一、指导思想\n按上级要求办。\n二、工作安排\n(一)宣传阶段\n开好会。\n(二)实施阶段\n抓落实。\n(三)总结阶段\n写总结。\n(一)加强领导。成立小组，明确到人。\n(二)加强督查。每周通报。⟧",
          "⟦工作计划\n一、抓学习\n学好政策。\n二、抓队伍\n带好队伍。\n二、抓作风\n改好作风。\n三、抓落实\n落到实处。⟧",
          "⟦工作计划\n一、抓学习\n学好政策。\n一、抓队伍\n带好队伍。\n一、抓作风\n改好作风。⟧",
          "⟦柳湾村2030年工作总结和2031年工作计划\n2030年工作总结\n{R}\n2031年工作计划\n{R}⟧",
          "⟦柳湾村工作总结\n{R}\n下一步工作打算\n一、继续抓好学习，把课补齐。\n二、继续修好村道。⟧",
          "⟦柳湾村工作计划\n第一部分 上半年安排\n{R}\n第二部分 下半年安排\n{R}⟧",
          "⟦柳湾村工作方案\n{Q}\n附件：\n评分细则\n一、组织（20分）\n二、宣传（30分）⟧",
          "⟦柳湾村工作计划\n工作目标\n一、修好路。\n二、管好水。\n三、种好树。\n工作措施\n一、凑钱。\n二、出力。\n三、管好账。⟧",
          "⟦柳湾村工作计划\n{R}\n具体分工如下：\n一、老周管水。\n二、老吴管路。⟧",
          "⟦柳湾村工作计划\n{R}\n附件：值班安排表⟧\n⟦{Q}⟧",
          "⟦{R}\n柳湾村村委会\n2031年1月5日⟧\n⟦{R}⟧",
          "⟦{R}⟧\n————————\n⟦{R}⟧",
          "⟦柳湾村工作计划\n{R}\n四、活动安排如下：\n一、春天修路。\n二、秋天修渠。⟧",
          "⟦创建资料清单\n一、内容\n2031年度\n第一卷：环境\n1、会议记录\n2、巡查记录\n第二卷：活动\n1、照片\n2032年度\n第一卷：环境\n1、会议记录\n第二卷：活动\n1、照片\n二、要求\n按时交齐，分年度装好。⟧");

  @TestFactory
  Stream<DynamicTest> plansBeginAndEndWhereAReaderSeesThem() {
    return CASES.stream()
        .map(PlanBoundariesTest::fill)
        .map(marked -> DynamicTest.dynamicTest(name(marked), () -> check(marked)));
  }

  private static String name(String marked) {
    return marked.lines().limit(3).toList().toString();
  }

  private static void check(String marked) {
    String text = marked.replace("⟦", "").replace("⟧", "");
    StringBuilder found = new StringBuilder();
    int at = 0;
    for (PlanSection section : Sections.of(text)) {
      found.append(text, at, section.start()).append('⟦');
      found.append(text, section.start(), section.end()).append('⟧');
      at = section.end();
    }
    assertThat(found.append(text.substring(at)).toString()).isEqualTo(marked);
  }
}
