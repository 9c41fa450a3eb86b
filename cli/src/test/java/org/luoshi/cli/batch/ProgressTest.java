package org.luoshi.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void shortWorkIsQuiet() {
    try (Progress progress = new Progress(err, true, 60_000, done -> "已读 " + done)) {
      progress.step();
      progress.clear();
    }
    assertThat(said()).isEmpty();
  }

  @Test
  void longWorkIsShownInOneLineThatVanishesOnATerminal() throws InterruptedException {
    try (Progress progress = new Progress(err, true, 0, done -> "已读 " + done)) {
      progress.step();
      awaitWords();
    }
    assertThat(said()).contains("\r\u001b[K已读 ").endsWith("\r\u001b[K").doesNotContain("\n");
  }

  @Test
  void elsewhereItIsAPlainLine() throws InterruptedException {
    try (Progress progress = new Progress(err, false, 0, done -> "已读 " + done)) {
      awaitWords();
      progress.clear();
    }
    assertThat(said()).isEqualTo("已读 0\n");
  }

  private void awaitWords() throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (bytes.size() == 0 && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
