package org.luoshi.app.plan.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.app.calendar.CalendarSamples;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.plan.Item;
import org.luoshi.packs.BasePack;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Span;

/** Sentences of plans, and the items they propose. */
class ProposalTest {
  private static final BasePack PACK = BasePack.load();
  private static final PlanReader READER = new PlanReader();
  private static final Path TABLE = Path.of("src/test/resources/propose/sentences.txt");
  private static final List<String> POSTS =
      List.of("支部书记", "村主任", "妇联主席", "团支部书记", "综治专干", "网格员（东片）", "网格员（西片）", "会计", "支部副书记", "村医");

  /** A sentence of the table, and the lines of its items. */
  record Row(String sentence, List<String> items) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("  ")) {
        rows.getLast().items().add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(line, new ArrayList<>()));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aSentenceComesToItsItems(Row row) {
    assertThat(lines(row.sentence())).isEqualTo(row.items());
  }

  @Test
  void theTableHasSixtySentencesAtLeast() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static PostFinder finder() {
    List<Posts.Post> posts = new ArrayList<>();
    for (int at = 0; at < POSTS.size(); at++) {
      LocalDate since = LocalDate.of(2020, 1, 1);
      posts.add(new Posts.Post(at, POSTS.get(at), 1, "柳湾村", since, null, null, null));
    }
    return new PostFinder(
        "柳湾村",
        posts,
        List.of(
            new PostFinder.Group("防汛领导小组", 1L, null), new PostFinder.Group("环境整治领导小组", 0L, 4L)));
  }

  private static Proposal proposal(int year) {
    return new Proposal(CalendarSamples.festivals(), PACK, year, finder());
  }

  private static PlanFile read(String text) {
    return (PlanFile) READER.read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Item> items(String text, int year) {
    PlanFile file = read(text);
    return file.plans().stream()
        .flatMap(plan -> proposal(year).items(file, plan).stream())
        .toList();
  }

  private static List<String> lines(String sentence) {
    return items("柳湾村2026年度工作计划\n\n一、主要工作\n（1）" + sentence + "\n", 2026).stream()
        .map(ProposalTest::line)
        .toList();
  }

  /** Content @ timing = goals # post + supports (words) [kind, counting] !barred. */
  private static String line(Item item) {
    StringBuilder line = new StringBuilder(item.content());
    line.append(" @ ").append(item.timing().text().isEmpty() ? "unsaid" : item.timing().text());
    item.goals()
        .forEach(
            goal ->
                line.append(" = ")
                    .append(goal.measure())
                    .append(goal.op().word())
                    .append((long) goal.low())
                    .append(goal.unit()));
    Long post = item.post();
    if (post != null) {
      line.append(" # ").append(POSTS.get(post.intValue()));
    }
    item.supports().forEach(one -> line.append(" + ").append(POSTS.get(one.intValue())));
    if (!item.ownerWords().isEmpty()) {
      line.append(" (").append(String.join("|", item.ownerWords())).append(")");
    }
    if (item.recordKind() != null) {
      line.append(" [").append(item.recordKind()).append(",").append(item.counting()).append("]");
    }
    return line.append(item.barred() == null ? "" : " !" + item.barred()).toString();
  }

  @Test
  void aMaskedYearFallsIntoTheChosenOne() {
    String text = "柳湾村20XX年工作计划\n一、工作\n（1）在6月底前完成改厕。\n（2）重阳节走访老人。\n";
    assertThat(items(text, 2026).get(0).timing().text()).isEqualTo("within /2026-06-30");
    assertThat(items(text, 2027).get(0).timing().text()).isEqualTo("within /2027-06-30");
    assertThat(items(text, 2026).get(1).timing().text()).isEqualTo("within 2026-10-18/2026-10-18");
    assertThat(items(text, 2027).get(1).timing().text()).isEqualTo("within 2027-10-08/2027-10-08");
  }

  @Test
  void eachPartStandsBesideItsOwnWords() {
    String text = "柳湾村2026年工作计划\n一、组织建设\n（1）每月召开一次支委会，每季度召开一次党员大会。\n";
    List<Item> items = items(text, 2026);
    assertThat(items).hasSize(2);
    assertThat(items)
        .extracting(item -> words(text, Objects.requireNonNull(item.span())))
        .containsExactly("每月召开一次支委会，", "每季度召开一次党员大会。");
    assertThat(items.get(1).headings()).containsExactly("一、组织建设");
  }

  private static String words(String text, Span span) {
    return text.substring(
        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
  }

  @Test
  void whatAPhaseGivesHoldsForWhatStandsBelowIt() {
    String text =
        """
        柳湾村环境整治方案
        一、实施步骤
        （一）宣传发动阶段（3月1日至3月31日）
        召开动员会，张贴倡议书。
        （二）动手整治阶段（4月1日至6月底）
        各组要清理垃圾，每周检查一次。
        """;
    assertThat(items(text, 2026))
        .extracting(ProposalTest::line)
        .allSatisfy(line -> assertThat(line).doesNotContain("阶段（"))
        .anySatisfy(line -> assertThat(line).contains("within 2026-03-01/2026-03-31"))
        .anySatisfy(line -> assertThat(line).contains("every 1 week 1 - 2026-04-01/2026-06-30"));
  }

  @Test
  void aHeadingWithNothingButADateIsNoTaskWhereSomethingStandsBelowIt() {
    String text =
        """
        柳湾村环境整治方案
        一、宣传发动阶段（3月1日—3月31日）
        1．3月10日前召开动员会。
        二、逐户验收（11月）
        （一）自查（11月10日前）
        各组在11月8日前逐户自查。
        （二）张榜公布（11月底前）
        """;
    assertThat(items(text, 2026))
        .extracting(Item::content)
        .noneMatch(content -> content.contains("阶段") || content.startsWith("自查"))
        .anyMatch(content -> content.contains("动员会"))
        .anyMatch(content -> content.contains("逐户自查"))
        .anyMatch(content -> content.startsWith("张榜公布"));
  }

  @Test
  void aSummaryProposesNothing() {
    String text = "柳湾村2025年工作总结\n一年来，我村召开支委会12次，完成改厕40户，取得了明显成效。\n一、主要做法\n（1）开展了培训4期，培训率达到95%。\n";
    assertThat(read(text).plans()).isNotEmpty();
    assertThat(items(text, 2026)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003a", "003b", "004"})
  void realPlansGoThrough(String name) throws IOException {
    Path file = Path.of("../../shared/corpus", name + ".txt");
    Assumptions.assumeTrue(Files.exists(file), "the corpus is not here");
    PlanFile read = (PlanFile) READER.read(name, Files.readAllBytes(file));
    for (Plan plan : read.plans()) {
      for (Item item : proposal(2026).items(read, plan)) {
        assertThat(item.content()).isNotBlank();
        assertThat(item.content().codePointCount(0, item.content().length()))
            .isLessThanOrEqualTo(2_000);
        Span span = Objects.requireNonNull(item.span());
        assertThat(span.start()).isBetween(plan.span().start(), plan.span().end());
        assertThat(span.end()).isBetween(span.start(), plan.span().end());
      }
    }
  }

  static Stream<String> hostile() {
    return Stream.of(
        "每月召开一次会议，".repeat(3_000),
        "每月召开一次会议，每季度召开一次大会、每周巡查一次；".repeat(500) + "\n",
        "由" + "甲、".repeat(5_000) + "乙牵头。",
        "<script>alert(1)</script>每月召开一次会议\u202e\u200b\u0000。",
        "99月99日前完成99999999999999999999999户，每年99999999999次。",
        "上午25:99至99:99参观，T99:99。",
        "9999年12月31日前，0000年0月0日起，每月32日。",
        "（".repeat(10_000),
        "\ud800每月召开一次会议。\udfff",
        "春节".repeat(5_000) + "前走访。");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextNeitherThrowsNorLasts(String text) {
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(20),
                    () -> items("柳湾村2026年工作计划\n一、工作\n（1）" + text + "\n", 2026)))
        .doesNotThrowAnyException();
  }

  /** Writes the table anew; what changed is reviewed like code. */
  static void main(String[] arguments) throws IOException {
    Files.writeString(
        TABLE,
        rows().stream()
            .map(
                row ->
                    Stream.concat(
                            Stream.of(row.sentence()),
                            lines(row.sentence()).stream().map(line -> "  " + line))
                        .collect(Collectors.joining("\n")))
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
