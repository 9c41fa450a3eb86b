package org.luoshi.reader.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.reader.compare.Comparison.Mode;
import org.luoshi.reader.compare.Outcome.Verdict;
import org.luoshi.reader.compare.Results.Promise;

/** One promise, one report, both among other sentences, and what comes of it. */
class PairsTest {
  private static final String PLAN =
      """
      溪口村2024年工作计划
      1、%s
      2、抓好春耕备耕，落实粮食种植面积2300亩。
      3、做好森林防火，组织护林员每天巡山。
      """;
  private static final String SUMMARY =
      """
      溪口村2024年工作总结
      1、落实粮食种植面积2350亩，春耕备耕有序进行。
      2、%s
      3、护林员坚持巡山，没有发生森林火情。
      """;

  record Row(String promise, String report, String outcome) {}

  static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/compare/pairs.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\\|", -1))
        .map(row -> new Row(row[0].strip(), row[1].strip(), row[2].strip()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPromiseComesToThis(Row row) {
    Results results =
        (Results)
            Comparison.of(
                Texts.plan(PLAN.replace("%s", row.promise)),
                Texts.plan(SUMMARY.replace("%s", row.report)),
                Mode.RESULTS);

    Promise promise = results.promises().getFirst();
    assertThat(promise.promised().text()).isEqualTo(row.promise);
    assertThat(word(promise.outcome())).as(promise.toString()).isEqualTo(row.outcome);
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Kept kept -> kept.exceeded() ? "exceeded" : "kept";
      case Outcome.FellShort shortfall -> shortfall.admitted() ? "admitted" : "fell-short";
      case Outcome.Mentioned mentioned ->
          mentioned.measured().stream().anyMatch(number -> number.verdict() == Verdict.OPEN)
              ? "open"
              : "mentioned";
      case Outcome.NotMentioned silence -> "not-mentioned";
    };
  }
}
