package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores the reader on real plans, where they lie beside the project ({@code ../shared/corpus}):
 * prints the table and fails under the thresholds.
 */
class CorpusScoreTest {
  private static final Path CORPUS = Path.of("../../shared/corpus");

  /** The last number of a line of the table; for the first six lines that is F1. */
  private static final Map<String, Double> AT_LEAST =
      new TreeMap<>(
          Map.of(
              "plans", 1.000,
              "outline", 0.93,
              "targets", 0.95,
              "cadences", 0.95,
              "windows", 0.92,
              "owners", 0.85,
              "type", 0.95,
              "title check", 0.97,
              "target kind", 0.93,
              "measure", 0.75));

  private static final Pattern LINE = Pattern.compile("(?m)^([a-z]+(?: [a-z]+)?) .*?([0-9.]+)$");

  @TempDir private Path folder = Path.of("");

  @Test
  void theCorpusIsReadAsWellAsRequired() throws Exception {
    assumeTrue(
        Files.exists(CORPUS.resolve("score.py")), "no corpus beside the project: not scored");
    String table = score();
    System.out.println(table);

    assertThat(low(scores(table))).isEmpty();
  }

  private static List<String> low(Map<String, Double> scores) {
    List<String> low = new ArrayList<>();
    AT_LEAST.forEach(
        (kind, atLeast) -> {
          double score = scores.getOrDefault(kind, 0.0);
          if (score < atLeast) {
            low.add(kind + " " + score + " < " + atLeast);
          }
        });
    double misplaced = scores.getOrDefault("misplaced", 1.0);
    if (misplaced > 0) {
      low.add("misplaced " + misplaced);
    }
    return low;
  }

  private static Map<String, Double> scores(String table) {
    Map<String, Double> scores = new TreeMap<>();
    Matcher line = LINE.matcher(table);
    while (line.find()) {
      scores.put(line.group(1), Double.valueOf(line.group(2)));
    }
    return scores;
  }

  private String score() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("python3", CORPUS.resolve("score.py").toString()));
    for (Path text : texts()) {
      String name = text.getFileName().toString().replace(".txt", "");
      Path compiled = folder.resolve(name + ".json");
      Cli.Run run = Cli.run("compile", "--json", text.toString());
      assertThat(run.status()).as(run.err()).isEqualTo(Exit.FINE);
      Files.writeString(compiled, run.out());
      command.add(CORPUS.resolve(name + ".gold.json").toString());
      command.add(compiled.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(table).isZero();
    return table;
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
