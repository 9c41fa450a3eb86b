package org.luoshi.reader.internal.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

class AssemblerTest {
  private static final String PLAN =
      """
      河湾村环境整治工作计划

      为改善村容村貌，特制定本计划。

      一、由党委副书记负责的工作
      1、清理河道。全年清淤不少于3公里，聘请保洁员8名。
      2、硬化道路，由村建办具体负责。
      二、集中整治阶段（7月31日前）
      拆除危房12处。治保主任牵头清点违建；安排保洁员每周巡查两次。
      责任单位：综治办
      三、考核验收
      1. 时间：9月上旬
      2. 任务：对照清单逐项验收，合格率达到95%以上。
      """;

  @Test
  void whatAHeadingSaysHoldsForAllBelowIt() {
    List<Commitment> all = commitments(PLAN);
    assertThat(owners(find(all, "清理河道"))).containsExactly("responsible 党委副书记 (inherited)");
    assertThat(owners(find(all, "全年清淤"))).containsExactly("responsible 党委副书记 (inherited)");
    assertThat(owners(find(all, "硬化道路"))).containsExactly("responsible 村建办");
    assertThat(find(all, "拆除危房").windows())
        .extracting(TimeWindow::end, TimeWindow::inherited)
        .containsExactly(tuple("--07-31", true));
    assertThat(find(all, "对照清单").windows()).noneMatch(w -> "--07-31".equals(w.end()));
  }

  @Test
  void aHeadingWithAnExpressionIsACommitmentOfItsOwn() {
    Commitment heading = find(commitments(PLAN), "由党委副书记负责的工作");
    assertThat(owners(heading)).containsExactly("responsible 党委副书记");
    assertThat(heading.owners().getFirst().inherited()).isFalse();
  }

  @Test
  void aFieldHoldsForWhatStandsBesideIt() {
    List<Commitment> all = commitments(PLAN);
    assertThat(owners(find(all, "拆除危房"))).containsExactly("responsible 综治办 (inherited)");
    assertThat(owners(find(all, "治保主任"))).containsExactly("lead 治保主任");
    assertThat(find(all, "任务").windows())
        .extracting(TimeWindow::start, TimeWindow::inherited)
        .containsExactly(tuple("--09", true));
  }

  @Test
  void whatOnlyOpensTheTextOrAListIsNoCommitment() {
    assertThat(commitments(PLAN)).noneMatch(commitment -> commitment.text().contains("特制定"));
    assertThat(commitments(PLAN)).noneMatch(commitment -> commitment.text().equals("考核验收"));
  }

  @ParameterizedTest
  @CsvSource({
    "plan, 组织村民大会2次。, PLANNED",
    "plan, 严禁在河道倾倒垃圾。, RULE",
    "plan, 凡年满60周岁的村民均可报名。, RULE",
    "plan, 去年我村先后举办了4期培训班。, DONE",
    "plan, 全村现有党员46名。, FACT",
    "plan, 加强学习。, PLANNED",
    "summary, 全年走访困难户30户。, DONE",
    "summary, 共调解纠纷12起。, DONE",
    "summary, 明年我们将新建文化广场1处。, PLANNED",
  })
  void theModeSaysWhatASentenceDoes(String type, String text, Commitment.Mode mode) {
    assertThat(assemble(type(type), text).commitments())
        .extracting(Commitment::mode)
        .containsExactly(mode);
  }

  @ParameterizedTest
  @CsvSource({"各位领导、同志们", "春回大地，万物复苏。", "主要做法如下：", "一年之计在于春。"})
  void slogansAndSalutationsAreNoCommitments(String text) {
    assertThat(assemble(PlanType.PLAN, text).commitments()).isEmpty();
  }

  @Test
  void aRowOfATaskTableIsOneCommitment() {
    String text = "1\t修建凉亭2座\t村建办\t文化站、妇联\t6月底前";
    List<Block.Cell> cells = new ArrayList<>();
    Column[] columns = {Column.SERIAL, Column.TASK, Column.LEAD, Column.SUPPORT, Column.DEADLINE};
    int at = 0;
    for (Column column : columns) {
      int end = text.indexOf('\t', at) < 0 ? text.length() : text.indexOf('\t', at);
      cells.add(new Block.Cell(at, end, column));
      at = end + 1;
    }
    Block row = new Block(0, 0, text.length(), Block.Kind.ROW, List.of(), List.of(), cells);
    Commitment only =
        new Assembler()
            .assemble(CleanText.of(text), List.of(section(PlanType.PLAN, text, row)), Crew.ALONE)
            .getFirst()
            .commitments()
            .getFirst();
    assertThat(only.text()).isEqualTo("修建凉亭2座，6月底前");
    assertThat(only.span()).isEqualTo(new Span(0, text.length()));
    assertThat(owners(only)).containsExactly("lead 村建办", "support 文化站、妇联");
    assertThat(only.targets()).hasSize(1);
    assertThat(only.windows()).hasSize(1);
  }

  @Test
  void everyItemOfADossierIsACommitment() {
    assertThat(assemble(PlanType.ARCHIVE_LIST, "会议记录、签到簿。照片不少于5张。").commitments())
        .hasSize(1)
        .allMatch(commitment -> commitment.targets().size() == 1);
  }

  @Test
  void commitmentsDoNotOverlapAndHoldTheirExpressions() {
    int last = 0;
    for (Commitment commitment : commitments(PLAN)) {
      assertThat(commitment.span().start()).isGreaterThanOrEqualTo(last);
      last = commitment.span().end();
      assertThat(expressions(commitment))
          .allMatch(
              span ->
                  commitment.span().start() <= span.start()
                      && span.end() <= commitment.span().end());
    }
  }

  private static Stream<Span> expressions(Commitment commitment) {
    return Stream.of(
            commitment.targets().stream().filter(t -> !t.inherited()).map(Target::span),
            commitment.cadences().stream().map(Cadence::span),
            commitment.windows().stream().filter(w -> !w.inherited()).map(TimeWindow::span),
            commitment.owners().stream().filter(o -> !o.inherited()).map(Owner::span))
        .flatMap(spans -> spans);
  }

  private static List<String> owners(Commitment commitment) {
    return commitment.owners().stream()
        .map(o -> o.role().word() + " " + o.who() + (o.inherited() ? " (inherited)" : ""))
        .collect(Collectors.toList());
  }

  private static Commitment find(List<Commitment> all, String words) {
    return all.stream().filter(c -> c.text().contains(words)).findFirst().orElseThrow();
  }

  private static List<Commitment> commitments(String text) {
    PlanFile file =
        (PlanFile) new PlanReader().read("计划.txt", text.getBytes(StandardCharsets.UTF_8));
    return file.plans().getFirst().commitments();
  }

  private static PlanType type(String word) {
    return Stream.of(PlanType.values())
        .filter(t -> t.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Plan assemble(PlanType type, String text) {
    Block block = new Block(0, 0, text.length(), Block.Kind.ITEM, List.of(), List.of(), List.of());
    return new Assembler()
        .assemble(CleanText.of(text), List.of(section(type, text, block)), Crew.ALONE)
        .getFirst();
  }

  private static PlanSection section(PlanType type, String text, Block block) {
    return new PlanSection(
        0, text.length(), "", type, List.of(), true, null, null, List.of(), List.of(block));
  }
}
