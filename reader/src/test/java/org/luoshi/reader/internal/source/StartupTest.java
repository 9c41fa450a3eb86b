package org.luoshi.reader.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartupTest {
  /** Opens a plain text; run in a JVM of its own. */
  static final class PlainText {
    public static void main(String[] arguments) {
      DocumentOpener.open("样例", "一、每月召开一次例会。\n".getBytes(StandardCharsets.UTF_8), null, 1 << 20);
    }
  }

  private static boolean isLibrary(String line) {
    return Stream.of("javax.xml", "org.apache.", "org.jsoup", "org.commonmark", "de.siegmar")
        .anyMatch(line::contains);
  }

  @Test
  void aPlainTextLoadsNoOfficeXmlHtmlOrMarkdownLibrary() throws IOException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                PlainText.class.getName())
            .redirectErrorStream(true)
            .start();
    String loaded = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(loaded).contains("org.luoshi.reader.internal.source.DocumentOpener");
    assertThat(loaded.lines().filter(StartupTest::isLibrary)).isEmpty();
  }
}
