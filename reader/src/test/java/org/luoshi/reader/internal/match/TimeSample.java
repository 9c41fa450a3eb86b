package org.luoshi.reader.internal.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.PlanType;

/** A sentence of a table and what is to be read in it. */
record TimeSample(String text, String expected) {
  /** The samples of a table: lines "sentence | expected"; # begins a comment. */
  static Stream<TimeSample> table(String name) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/match", name), StandardCharsets.UTF_8)
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
    return sentence(text);
  }

  /** A text as one sentence of a plan. */
  static Sentence sentence(String text) {
    Block block =
        new Block(0, 0, text.length(), Block.Kind.PARAGRAPH, List.of(), List.of(), List.of());
    PlanSection section =
        new PlanSection(
            0,
            text.length(),
            "",
            PlanType.PLAN,
            List.of(),
            true,
            null,
            null,
            List.of(),
            List.of(block));
    return new Sentence(CleanText.of(text), 0, text.length(), block, section);
  }
}
