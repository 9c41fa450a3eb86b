package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The exit status and the streams of a real process. */
class ProcessTest {
  @Test
  void theExitStatusTellsWhatHappened() throws Exception {
    assertThat(status("compile", Cli.SAMPLE.toString())).isEqualTo(Exit.FINE);
    assertThat(status("compile", "nowhere.txt", Cli.SAMPLE.toString())).isEqualTo(Exit.REFUSED);
    assertThat(status("compile", "--no-such-option")).isEqualTo(Exit.USAGE);
  }

  @Test
  void theOutputIsUtf8WhateverTheLocale() throws Exception {
    ProcessBuilder builder = process("compile", Cli.SAMPLE.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out).contains("柳溪社区", "合计：");
  }

  private static int status(String... arguments) throws IOException, InterruptedException {
    Process process =
        process(arguments)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  static ProcessBuilder process(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
