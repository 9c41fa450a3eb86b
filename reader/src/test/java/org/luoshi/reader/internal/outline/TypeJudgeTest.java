package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.reader.model.PlanType;

/** What sort of text a plan is: by what it contains, whatever its title says. */
class TypeJudgeTest {
  /** A text and its type. */
  record Case(PlanType type, String text) {
    @Override
    public String toString() {
      return type + " " + text.lines().limit(2).toList();
    }
  }

  static List<Case> cases() {
    return List.of(
        // plans
        new Case(
            PlanType.PLAN,
            """
            柳湾村2031年工作计划
            新的一年，我村要围绕镇里的部署，把路修好，把水管好。
            一、修路
            争取年底前硬化两公里，确保质量。
            二、管水
            每月清塘一次，力争全村用上清水。"""),
        new Case(
            PlanType.PLAN,
            """
            东桥社区工作思路
            去年我们完成了三件大事，取得了一些成绩。今年要在此基础上继续努力。
            一、抓服务
            要把便民点办好，每周开放五天，切实方便老人。
            二、抓平安
            进一步加强巡逻，确保不出大事。
            三、抓文化
            将组织三场演出，争取户户有人参加。"""),
        new Case(
            PlanType.PLAN,
            """
            校产管理计划
            1、门窗管理，开学前查一遍，坏的要修。
            2、图书管理，按时开放，丢失要赔。
            3、食堂管理，要保证干净。"""),
        new Case(
            PlanType.PLAN,
            """
            创建文明小区工作
            为做好创建工作，特制定本年度工作计划。
            一、指导思想
            以居民满意为准。
            二、目标步骤
            第一阶段：三月至四月，动员。第二阶段：五月至七月，落实。第三阶段：八月，迎检。
            三、组织领导
            成立小组，明确责任。"""),
        new Case(
            PlanType.PLAN,
            """
            幼儿园大班学期计划
            一、班级情况
            本班有幼儿三十名，孩子们已经养成了较好的习惯。
            二、一日安排
            8:00入园，9:00早操，11:30午餐。
            三、教育目标
            要引导幼儿大胆说话，学会收拾玩具，培养好奇心，乐于探索自然。
            四、家长工作
            每学期召开两次家长会，争取家长配合，努力做到家园同步，确保每个孩子健康成长。
            五、安全工作
            每天检查门窗桌椅，发现隐患及时修理，确保不出事故，让家长放心，让孩子开心。"""),
        // summaries
        new Case(
            PlanType.SUMMARY,
            """
            柳湾村2030年工作计划
            一年来，我村在镇党委的领导下，完成了各项任务。
            一、修通了村道
            先后投入三十万元，硬化了两公里村道，安装了四十盏路灯，方便了群众出行。
            二、管好了水
            清理了三口塘，建立了巡查制度，得到了大家的好评。
            虽然取得了一些成绩，但还有不足，今后要改进。"""),
        new Case(
            PlanType.SUMMARY,
            """
            妇联宣传活动
            3月6日，街道妇联在广场开展了宣传活动。共发放资料八百份，接待咨询二百人次，走访慰问了十户困难母亲，
            为她们送去了米油。活动得到了居民好评，提高了大家的维权意识。"""),
        new Case(
            PlanType.SUMMARY,
            """
            现将我镇今年以来的综治工作情况汇报如下：
            一、主要做法
            成立了专班，召开了六次会议，调处了四十二起纠纷。
            二、存在的问题
            人手不足，经费紧张。
            三、下步打算
            继续加强巡逻，努力化解纠纷。"""),
        // schemes
        new Case(
            PlanType.SCHEME,
            """
            柳湾社区邻居节工作计划
            一、活动主题
            远亲不如近邻。
            二、活动时间
            五月第三个周末。
            三、活动地点
            社区广场。
            四、活动内容
            包粽子、下象棋。
            五、活动要求
            各楼栋要积极参加。"""),
        new Case(
            PlanType.SCHEME,
            """
            为搞好禁毒宣传，特制定本实施方案。
            一、指导思想
            预防为主。
            二、工作步骤
            (一)宣传发动阶段（3月）
            开会动员。
            (二)集中整治阶段（4月至9月）
            逐户排查。
            三、组织领导
            成立小组。"""),
        new Case(
            PlanType.SCHEME,
            """
            创建卫生村
            申报村须先自评，自评得分不得低于90分。凡出现重大事故的予以取消资格，考核总分为100分。
            （一）动员部署阶段（5月底前）
            各村要开会。
            （二）自评申报阶段（6月）
            交齐材料。
            （三）考核验收阶段（7月）
            镇里来查。"""),
        // notices
        new Case(
            PlanType.NOTICE,
            """
            关于开展暑期安全检查的通知
            各村、各单位：
            为确保安全，现将有关事项通知如下：
            一、检查时间
            7月1日至10日。
            二、工作要求
            各村要高度重视，按时上报。"""),
        new Case(
            PlanType.NOTICE,
            """
            为深入贯彻上级精神，决定在全区开展读书活动。现将有关事项通知如下：
            一、主题
            书香伴我行。
            二、要求
            各学校要组织好。"""),
        // papers
        new Case(
            PlanType.PAPER,
            """
            社区文化宣传工作计划
            摘要：本文分析了社区文化的作用，指出了问题，提出了对策。
            关键词：社区；文化
            一、社区文化的内涵
            社区文化是居民共同生活的产物。
            二、存在的问题
            投入不足，形式单一。
            三、对策
            加大投入，创新形式。
            参考文献
            [1] 某人.社区研究."""),
        new Case(
            PlanType.PAPER,
            """
            浅谈村级档案管理
            村级档案是农村历史的记录，是基层治理的重要基础。
            一、村级档案管理的意义
            做好档案管理是依法治村的必然要求。
            二、村级档案管理的现状
            意识淡薄，设施落后，人员流动大。
            三、改进的途径
            应当加强培训，完善设施。"""),
        new Case(
            PlanType.PAPER,
            """
            思想文化工作
            社区是社会的细胞，社区文化建设是精神文明建设的重要组成部分。
            一、加强社区文化建设的重要意义
            社区文化是凝聚人心的重要载体。因此，必须高度重视。
            二、当前社区文化建设存在的问题
            认识不足，资金短缺。
            三、加强社区文化建设的对策
            要转变观念，多方筹资。"""),
        // projects
        new Case(
            PlanType.PROJECT,
            """
            一、项目名称：老来乐助餐点
            二、项目背景
            本社区老人多，吃饭难。
            三、项目目标
            让一百位老人吃上热饭。
            四、项目预算
            共需三万元。
            五、预期效果
            老人满意。"""),
        // surveys
        new Case(
            PlanType.SURVEY_REPORT,
            """
            关于留守老人的调研报告
            为了解情况，我们走访了六个村，发放问卷三百份。
            一、基本情况
            据调查，全镇有老人两千人。
            二、存在的问题
            问卷显示，四成老人看病难。
            三、对策建议
            建议增设村医。"""),
        new Case(
            PlanType.SURVEY_REPORT,
            """
            灾后社区需求
            5月，调研组进入受灾的三个安置点开展了实地调研，访谈了六十位居民。
            一、调查对象与方法
            采用问卷调查和访谈。
            二、调查结果
            调查发现，居民最需要的是住房，其次是就业。受访者中七成表示担忧。
            三、建议
            尽快重建房屋。"""),
        // dossiers, run-downs, others
        new Case(
            PlanType.ARCHIVE_LIST,
            """
            创建工作计划
            第一卷:组织
            1、领导小组名单
            2、会议记录
            3、工作制度
            4、年度计划和总结
            5、值班安排
            第二卷:活动
            1、活动简报
            2、签到名册
            3、活动照片
            4、志愿者名册
            5、宣传资料
            6、上级文件
            以上材料按年度组卷，用档案盒装好归档。"""),
        new Case(
            PlanType.RITUAL_SCHEDULE,
            """
            村支部工作计划
            6:30化妆师到家，新娘起床。
            7:30车队从男方家出发。
            8:18新郎接到新娘，敬茶。
            10:58典礼开始，司仪讲话，证婚人致辞。
            12:00喜宴开始，新人敬酒。"""),
        new Case(
            PlanType.OTHER,
            """
            爱护家园倡议书
            各位居民：
            让我们行动起来，从身边小事做起，不乱扔垃圾。
            我们倡议：
            一、管好自家门前。
            二、劝阻不文明行为。"""));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theContentSaysWhatSortOfTextItIs(Case sample) {
    assertThat(Sections.only(sample.text()).type()).isEqualTo(sample.type());
  }
}
