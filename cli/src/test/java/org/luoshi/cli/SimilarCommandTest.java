package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarCommandTest {
  private static final Path CORPUS = Path.of("../../shared/corpus");

  @TempDir private Path folder;

  @BeforeEach
  void aPlanAndItsCopy() throws IOException {
    String text = Files.readString(Cli.SAMPLE);
    Files.writeString(folder.resolve("a.txt"), text);
    Files.writeString(folder.resolve("b.txt"), text.replace("柳溪", "石坪").replace("。", "。\n"));
    Files.writeString(folder.resolve("c.txt"), "读书会计划\n一、每月读一本书。\n二、由文化站准备书目。\n");
  }

  @Test
  void aCopyIsReportedWithWhatBothSay() {
    Cli.Run run = Cli.run("similar", folder.toString());
    assertThat(run.status()).isEqualTo(Exit.FINE);
    assertThat(run.out())
        .contains("【1】雷同度", "a.txt 第 1 份", "b.txt 第 1 份", "比较了 3 份计划，雷同的有 1 对", "没有套话")
        .doesNotContain("【2】");
  }

  @Test
  void theJsonIsOneArray() {
    Cli.Run run = Cli.run("similar", "--json", folder.toString());
    assertThat(run.out())
        .matches(
            "(?s)\\[\\{\"a\":\\{\"file\":\"[^\"]*a.txt\",\"ordinal\":1},\"b\":\\{\"file\":\"[^\"]*b.txt\",\"ordinal\":1},"
                + "\"resemblance\":0\\.\\d+,\"containment\":0\\.\\d+,\"passages\":\\[\\{\"a\":\\[\\d+,\\d+],\"b\":\\[\\d+,\\d+]}.*]}]\n");
    assertThat(Cli.run("similar", "--json", folder.resolve("c.txt").toString()).out())
        .isEqualTo("[]\n");
  }

  @Test
  void aFileNamedTwiceIsNoCopyOfItself() {
    String file = folder.resolve("c.txt").toString();
    assertThat(Cli.run("similar", file, file).out()).contains("比较了 1 份计划，没有雷同度达到 50% 的");
  }

  @Test
  void compileNamesTheCopiesWithinAFile() throws IOException {
    Path both = folder.resolve("both.txt");
    String text = Files.readString(folder.resolve("a.txt"));
    Files.writeString(both, "篇一：\n" + text + "\n篇二：\n" + text);
    String json = Cli.run("compile", "--json", both.toString()).out();
    assumeTrue(json.contains("\"ordinal\":2"));
    assertThat(json).contains("\"similar\":[{\"file\":\"" + both + "\",\"ordinal\":2,");
  }

  @Test
  void inTheCorpusOnePlanIsACopyOfAnother() {
    assumeTrue(Files.isDirectory(CORPUS));
    Cli.Run run = Cli.run("similar", "--lang", "en", CORPUS.toString());
    assertThat(run.out())
        .as(run.err())
        .contains("000.txt no. 5:", "000.txt no. 8:", "1 pairs are near-copies");
  }
}
