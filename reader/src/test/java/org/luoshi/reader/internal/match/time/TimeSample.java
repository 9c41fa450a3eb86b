package org.luoshi.reader.internal.match.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.luoshi.reader.internal.match.Samples;
import org.luoshi.reader.internal.match.Sentence;

/** A sentence of a table and what is to be read in it. */
record TimeSample(String text, String expected) {
  /** The samples of a table: lines "sentence | expected"; # begins a comment. */
  static Stream<TimeSample> table(String name) {
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

  Sentence sentence() {
    return Samples.sentence(text);
  }
}
