package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.HeadingMark;

class LineWrapsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          充分发挥村民理事会在移风易俗中的作用，增强大家的主人翁意 / 识，把事情办好。
          3、对口腔卫生知识要讲得明白，学用简单的语 / 句。4、多做示范。
          1、做好秧苗期的水肥管理，及早防虫，及早追肥 / 的同时，做好补苗。
          （二）、在清理河道的工作中，各组要按照“水清岸绿 / 工程”的要求分段包干。
          各组要把沿路的杂草、乱石和旧广告牌全部清理，向 / 沿线商户发放倡议书，签订责任书。
          2.各村、各组要整合闲置房屋，推 / 行一户一档，年底前全部录入。
          关于印发《青石镇人居环境整治 / 提升工作方案》的通知
          为方便群众办事，街道把窗口前移到小区，实行错时上班，周末不打烊，居民反映的事情当天就能办 / 结并回访，满意率逐月公布。
          """)
  void aBrokenSentenceIsWholeAgain(String lines) {
    String raw = lines.replace(" / ", "\n\n");

    assertThat(mend(raw)).isEqualTo(lines.replace(" / ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一、加强领导，明确责任分工 / 各村要成立专班，一级抓一级。
          二、广泛发动各方面力量参与，把乡村文明行动一步步推向深入 / 为营造氛围，各村刷写标语20条。
          工作思路 / 今年，我们围绕水和路做文章。
          社会： / 能与同伴友好相处，乐于分享。
          1、大胆地与人交谈，说话有礼貌 / 2、能安静地听别人说话，不插嘴。
          村级防火工作计划篇一 / 进入冬季，天干物燥，火险等级高。
          组长：村支书 / 副组长：村主任、治保主任
          植树护林守家园 / 防火防虫记心间
          街道办事处 / 2023年3月1日
          报送材料要齐全、 / 三、按时归档，专人保管。
          每户都签责任书。 / 的确做到了全覆盖。
          （一）做好宣传 / （略）。
          要定期召开会议，研究重点工作 / 要加强宣传，营造浓厚氛围
          五、加强综合治理，维护社会稳定 / 化解矛盾纠纷，做到小事不出村。
          社区文艺队伍名单，不少于四支 / 每月活动记录，附照片
          """)
  void aHeadingAnItemAndAVerseStayLinesOfTheirOwn(String lines) {
    String raw = lines.replace(" / ", "\n");

    assertThat(mend(raw)).isEqualTo(raw);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          各组每月登记积分，由组长负责，登记本要有人核对，严格按照统一格式 / - 3 - / 要求填写，按季公布。
          聘请护林员8名，配齐对讲机和扑火工具，同时落实 / 第 2 页 共 5 页 / 巡山制度，每天巡山不少于两次。
          """)
  void aSentenceCutByAPageIsWholeAgain(String lines) {
    String raw = lines.replace(" / ", "\n");

    assertThat(Repairs.mend(raw, List.of(), Crew.ALONE).text())
        .isEqualTo(lines.replaceAll(" / .* / ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一、加强组织领导，落实工作责任 / - 3 - / 各村要成立专班，明确专人。
          青石桥村防汛工作计划 / 第 2 页 共 5 页 / 为做好防汛工作，特制定本计划。
          """)
  void aHeadingAtTheEndOfAPageStaysALine(String lines) {
    String raw = lines.replace(" / ", "\n");

    assertThat(Repairs.mend(raw, List.of(), Crew.ALONE).text())
        .isEqualTo(lines.replaceAll(" / .* / ", "\n\n"));
  }

  @Test
  void aLineTheFormatCallsAHeadingIsNeverJoined() {
    String raw = "在全镇范围内广泛深入持久地开展爱国卫生运动，整治脏乱差，建\n设美丽家园，人人动手。";
    List<Mark> marks = List.of(new HeadingMark(0, raw.indexOf('\n'), 1));

    assertThat(LineWraps.mend(CleanText.of(raw), marks, Crew.ALONE).text()).isEqualTo(raw);
    assertThat(mend(raw)).doesNotContain("\n");
  }

  @Test
  void latinWordsKeepASpaceBetweenThem() {
    assertThat(mend("各单位要在下月底前统一安装由总公司下发的新版办公软件，登录名为Luoshi\nReader，密码自设。"))
        .contains("Luoshi Reader");
  }

  private static String mend(String raw) {
    return LineWraps.mend(CleanText.of(raw), List.of(), Crew.ALONE).text();
  }
}
