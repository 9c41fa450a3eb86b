package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.cli.Cli.SAMPLE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theReportShowsPlansAndWhatIsMissing() throws IOException {
    Cli.Run run = Cli.run("compile", write("计划 一.txt", "三、卫生\n组织居民打扫楼道。\n"));

    assertThat(run.status()).isEqualTo(Exit.FINE);
    assertThat(run.out())
        .contains("计划 一.txt（", "字符集 UTF-8", "【1】", "组织居民打扫楼道。")
        .contains("无责任人 · 无时限 · 无目标值")
        .contains("合计：1 份计划");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theReportSpeaksEnglishWhenAsked() throws IOException {
    Cli.Run run = Cli.run("compile", "--lang", "en", write("a.txt", "组织居民打扫楼道。\n"));

    assertThat(run.out()).contains("no owner · no time · no target").contains("Total: 1 plans");
  }

  @Test
  void jsonOfOneFileIsOneObjectOnOneLine() {
    Cli.Run run = Cli.run("compile", "--json", SAMPLE.toString());

    assertThat(run.status()).isEqualTo(Exit.FINE);
    assertThat(run.out())
        .startsWith("{\"schema\":\"luoshi:plan-file:1\"")
        .endsWith("}\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void jsonLinesKeepTheOrderGivenWhateverTheNumberOfJobs() throws IOException {
    List<String> files =
        IntStream.range(0, 40)
            .mapToObj(i -> write(i + ".txt", "每月召开一次例会。\n".repeat((40 - i) * 20)))
            .toList();

    Cli.Run one = Cli.run(arguments(files, "compile", "--json", "--jobs", "1"));
    Cli.Run many = Cli.run(arguments(files, "compile", "--json", "--jobs", "7"));

    assertThat(many.out().lines().map(CompileCommandTest::fileOf)).isEqualTo(files);
    assertThat(many.out()).isEqualTo(one.out());
  }

  @Test
  void textIsWhatWasReadByteForByte() throws IOException {
    String text = "一、学习\r\n  每周𠮷日　读书。\n\n末行没有换行";
    Cli.Run run = Cli.run("compile", "--text", write("a.txt", text));

    assertThat(run.out()).isEqualTo(text);
  }

  @Test
  void cleanTextIsOneParagraphALine() throws IOException {
    String text = "一、學(xué)習(xí)\r\n  \r\n支部每月組織一次學(xué)習(xí),由支部書記主持,大家輪流\r\n發言.";
    Cli.Run run = Cli.run("compile", "--text", "--clean", write("a.txt", text));

    assertThat(run.out()).isEqualTo("一、学习\n支部每月组织一次学习，由支部书记主持，大家轮流发言。\n");
  }

  @Test
  void standardInputIsReadUnderTheNameGiven() {
    Cli.Run run = Cli.given("每季度上一堂党课。", "compile", "--json", "--name", "党课.txt", "-");

    assertThat(run.status()).isEqualTo(Exit.FINE);
    assertThat(fileOf(run.out())).isEqualTo("党课.txt");
  }

  @Test
  void foldersAreWalkedInOrderWithoutHiddenAndForeignFiles() throws IOException {
    write("b/2.txt", "甲。");
    write("b/10.md", "乙。");
    write("a/x/深.txt", "丙。");
    write(".hidden/no.txt", "丁。");
    write("b/~$2.docx", "戊。");
    write("b/photo.png", "己。");

    Cli.Run run = Cli.run("compile", "--json", folder.toString());

    assertThat(run.status()).isEqualTo(Exit.FINE);
    assertThat(run.out().lines().map(line -> folder.relativize(Path.of(fileOf(line))).toString()))
        .containsExactly("a/x/深.txt", "b/10.md", "b/2.txt");
  }

  @Test
  void anEmptyFolderIsSaidToBeEmpty() {
    Cli.Run run = Cli.run("compile", folder.toString());

    assertThat(run.status()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains(folder + "：文件夹里没有可读的文档").containsOnlyOnce("\n");
  }

  @Test
  void whatCannotBeReadTakesOneLineAndTheOthersAreDone() throws IOException {
    String good = write("good.txt", "每月召开一次例会。");
    String missing = folder.resolve("没有\n这个.txt").toString();

    Cli.Run run = Cli.run("compile", "--json", missing, "a\0b", good);

    assertThat(run.status()).isEqualTo(Exit.REFUSED);
    assertThat(run.out().lines().map(CompileCommandTest::fileOf)).containsExactly(good);
    assertThat(run.err().lines()).hasSize(2).noneMatch(line -> line.startsWith("\tat"));
    assertThat(run.err()).contains("找不到这个文件", "系统认不出这个文件名");
  }

  @Test
  void aTextLongerThanAllowedIsRefused() throws IOException {
    Cli.Run run =
        Cli.run("compile", "--max-text-mb", "1", write("long.txt", "长".repeat(2_000_000)));

    assertThat(run.status()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).containsOnlyOnce("\n").contains("long.txt：");
  }

  @Test
  void aCharsetCanBeGiven() throws IOException {
    Path file = folder.resolve("gbk.txt");
    Files.write(file, "每月召开一次例会。".getBytes(Charset.forName("GB18030")));

    Cli.Run run = Cli.run("compile", "--text", "--charset", "GB18030", file.toString());

    assertThat(run.out()).isEqualTo("每月召开一次例会。");
  }

  @Test
  void wrongUsageIsExplainedAndNothingIsDone() {
    assertUsage("没有写命令");
    assertUsage("不认识的参数：--jason", "compile", "--jason", "a.txt");
    assertUsage("没有写要读的文件", "compile");
    assertUsage("--jobs 不能是“many”", "compile", "--jobs", "many", "a.txt");
    assertUsage("--jobs 至少是 1", "compile", "--jobs", "0", "a.txt");
    assertUsage("--max-text-mb 要在", "compile", "--max-text-mb", "0", "a.txt");
    assertUsage("--charset 不能是“乱码”", "compile", "--charset", "乱码", "a.txt");
    assertUsage("--charset 后面缺少值", "compile", "a.txt", "--charset");
    assertUsage("只能用一个", "compile", "--json", "--text", "a.txt");
    assertUsage("--clean 要与 --text 同用", "compile", "--clean", "a.txt");
    assertUsage("--name 只用于标准输入", "compile", "--name", "x", "a.txt");
    assertUsage("Use either", "compile", "--lang=en", "--json", "--text", "a.txt");
  }

  @Test
  void helpSpeaksBothLanguages() {
    assertThat(Cli.run("compile", "--help").out()).contains("用法：luoshi compile", "标准输入");
    assertThat(Cli.run("--help", "--lang", "en").out()).contains("Usage: luoshi", "Commands:");
    assertThat(Cli.run("--version").out()).startsWith("luoshi ");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoError() throws IOException {
    Cli.Run run = Cli.into(failing("Broken pipe"), "compile", "--json", write("a.txt", "甲。"));

    assertThat(run.status()).isEqualTo(Exit.FINE);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anOutputThatCannotBeWrittenIsAnError() throws IOException {
    String file = write("a.txt", "甲。");
    for (String form : List.of("--json", "--text", "--lang=zh")) {
      Cli.Run run = Cli.into(failing("No space left on device"), "compile", form, file);

      assertThat(run.status()).isEqualTo(Exit.REFUSED);
      assertThat(run.err()).contains("No space left on device").containsOnlyOnce("\n");
    }
  }

  private static void assertUsage(String message, String... arguments) {
    Cli.Run run = Cli.run(arguments);
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).hasLineCount(2);
  }

  private String write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] arguments(List<String> files, String... options) {
    return java.util.stream.Stream.concat(java.util.Arrays.stream(options), files.stream())
        .toArray(String[]::new);
  }

  private static String fileOf(String json) {
    return json.replaceFirst(".*?\"file\":\"(.*?)\".*\n?", "$1");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
