package org.luoshi.reader.internal.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.PlanType;

class SentencesTest {
  /** A bar stands where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "清理沟渠。|栽种果树！|修好水泵了吗？|种子已到；|农药未到",
        "抓学习，促工作、带队伍。",
        "开展“人人植树。家家种花。”活动。|结束后总结。",
        "按照《会议记录；存档办法》归档。|按月装订。",
        "修路3公里（责任单位：村建办；时限：六月）。|种树40棵。",
        "他说：“好。”|大家散会。",
        "目标：|①修路；|②种树；|③清河。",
        "要求：|（1）按时；|（2）保质。",
        "工作目标 |1、修路 |2、种树",
        "加强学习.|提高认识.",
        "第一产业增长1.5个百分点。",
        "“未闭合的引号。|后面还有一句。",
        "（未闭合的括号。|后面还有一句。",
        "见附表（2）和图①。",
        "完成验收……|",
        "真的吗？！|真的。",
        "八时；|九时；|十时。",
      })
  void endAtFullStopsAndLabelsOutsideQuotations(String marked) {
    List<String> expected = List.of(marked.split("\\|"));
    assertThat(cut(marked.replace("|", ""), Block.Kind.PARAGRAPH, PlanType.PLAN))
        .containsExactlyElementsOf(expected.stream().map(String::strip).toList());
  }

  @Test
  void aHeadingAndAnItemOfADossierStayWhole() {
    String text = "会议记录。签到簿；照片。";
    assertThat(cut(text, Block.Kind.HEADING, PlanType.PLAN)).containsExactly(text);
    assertThat(cut(text, Block.Kind.ITEM, PlanType.ARCHIVE_LIST)).containsExactly(text);
    assertThat(cut(text, Block.Kind.ITEM, PlanType.PLAN)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"（", "“", "。", "①", " 1、", "第", "）", "“。", "a", "（一"})
  void hostileTextIsCutInTime(String piece) {
    String text = piece.repeat(100_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> cut(text, Block.Kind.PARAGRAPH, PlanType.PLAN));
  }

  private static List<String> cut(String text, Block.Kind kind, PlanType type) {
    Block block = new Block(0, 0, text.length(), kind, List.of(), List.of(), List.of());
    PlanSection section =
        new PlanSection(
            0, text.length(), "", type, List.of(), true, null, null, List.of(), List.of(block));
    return Sentences.of(CleanText.of(text), block, section).stream()
        .map(sentence -> sentence.words(sentence.start(), sentence.end()))
        .toList();
  }
}
