package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.CellMark;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.Mark.HeadingMark;

/** Text made to make a reader slow or fall over. */
class HostileTextTest {
  private static final int TIMES = 100_000;
  private static final int CHARACTERS = 300_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第",
        "（",
        "(",
        "一、",
        "一、\n",
        "第一篇\n",
        "篇一\n",
        "第一篇：计划\n",
        "计划\n",
        "工作计划(一)\n",
        "社区工作计划(二)\n一、指导思想\n",
        "【",
        "】",
        "1",
        "1、",
        "1.",
        "。1、",
        "；(1)",
        "“",
        "一是",
        "每",
        "2031年",
        "一、指导思想\n二、目标\n",
        "(一)\n1、\n(1)\n①\n",
        "第一卷:\n",
        "第一阶段\n",
        "8:30",
        "制定",
        "附件\n",
        "- ",
        "\u0000",
        "\n",
        "社区",
        "为",
        "下面是小编整理\n",
        "—",
        "　"
      })
  void repeatsAreReadInTime(String repeated) {
    String text = repeated.repeat(Math.min(TIMES, CHARACTERS / repeated.length()));
    List<PlanSection> sections =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> Sections.of(text));
    check(text, sections);
  }

  @Test
  void oneLineOfMillionsOfCharactersIsReadInTime() {
    String text = "要把路修好，把水管好，1、2、3、共办三件事（见附件）；".repeat(40_000);
    check(text, Assertions.assertTimeoutPreemptively(LIMIT, () -> Sections.of(text)));
  }

  @Test
  void anEmptyTextHasNoPlans() {
    assertThat(Sections.of("")).isEmpty();
    assertThat(Sections.of(" \n\t\u3000\n")).isEmpty();
  }

  @Test
  void marksThatPointNowhereDoNoHarm() {
    String text = "柳湾村计划\n一、修路\n路平。";
    List<Mark> marks =
        List.of(
            new HeadingMark(0, 5, 1),
            new HeadingMark(5, 5, 9),
            new HeadingMark(text.length(), text.length(), 1),
            new CellMark(6, 6, 0, Column.TASK),
            new CellMark(text.length(), text.length(), 1, Column.OTHER));
    check(text, Outliner.read(CleanText.of(text), marks, Crew.ALONE));
  }

  /** Blocks lie inside their plan, in order, and do not overlap. */
  private static void check(String text, List<PlanSection> sections) {
    int at = 0;
    for (PlanSection section : sections) {
      assertThat(section.start()).isGreaterThanOrEqualTo(at);
      at = section.start();
      for (Block block : section.blocks()) {
        assertThat(block.start()).isGreaterThanOrEqualTo(at);
        assertThat(block.end()).isGreaterThan(block.start());
        assertThat(block.body()).isBetween(block.start(), block.end());
        at = block.end();
      }
      assertThat(at).isLessThanOrEqualTo(section.end());
    }
    assertThat(at).isLessThanOrEqualTo(text.length());
  }
}
