package org.luoshi.reader.internal.match.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.luoshi.reader.internal.match.Samples;
import org.luoshi.reader.internal.match.Sentence;

/** A sentence of a table and what is to be read in it. */
record TimeSample(String text, String expected) {
  /** A test for each sample of a table: what is read in its sentence is what the table expects. */
  static Stream<DynamicTest> tests(String table, Function<Sentence, String> read) {
    return table(table)
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.text(),
                    () -> assertThat(read.apply(sample.sentence())).isEqualTo(sample.expected())));
  }

  /** The samples of a table: lines "sentence | expected"; # begins a comment. */
  private static Stream<TimeSample> table(String name) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/tables", name), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> line.contains(" | "))
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .map(cells -> new TimeSample(cells[0].strip(), cells[1].strip()));
    } catch (IOException e) {
      throw new IllegalStateException("no table " + name, e);
    }
  }

  private Sentence sentence() {
    return Samples.sentence(text);
  }
}
