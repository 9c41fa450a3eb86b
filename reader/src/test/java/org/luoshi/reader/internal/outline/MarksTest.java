package org.luoshi.reader.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.CellMark;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.Mark.HeadingMark;

/** What a format marks as headings and cells. */
class MarksTest {
  private final List<Mark> marks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int row;

  private MarksTest heading(int level, String words) {
    marks.add(new HeadingMark(text.length(), text.length() + words.length(), level));
    return line(words);
  }

  private MarksTest line(String words) {
    text.append(words).append('\n');
    return this;
  }

  private MarksTest row(String task, String owner) {
    cell(task, Column.TASK);
    text.append('\t');
    cell(owner, Column.RESPONSIBLE);
    text.append('\n');
    row++;
    return this;
  }

  private void cell(String words, Column column) {
    marks.add(new CellMark(text.length(), text.length() + words.length(), row, column));
    text.append(words);
  }

  private List<PlanSection> read() {
    return Outliner.read(CleanText.of(text.toString()), marks, Crew.ALONE);
  }

  @Test
  void unlabelledHeadingsTakeTheirPlaceByTheirLevel() {
    heading(1, "柳湾村工作计划").heading(2, "目标").line("把村办好。");
    heading(3, "水").line("塘清。").heading(3, "路").line("路平。").heading(2, "措施").line("上心。");
    assertThat(Sections.outline(read().getFirst())).isEqualTo("1 目标\n2 水\n2 路\n1 措施");
  }

  @Test
  void labelsDecideTheLevelOfMarkedHeadings() {
    heading(1, "柳湾村工作计划").heading(1, "一、目标").line("把村办好。");
    heading(1, "（一）水").line("塘清。").heading(1, "二、措施").line("上心。");
    assertThat(Sections.outline(read().getFirst())).isEqualTo("1 一、目标\n2 （一）水\n1 二、措施");
  }

  @Test
  void markedTitlesBeginPlans() {
    String body = "要把路修平，把水管清，把人心聚起来，一件一件办好，".repeat(6) + "年底对账。";
    heading(1, "柳湾村2031年工作计划").heading(2, "目标").line(body);
    heading(1, "东桥村2031年工作计划").heading(2, "目标").line(body);
    assertThat(read())
        .extracting(PlanSection::title)
        .containsExactly("柳湾村2031年工作计划", "东桥村2031年工作计划");
  }

  @Test
  void aTableRowIsOneBlockWithItsCellsUnderItsHeading() {
    line("柳湾村任务分工").line("一、修路").row("硬化村道\n两公里", "老周").row("装路灯", "老吴").line("二、治水").line("清塘。");
    PlanSection section = read().getFirst();
    assertThat(Sections.blocks(text.toString(), section))
        .containsExactly(
            "TITLE  | 柳湾村任务分工",
            "HEADING  | 一、修路",
            "ROW 一、 | 硬化村道⏎两公里\t老周",
            "ROW 一、 | 装路灯\t老吴",
            "HEADING  | 二、治水",
            "PARAGRAPH 二、 | 清塘。");
    assertThat(section.blocks().get(2).cells())
        .extracting(Block.Cell::column)
        .containsExactly(Column.TASK, Column.RESPONSIBLE);
  }
}
