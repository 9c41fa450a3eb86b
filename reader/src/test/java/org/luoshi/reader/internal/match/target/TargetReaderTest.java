package org.luoshi.reader.internal.match.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Target;

class TargetReaderTest {
  private final TargetReader reader = new TargetReader();

  @TestFactory
  Stream<DynamicTest> everySentenceOfTheTableIsReadAsItSays() throws IOException {
    return table().stream()
        .map(row -> DynamicTest.dynamicTest(row[1], () -> check(row[0], row[1], row[2])));
  }

  private void check(String type, String sentence, String expected) {
    List<Target> found = read(sentence, PlanType.valueOf(type.toUpperCase(Locale.ROOT)));
    List<String> wanted =
        expected.equals("-") ? List.of() : Arrays.asList(expected.split(";\\s*", -1));
    List<String> values = wanted.stream().map(TargetReaderTest::withoutMeasure).toList();
    assertThat(found.stream().map(TargetReaderTest::line)).as(sentence).isEqualTo(values);
    for (int i = 0; i < found.size(); i++) {
      String measure = wanted.get(i).substring(values.get(i).length()).strip();
      assertThat(resemblance(measure, found.get(i).measure()))
          .as("measure of %s, wanted %s, found %s", sentence, measure, found.get(i).measure())
          .isGreaterThanOrEqualTo(0.7);
    }
  }

  @Test
  void aTargetPointsAtItsWords() {
    Target target = read("处方合格率达到95%以上。", PlanType.PLAN).getFirst();
    assertThat(target.quote()).isEqualTo("95%以上");
    assertThat(target.span().start()).isEqualTo(7);
  }

  @Test
  void whatWasReadBeforeIsNotReadAgain() {
    Sentence sentence = sentence("每周读书2本，写日记3篇。", PlanType.PLAN);
    var targets = reader.read(sentence, List.of(new Found<>(0, 6, "每周读书2本")));
    assertThat(targets).hasSize(1);
    assertThat(targets.getFirst().value().value()).isEqualTo(Quantity.of(3));
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String piece :
        new String[] {
          "（", "9", "第", "每", "一", "不少于", "3名", "“3", "《", "至少", "约", "5%、", "万", "每天3"
        }) {
      String text = piece.repeat(100_000 / piece.length());
      assertTimeout(Duration.ofSeconds(10), () -> read(text, PlanType.PLAN), piece);
    }
  }

  private List<Target> read(String text, PlanType type) {
    return reader.read(sentence(text, type), List.of()).stream().map(Found::value).toList();
  }

  private static Sentence sentence(String text, PlanType type) {
    CleanText clean = CleanText.of(text);
    Block block =
        new Block(0, 0, text.length(), Block.Kind.PARAGRAPH, List.of(), List.of(), List.of());
    PlanSection section =
        new PlanSection(
            0, text.length(), "", type, List.of(), true, null, null, List.of(), List.of(block));
    return new Sentence(clean, 0, text.length(), block, section);
  }

  private static String line(Target target) {
    Quantity value = target.value();
    String number = number(value.low()) + (value.isRange() ? "," + number(value.high()) : "");
    return String.join(" ", target.op().word(), number, target.unit(), target.kind().word());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.valueOf(Math.round(value * 1e6) / 1e6);
  }

  private static String withoutMeasure(String target) {
    return Arrays.stream(target.split(" ", -1)).limit(4).collect(Collectors.joining(" "));
  }

  /** How many characters two names share, 1 when all. */
  private static double resemblance(String wanted, String found) {
    if (wanted.equals("*")) {
      return 1;
    }
    StringBuilder rest = new StringBuilder(found);
    int same = 0;
    for (int i = 0; i < wanted.length(); i++) {
      int at = rest.indexOf(wanted.substring(i, i + 1));
      if (at >= 0) {
        rest.deleteCharAt(at);
        same++;
      }
    }
    return 2.0 * same / Math.max(1, wanted.length() + found.length());
  }

  private static List<String[]> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TargetReaderTest.class.getResourceAsStream("/tables/targets.txt"))) {
      List<String[]> rows = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] row = line.split("\\s*\\|\\s*", -1);
          row[0] = row[0].replace('-', '_');
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
