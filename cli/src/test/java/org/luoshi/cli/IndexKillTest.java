package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.cli.index.PlanIndex;

/** A process that adds to an index is killed, again and again. */
class IndexKillTest {
  private static final int FILES = 60;
  private static final int KILLS = 20;

  @TempDir private Path folder;

  @Test
  void noAcknowledgedFileIsLostHoweverOftenTheProcessIsKilled() throws Exception {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    Path index = folder.resolve("index");
    Random random = new Random(7);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path more = freshPlans(plans.resolve("round" + kill));
      addAndKill(more, index, acknowledged, random);
      assertThat(names(index)).containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);

    Cli.Run last = Cli.run("index", "add", index.toString(), plans.toString());
    assertThat(last.status()).isEqualTo(Exit.FINE);
    assertThat(names(index)).hasSize(KILLS * FILES);
  }

  private static Path freshPlans(Path folder) throws IOException {
    Files.createDirectory(folder);
    for (int i = 0; i < FILES; i++) {
      String text = "第" + i + "号水塘清理计划\n一、每月清理" + i + "号水塘一次。\n二、由水管站负责。\n";
      Files.writeString(folder.resolve(i + ".txt"), text);
    }
    return folder;
  }

  /** Kills the process a moment after some file was acknowledged. */
  private static void addAndKill(Path plans, Path index, Set<String> acknowledged, Random random)
      throws IOException, InterruptedException {
    Process process =
        ProcessTest.process("--lang", "en", "index", "add", index.toString(), plans.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int lines = 1 + random.nextInt(FILES);
    int millis = random.nextInt(40);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int fresh = 0;
      String line = out.readLine();
      while (line != null) {
        if (line.startsWith("added ")) {
          acknowledged.add(line.replaceAll("added (.*) \\(.*", "$1"));
          fresh++;
        }
        if (fresh == lines) {
          Thread.sleep(millis);
          process.toHandle().destroyForcibly();
        }
        line = out.readLine();
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Set<String> names(Path index) throws IOException {
    Set<String> names = new HashSet<>();
    PlanIndex.read(
        index, file -> assertThat(names.add(file.name())).as("once").isTrue(), plan -> {});
    return names;
  }
}
