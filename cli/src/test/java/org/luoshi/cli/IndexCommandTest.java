package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir private Path folder;
  private String index;
  private String original;
  private String copy;

  @BeforeEach
  void aPlanAndItsCopy() throws IOException {
    index = folder.resolve("index").toString();
    original = folder.resolve("original.txt").toString();
    copy = folder.resolve("copy.txt").toString();
    String text = Files.readString(Cli.SAMPLE);
    Files.writeString(Path.of(original), text);
    Files.writeString(Path.of(copy), text.replace("柳溪", "石坪").replace("12件", "9件"));
  }

  @Test
  void aCopyOfAnIndexedPlanIsFound() {
    Cli.Run added = Cli.run("index", "add", index, original);
    assertThat(added.out()).contains("已收录 " + original, "共收录 1 个文件");
    Cli.Run asked = Cli.run("index", "query", index, copy);
    assertThat(asked.status()).isEqualTo(Exit.FINE);
    assertThat(asked.out()).contains("【1】雷同度 9", "甲：" + copy, "乙：" + original, "石坪社区");
    assertThat(Cli.run("index", "query", "--json", index, copy).out())
        .startsWith("[{\"a\":{\"file\":\"" + copy)
        .endsWith("}]}]\n");
  }

  @Test
  void anIndexedPlanIsNoCopyOfItself() {
    Cli.run("index", "add", index, original);
    assertThat(Cli.run("index", "query", "--json", index, original).out()).isEqualTo("[]\n");
  }

  @Test
  void addingAFileAgainChangesNothing() throws IOException {
    Cli.run("index", "add", index, original);
    byte[] before = Files.readAllBytes(Path.of(index, "plans.luoshi"));
    assertThat(Cli.run("index", "add", index, original).out()).contains("已在索引中 " + original);
    assertThat(Files.readAllBytes(Path.of(index, "plans.luoshi"))).isEqualTo(before);
    Cli.run("index", "add", index, copy);
    assertThat(Cli.run("index", "info", "--files", index).out())
        .contains(original, copy, "索引完好：2 个文件，2 份计划");
  }

  @Test
  void aDamagedIndexIsRefusedWithTheWayToRebuildIt() throws IOException {
    Cli.run("index", "add", index, original);
    Path file = Path.of(index, "plans.luoshi");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
    for (String[] arguments :
        new String[][] {
          {"index", "query", index, copy}, {"index", "add", index, copy}, {"index", "info", index}
        }) {
      Cli.Run run = Cli.run(arguments);
      assertThat(run.status()).isEqualTo(Exit.REFUSED);
      assertThat(run.err()).contains("被截短", "luoshi index add " + index).hasLineCount(1);
    }
  }

  @Test
  void wrongUsageIsExplained() {
    assertThat(Cli.run("index").status()).isEqualTo(Exit.USAGE);
    assertThat(Cli.run("index", "add", index).status()).isEqualTo(Exit.USAGE);
    assertThat(Cli.run("index", "query", "--threshold", "0.1", index, copy).err())
        .contains("0.3 到 1");
    assertThat(Cli.run("index", "query", index, copy).err()).contains("没有这个索引");
  }

  @Test
  void aRefusedFileDoesNotKeepTheOthersOut() {
    Cli.Run run = Cli.run("index", "add", index, "nowhere.txt", original);
    assertThat(run.status()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("nowhere.txt");
    assertThat(run.out()).contains("已收录 " + original);
  }
}
