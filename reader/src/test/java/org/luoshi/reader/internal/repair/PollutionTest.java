package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.reader.internal.crew.Crew;

/** One plan, damaged in every way we know, reads as if it had never been damaged. */
class PollutionTest {
  private static final String PLAN =
      """
      青石桥村20XX年卫生整治工作计划

      一、工作目标

      为落实镇党委的部署，把“清洁家园”活动抓实抓细，计划在9月底前清理沟渠12公里，清运率达到95%以上，群众满意度不低于90%，争取进入全县前列。

      二、主要措施

      （一）每周五开展一次大扫除，由村委会主任负责；每月10日检查评比，每季度公布一次结果。
      1、对16处乱堆乱放点限期整改，投入经费不超过3.5万元，各组要按时上报进度，并建立台账。
      2、为60岁以上老人免费清扫庭院，全年不少于4次（春节、重阳节必到），记录留存备查。
      """;

  /** A way to damage a text. */
  enum Damage {
    NONE,
    WINDOWS_LINES,
    HALF_WIDTH,
    FULL_WIDTH,
    STRAIGHT_QUOTES,
    LOST_QUOTES,
    MASKS,
    STARS,
    INDENTS,
    TRAILING,
    HARD_SPACES,
    INVISIBLE,
    PINYIN,
    TRADITIONAL,
    PAGE_MARK,
    WRAPPED,
    BULLETS
  }

  private static String spoil(Damage damage, String text) {
    return switch (damage) {
      case NONE -> text;
      case WINDOWS_LINES -> text.replace("\n", "\r\n");
      case HALF_WIDTH ->
          text.replace('，', ',').replace('；', ';').replace('（', '(').replace('）', ')');
      case FULL_WIDTH -> fullWidth(text);
      case STRAIGHT_QUOTES -> text.replace('“', '"').replace('”', '"');
      case LOST_QUOTES -> text.replace('“', '?').replace('”', '?');
      case MASKS -> text.replace("20XX", "20__");
      case STARS -> text.replace("20XX", "20**");
      case INDENTS -> text.replaceAll("(?m)^(?=.)", "　　");
      case TRAILING -> text.replaceAll("(?m)(?<=.)$", "  ");
      case HARD_SPACES -> text.replaceAll("(?<=[0-9%])(?=[\\u4E00-\\u9FFF])", "\u00A0");
      case INVISIBLE -> text.replace("清", "清\u200B").replace("，", "，\uFEFF");
      case PINYIN -> text.replace("进", "进(jìn)").replace("达", "达（dá）").replace("评", "评píng)");
      case TRADITIONAL ->
          text.replace("会", "會").replace("级", "級").replace("负责", "負責").replace("开", "開");
      case PAGE_MARK -> text.replace("二、", "- 2 -\n二、").replace("（一）", "第 1 页 共 2 页\n\n（一）");
      case WRAPPED -> text.replace("群众满意", "群众满\n意").replace("按时上报", "按时上\n\n报");
      case BULLETS -> text.replace("\n1、", "\n- 1、").replace("\n2、", "\n● 2、");
    };
  }

  private static String fullWidth(String text) {
    return Pattern.compile("[0-9%]")
        .matcher(text)
        .replaceAll(found -> String.valueOf((char) (found.group().charAt(0) + '！' - '!')));
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedPlanReadsAsItWasWritten(Damage damage) {
    assertThat(visible(mend(spoil(damage, PLAN)))).isEqualTo(visible(mend(PLAN)));
  }

  @Test
  void aPlanWithoutDamageStaysTheSameText() {
    assertThat(mend(PLAN).text()).isSameAs(PLAN);
    assertThat(mend(PLAN).repairs()).isEmpty();
  }

  @Test
  void damageUponDamageIsMendedToo() {
    String spoilt = PLAN;
    for (Damage damage :
        List.of(
            Damage.PINYIN,
            Damage.TRADITIONAL,
            Damage.WRAPPED,
            Damage.HALF_WIDTH,
            Damage.MASKS,
            Damage.LOST_QUOTES,
            Damage.WINDOWS_LINES)) {
      spoilt = spoil(damage, spoilt);
    }

    assertThat(visible(mend(spoilt))).isEqualTo(visible(mend(PLAN)));
  }

  @Test
  void everyCleanCharacterPointsAtTheRawTextItStandsFor() {
    Random random = new Random(20);
    Damage[] all = Damage.values();
    for (int round = 0; round < 200; round++) {
      String raw = PLAN;
      for (int i = 0; i < 3; i++) {
        raw = spoil(all[random.nextInt(all.length)], raw);
      }
      explain(mend(raw), raw);
    }
  }

  @Test
  void noiseNeverBreaksTheMap() {
    Random random = new Random(3);
    String alphabet = "一、（(）)?？“”20_x*□ \n\r\t　-.:，。進(jìn)年月的小编整理共页第首\uD83D\uDE00\uFEFF\u0000Ａ５,";
    for (int round = 0; round < 3000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      CleanText clean = mend(raw.toString());
      int before = 0;
      for (int i = 0; i < clean.length(); i++) {
        assertThat(clean.span(i, i + 1).start()).isGreaterThanOrEqualTo(before);
        assertThat(clean.span(i, i + 1).end()).isLessThanOrEqualTo(clean.rawCodePoints());
        before = clean.span(i, i + 1).start();
      }
    }
  }

  private static void explain(CleanText clean, String raw) {
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.text().charAt(i);
      String quote = clean.quote(i, i + 1);
      assertThat(raw).contains(quote);
      if (Han.is(c) && quote.length() == 1) {
        assertThat(ZhConverterUtil.toSimple(quote)).isEqualTo(String.valueOf(c));
      } else if (Han.digit(c)) {
        assertThat(mend(quote).text()).contains(String.valueOf(c));
      }
    }
  }

  private static CleanText mend(String raw) {
    return Repairs.mend(raw, List.of(), Crew.ALONE);
  }

  /** The text without empty lines. */
  private static String visible(CleanText clean) {
    return clean.text().replaceAll("\n+", "\n").strip();
  }
}
