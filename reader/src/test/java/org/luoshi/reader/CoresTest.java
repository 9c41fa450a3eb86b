package org.luoshi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Repair;

/** How many cores read a text cannot be seen in what was read. */
class CoresTest {
  private static final List<String> FIXTURES =
      List.of(
          "outline-collection",
          "outline-deep",
          "outline-dossier",
          "outline-notice",
          "outline-run-down",
          "outline-scheme",
          "outline-summary",
          "outline-untitled",
          "repair-column",
          "repair-garbage",
          "repair-masks",
          "repair-notices",
          "repair-pages",
          "repair-pinyin",
          "repair-quotes",
          "repair-spaces");

  /** Bytes out of step, as a page was that lost one. */
  private static final String SHIFTED = "医院要做好专科医?漆t工作，在本人自愿诒救俗栽傅那疤嵯?，认真落实。\n";

  private static final PlanReader ALONE = PlanReader.onOneCore();
  private static final PlanReader MANY = new PlanReader(Crew.of(4));

  static List<Integer> texts() {
    return IntStream.range(0, 10).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void manyCoresReadWhatOneReads(int number) {
    String text = text(number);
    assertThat(read(MANY, text)).isEqualTo(read(ALONE, text));
  }

  @Test
  void theTextsAreLongHaveManyPlansAndMuchDamage() {
    Read first = read(ALONE, text(0));
    assertThat(first.clean()).hasSizeGreaterThan(10_000);
    assertThat(first.plans()).hasSizeGreaterThan(5);
    assertThat(first.repairs()).containsKey(Repair.BYTE_SHIFT).hasSizeGreaterThan(3);
    assertThat(first.findings()).isGreaterThan(20);
  }

  @Test
  void aReaderIsSharedBySeveralThreads() throws Exception {
    List<String> texts = texts().stream().map(CoresTest::text).toList();
    List<Read> wanted = texts.stream().map(text -> read(ALONE, text)).toList();
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      List<Future<List<Read>>> found = new ArrayList<>();
      for (int caller = 0; caller < 4; caller++) {
        found.add(callers.submit(() -> texts.stream().map(text -> read(MANY, text)).toList()));
      }
      for (Future<List<Read>> one : found) {
        assertThat(one.get()).isEqualTo(wanted);
      }
    }
  }

  /** What was read, as far as one can compare it. */
  private record Read(
      String clean, Map<Repair, Integer> repairs, List<String> plans, int findings) {}

  private static Read read(PlanReader reader, String text) {
    PlanFile file = (PlanFile) reader.read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    return new Read(
        file.cleaned().text(),
        file.repairs(),
        file.plans().stream().map(Object::toString).toList(),
        file.plans().stream().mapToInt(plan -> plan.findings().size()).sum());
  }

  /** The fixtures in another order each time, cut anywhere, with bytes out of step between them. */
  private static String text(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    while (text.length() < 14_000) {
      String fixture = Golden.fixture(FIXTURES.get(random.nextInt(FIXTURES.size())));
      text.append(
          fixture, 0, number % 3 == 0 ? fixture.length() : random.nextInt(fixture.length()));
      text.append(random.nextInt(4) == 0 ? SHIFTED : "\n\n");
    }
    return text.toString();
  }
}
