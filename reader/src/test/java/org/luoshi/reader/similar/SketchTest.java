package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void theEstimateIsCloseToTheResemblance() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      String left = Sample.noise(random, 900);
      String right =
          left.substring(0, 300 + random.nextInt(600)) + Sample.noise(random, random.nextInt(300));
      assertThat(Sketch.of(left).estimate(Sketch.of(right)))
          .isCloseTo(Sample.resemblance(left, right), within(0.16));
    }
  }

  @Test
  void aSketchCanBeKeptElsewhere() {
    Sketch sketch = Sketch.of(Sample.PLAN);
    assertThat(Sketch.of(sketch.bins(), sketch.isEmpty()).estimate(sketch)).isEqualTo(1.0);
  }

  @Test
  void theSketchOfATextStaysWhatItIs() {
    // indexes on disk hold sketches: whoever changes them changes the version of the index, too
    assertThat(Sketch.of("修好村口的石桥和水渠").bins()).startsWith(-6880776190444784254L);
  }
}
