package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  private static final String FIXTURES = "../reader/src/test/resources/compare/";
  private static final String PLAN = FIXTURES + "branch-plan.txt";
  private static final String SUMMARY = FIXTURES + "branch-summary.txt";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"branch-plan,branch-summary,branch", "school-plan,school-revision,school"})
  void theReportIsTheOneThatWasReviewed(String a, String b, String golden) throws IOException {
    for (String language : new String[] {"zh", "en"}) {
      Cli.Run run =
          Cli.run("compare", "--lang", language, FIXTURES + a + ".txt", FIXTURES + b + ".txt");

      assertThat(run.status()).isEqualTo(Exit.FINE);
      assertThat(run.err()).isEmpty();
      Path reviewed = Path.of("src/test/resources/compare/" + golden + "." + language + ".txt");
      assertThat(run.out()).isEqualTo(Files.readString(reviewed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "branch-plan,branch-summary,results",
    "school-plan,school-revision,versions",
    "branch-plan,branch-plan,results",
    "branch-plan,school-plan,versions"
  })
  void theJsonHasTheShapeThatIsPromised(String a, String b, String as) throws IOException {
    Cli.Run run =
        Cli.run("compare", "--json", "--as", as, FIXTURES + a + ".txt", FIXTURES + b + ".txt");

    assertThat(run.out()).startsWith("{\"schema\":\"luoshi:comparison:1\"").hasLineCount(1);
    assertThat(run.out()).contains("\"as\":\"" + as + "\"");
    assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
    String wrong = run.out().replaceFirst("\"line\":\\d+", "\"line\":0");
    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theSummaryMayBeGivenFirst() {
    Cli.Run straight = Cli.run("compare", PLAN, SUMMARY);

    assertThat(Cli.run("compare", SUMMARY, PLAN).out()).isEqualTo(straight.out());
  }

  @Test
  void amongSeveralPlansTheBestPairIsTakenAndSaid() throws IOException {
    String several =
        write(
            "several.txt",
            Files.readString(Path.of(FIXTURES + "school-plan.txt"))
                + "\n"
                + Files.readString(Path.of(PLAN)));

    Cli.Run best = Cli.run("compare", several, SUMMARY);
    Cli.Run chosen = Cli.run("compare", "--plan-a", "1", several, SUMMARY);

    assertThat(best.out()).contains("第 2 份《青梨村党支部2024年工作计划》", "--plan-a", "没有做到 4");
    assertThat(chosen.out()).contains("第 1 份《柳溪镇中心小学安全工作方案》").doesNotContain("--plan-a");
  }

  @Test
  void twoFilesThatDoNotBelongTogetherAreSaidTo() {
    String school = FIXTURES + "school-plan.txt";

    assertThat(Cli.run("compare", PLAN, school).out()).contains("很可能不是一回事", "只有 0%", "选错了文件");
    assertThat(Cli.run("compare", "--lang", "en", school, SUMMARY).out())
        .contains("hardly belong together");
    assertThat(Cli.run("compare", "--json", PLAN, school).out()).contains("\"unrelated\":true");
    assertThat(Cli.run("compare", "--json", PLAN, SUMMARY).out()).contains("\"unrelated\":false");
    assertThat(Cli.run("compare", PLAN, SUMMARY).out()).doesNotContain("不是一回事");
  }

  @Test
  void aPlanThatIsNotThereIsWrongUsage() {
    Cli.Run run = Cli.run("compare", "--plan-b", "3", PLAN, SUMMARY);

    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("有 1 份计划，没有第 3 份").hasLineCount(2);
  }

  @Test
  void twoFilesAreNeeded() {
    for (String[] arguments :
        new String[][] {{"compare", PLAN}, {"compare", PLAN, SUMMARY, PLAN}}) {
      Cli.Run run = Cli.run(arguments);

      assertThat(run.status()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("对照要两个文件");
    }
    assertThat(Cli.run("compare", "--as", "dreams", PLAN, SUMMARY).status()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aRefusedFileTakesOneLine() throws IOException {
    Cli.Run empty = Cli.run("compare", PLAN, write("empty.txt", ""));
    Cli.Run missing = Cli.run("compare", folder.resolve("no.txt").toString(), PLAN);

    assertThat(empty.status()).isEqualTo(Exit.REFUSED);
    assertThat(empty.out()).isEmpty();
    assertThat(empty.err()).contains("empty.txt：").hasLineCount(1);
    assertThat(missing.status()).isEqualTo(Exit.REFUSED);
    assertThat(missing.err()).contains("找不到这个文件").hasLineCount(1);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        CompareCommandTest.class.getResourceAsStream("/org/luoshi/cli/comparison.schema.json")) {
      String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(json, InputFormat.JSON);
    }
  }
}
