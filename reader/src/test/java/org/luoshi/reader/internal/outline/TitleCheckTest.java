package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a title fits the text under it. */
class TitleCheckTest {
  private static final String WEDDING =
      "6:30新娘化妆。7:30车队出发，伴娘上花车。8:18新郎进门敬茶。10:58婚礼开始，司仪讲话，证婚人致辞。12:00喜宴开始，新人敬酒。";
  private static final String ASSETS = "1、校产管理，要把学校的桌椅、门窗、仪器登记好。2、图书室要按时开放。3、班级财产由班主任管理，学生要爱护。";
  private static final String KINDERGARTEN =
      "本班有幼儿三十名。要引导幼儿学会收拾玩具。做好幼小衔接。每学期召开家长会，争取家长配合。坚持晨检和午睡巡视。";
  private static final String HOSPITAL = "要加强药品管理，规范处方，合理用药。药房人员要严格查对，抗菌药物不得滥用。医院对患者要热情，门诊要有序。";
  private static final String PARTY = "要坚持三会一课，每月开支委会，每季度上党课，做好发展党员工作，收好党费，开好民主评议会。";
  private static final String VILLAGE = "要稳定粮食生产，种植油菜和茶叶，硬化村道，修好水渠，办好合作社，照顾五保户和困难群众。";
  private static final String CARE = "要为高龄老人送餐，办好日间照料室，组织志愿者看望空巢老人，重阳节开展敬老活动。";
  private static final String LAW = "要开展普法宣传，学习宪法，办好法制宣传栏，组织法律咨询，做好法律援助和人民调解。";
  private static final String HEALTH = "各乡镇要开展卫生强镇创建，抓好传染病防治和公共卫生，卫生院要建好健康档案，做好预防接种。";
  private static final String CITY = "要对照测评体系抓好文明城市创建，整治市容环境，开展志愿服务，组织文明创建宣传。";
  private static final String WOMEN = "要办好妇女之家，组织巾帼志愿者，宣传妇女权益保障法，开展三八活动，评选五好家庭。";
  private static final String WOMEN_DONE =
      "一年来，妇联开展了宣传活动，举办了三场讲座，组织了巾帼志愿者走访，慰问了困难妇女，成立了舞蹈队，取得了成绩，得到了好评。共发放资料八百份。";
  private static final String WOMEN_DONE_AND_AHEAD =
      WOMEN_DONE
          + "虽有成绩，差距仍在。今后我们将继续努力。一是要加强妇女培训，争取人人参加。二是要进一步办好妇女之家，确保每周开放。三是要积极争取经费，努力改善条件，切实为妇女办实事。";
  private static final String DOSSIER =
      "第一卷:宣传\n1、宣传计划\n2、宣传记录\n3、活动照片\n4、稿件名册\n5、会议记录\n6、宣传制度\n第二卷:文化\n1、演出记录\n2、队伍名册\n3、活动简报\n4、场地登记\n5、文化制度\n6、年度总结\n按年度组卷归档。";

  private static String text(String name) {
    return switch (name) {
      case "WEDDING" -> WEDDING;
      case "ASSETS" -> ASSETS;
      case "KINDERGARTEN" -> KINDERGARTEN;
      case "HOSPITAL" -> HOSPITAL;
      case "PARTY" -> PARTY;
      case "VILLAGE" -> VILLAGE;
      case "CARE" -> CARE;
      case "LAW" -> LAW;
      case "HEALTH" -> HEALTH;
      case "CITY" -> CITY;
      case "WOMEN" -> WOMEN;
      case "WOMEN_DONE" -> WOMEN_DONE;
      case "WOMEN_DONE_AND_AHEAD" -> WOMEN_DONE_AND_AHEAD;
      case "DOSSIER" -> DOSSIER;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "农村党支部工作计划 | PARTY | true",
        "农村党支部工作计划 | WEDDING | false",
        "农村党支部工作计划 | ASSETS | false",
        "农村党支部工作计划 | KINDERGARTEN | false",
        "农村党支部工作计划 | HEALTH | false",
        "村党支部年度工作计划 | VILLAGE | false",
        "农村年度工作计划 | VILLAGE | true",
        "柳湾村年度工作计划 | PARTY | true",
        "柳湾村工作计划 | KINDERGARTEN | false",
        "柳湾村工作计划 | HOSPITAL | false",
        "社区年度工作计划 | CARE | true",
        "社区年度工作计划 | LAW | true",
        "社区2031年工作计划 | WOMEN | true",
        "社区年度工作计划 | WEDDING | false",
        "社区年度工作计划 | HOSPITAL | false",
        "社区普法工作计划 | LAW | true",
        "社区普法工作计划 | CARE | false",
        "社区养老服务计划 | CARE | true",
        "社区禁毒工作计划 | CARE | false",
        "乡镇文明城市创建计划 | CITY | true",
        "社区妇联工作计划 | WOMEN | true",
        "社区妇联工作计划 | WOMEN_DONE | false",
        "社区妇联工作总结 | WOMEN_DONE | true",
        "社区妇联工作总结和计划 | WOMEN_DONE | true",
        "社区妇联工作计划 | WOMEN_DONE_AND_AHEAD | true",
        "社区妇联工作总结 | WOMEN | false",
        "社区宣传文化工作计划 | DOSSIER | false",
        "宣传文化档案目录 | DOSSIER | true",
        "为深入贯彻党的二十大精神 | LAW | true",
        "为深入贯彻党的二十大精神 | KINDERGARTEN | true",
        "药师工作计划 | HOSPITAL | true",
        "幼儿园大班工作计划 | KINDERGARTEN | true",
        "幼儿园大班工作计划 | PARTY | false",
        "幼儿园年度工作计划 | PARTY | false",
        "村党支部计划 村里全年打算篇三 | VILLAGE | true",
        "村党支部计划 村里全年打算篇三 | HEALTH | false",
        "范文：社区年度工作计划 | CARE | true",
        "个人工作计划 | HOSPITAL | true",
      })
  void titlesAreHeldAgainstTheText(String title, String name, boolean fits) {
    PlanSection section = Sections.only(title + "\n" + text(name));
    assertThat(section.title()).isEqualTo(title);
    assertThat(section.titleMatchesContent()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PARTY | party-building",
        "WEDDING | wedding",
        "ASSETS | assets-logistics",
        "KINDERGARTEN | kindergarten",
        "HOSPITAL | pharmacy",
        "VILLAGE | agriculture-economy",
        "CARE | elderly-care",
        "LAW | legal-education",
        "HEALTH | health",
        "CITY | civilised-city",
        "WOMEN | women",
      })
  void theFirstTopicIsWhatTheTextSpeaksOfMost(String name, String topic) {
    PlanSection section = Sections.only(text(name));
    assertThat(section.topics().getFirst().topic()).isEqualTo(topic);
    assertThat(section.topics().stream().mapToDouble(t -> t.weight()).sum()).isBetween(0.0, 1.0);
    assertThat(section.topics()).hasSizeBetween(1, 3);
  }
}
