package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.luoshi.reader.similar.Sample.PLAN;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoilerplateTest {
  private static final String PHRASE = "以更高的热情更实的作风更严的要求推动各项工作再上新的台阶";

  @Test
  void whatStandsInThreeDifferentPlansIsBoilerplate() {
    Random random = new Random(2);
    List<Double> shares =
        shares(
            Sample.noise(random, 40) + PHRASE,
            Sample.noise(random, 20) + PHRASE + Sample.noise(random, 20),
            PHRASE + Sample.noise(random, 40),
            PLAN);
    double whole = PHRASE.length() + 40;
    assertThat(shares.subList(0, 3))
        .allSatisfy(share -> assertThat(share).isCloseTo(PHRASE.length() / whole, within(1e-9)));
    assertThat(shares.get(3)).isZero();
  }

  @Test
  void whatStandsInTwoPlansIsNot() {
    assertThat(shares("修路" + PHRASE + "清渠疏沟", "养老" + PHRASE + "送餐上门", PLAN)).containsOnly(0.0);
  }

  @Test
  void copyingAPlanDoesNotMakeBoilerplateOfIt() {
    assertThat(shares(PLAN, PLAN + "。甲", PLAN + "。乙", PLAN + "。丙")).containsOnly(0.0);
  }

  @Test
  void aSetPhraseOfTheFieldIsTooShort() {
    assertThat(shares("每月召开一次支委会，修路", "每月召开一次支委会，养老", "每月召开一次支委会，植树")).containsOnly(0.0);
  }

  private static List<Double> shares(String... texts) {
    List<Letters> plans = Stream.of(texts).map(Sample::letters).toList();
    return Boilerplate.shares(plans, Copies.among(plans));
  }
}
