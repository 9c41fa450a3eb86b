package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyIndexTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.6, 0.7, 0.9})
  void pairsAboveTheThresholdAreFoundAmongManyOthers(double threshold) {
    Random random = new Random(11);
    List<String> texts = new ArrayList<>();
    CopyIndex index = new CopyIndex(threshold, texts::get);
    for (int plan = 0; plan < 2000; plan++) {
      add(index, texts, Sample.noise(random, 400));
    }
    int found = 0;
    for (int pair = 0; pair < 300; pair++) {
      String original = Sample.noise(random, 400);
      int number = add(index, texts, original);
      int same = (int) (400 * 2 * threshold / (1 + threshold)) + 8;
      String changed = original.substring(0, same) + Sample.noise(random, 400 - same);
      List<CopyIndex.Hit> hits = index.query(Sketch.of(changed), () -> changed);
      found += hits.stream().anyMatch(hit -> hit.plan() == number) ? 1 : 0;
      assertThat(hits).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(found).isGreaterThanOrEqualTo(297);
  }

  @Test
  void nothingBelowTheThresholdIsReported() {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    CopyIndex index = new CopyIndex(0.5, texts::get);
    for (int plan = 0; plan < 200; plan++) {
      String base = Sample.noise(random, 300);
      add(index, texts, base + Sample.noise(random, 300));
      String query = Sample.noise(random, random.nextInt(300)) + base;
      index
          .query(Sketch.of(query), () -> query)
          .forEach(
              hit -> {
                double exact = Sample.resemblance(query, texts.get(hit.plan()));
                assertThat(exact).isGreaterThanOrEqualTo(0.5);
                assertThat(hit.resemblance()).isEqualTo(exact);
              });
    }
  }

  @Test
  void emptyPlansKeepTheirNumbersAndResembleNothing() {
    List<String> texts = new ArrayList<>();
    CopyIndex index = new CopyIndex(0.5, texts::get);
    for (int i = 0; i < 100; i++) {
      add(index, texts, "无");
      add(index, texts, "第" + i + "组负责清理村东头第" + i + "号水塘");
    }
    assertThat(index.query(Sketch.of("无"), () -> "无")).isEmpty();
    assertThat(index.query(Sketch.of(texts.get(101)), () -> texts.get(101)))
        .extracting(CopyIndex.Hit::plan)
        .contains(101);
  }

  private static int add(CopyIndex index, List<String> texts, String text) {
    texts.add(text);
    return index.add(Sketch.of(text));
  }
}
