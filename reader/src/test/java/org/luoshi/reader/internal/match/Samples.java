package org.luoshi.reader.internal.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.PlanType;

/** Sentences and tables of sentences for the tests of the matchers. */
public final class Samples {
  private Samples() {}

  /** {@code text} as the one sentence of a plan. */
  public static Sentence sentence(String text) {
    return sentence(PlanType.PLAN, text);
  }

  /** {@code text} as the one sentence of a text of this type. */
  public static Sentence sentence(PlanType type, String text) {
    Block block =
        new Block(0, 0, text.length(), Block.Kind.PARAGRAPH, List.of(), List.of(), List.of());
    PlanSection section =
        new PlanSection(
            0, text.length(), "", type, List.of(), true, null, null, List.of(), List.of(block));
    return new Sentence(CleanText.of(text), 0, text.length(), block, section);
  }

  /** A line {@code [type] sentence → expected} of a table. */
  public record Row(Sentence sentence, String expected) {
    @Override
    public String toString() {
      return sentence.text();
    }

    static Row of(String line) {
      int arrow = line.indexOf('→');
      String text = line.substring(0, arrow).strip();
      PlanType type = PlanType.PLAN;
      if (text.startsWith("[")) {
        int close = text.indexOf(']');
        String word = text.substring(1, close);
        type =
            List.of(PlanType.values()).stream()
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElseThrow();
        text = text.substring(close + 1).strip();
      }
      return new Row(Samples.sentence(type, text), line.substring(arrow + 1).strip());
    }
  }

  /** The rows of {@code src/test/resources/tables/NAME.txt}; # begins a comment line. */
  public static List<Row> table(String name) {
    try {
      return Files.readAllLines(
              Path.of("src/test/resources/tables", name + ".txt"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
