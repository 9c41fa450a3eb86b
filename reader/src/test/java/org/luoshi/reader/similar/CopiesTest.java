package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.luoshi.reader.similar.Sample.PLAN;
import static org.luoshi.reader.similar.Sample.letters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void aPlanInOtherLinesAndPunctuationIsACopy() {
    String other = PLAN.replace("，", ", ").replace("。\n", "。\n\n");
    var copies = Copies.among(List.of(letters(PLAN), letters(other)));
    assertThat(copies).hasSize(1);
    assertThat(copies.getFirst().resemblance()).isEqualTo(1.0);
  }

  @Test
  void resemblanceAndContainmentAreThoseOfTheFiveGrams() {
    Letters whole = letters(PLAN);
    Letters part = letters(PLAN.substring(0, PLAN.length() * 3 / 4));
    var copy = Copies.among(List.of(whole, part)).getFirst();
    Set<String> both = new HashSet<>(Sample.grams(whole.text()));
    both.retainAll(Sample.grams(part.text()));
    assertThat(copy.resemblance())
        .isCloseTo(Sample.resemblance(whole.text(), part.text()), within(1e-9));
    assertThat(copy.containment())
        .isCloseTo((double) both.size() / Sample.grams(part.text()).size(), within(1e-9));
  }

  @Test
  void plansOnTheSameSubjectInOtherWordsAreNoCopies() {
    String other =
        "一、工作目标\n让村里的老人有饭吃、有人陪。\n二、措施\n开办老年食堂，中午供餐；志愿者每周上门两次，帮助打扫；村医每月量一次血压并记入档案，家属可以查看。";
    assertThat(Copies.among(List.of(letters(PLAN), letters(other)))).isEmpty();
  }

  @Test
  void theThresholdDecidesWhatIsACopy() {
    var plans = List.of(letters(PLAN), letters(PLAN.substring(0, PLAN.length() * 3 / 4)));
    double resemblance = Copies.among(plans).getFirst().resemblance();
    assertThat(Copies.among(plans, resemblance)).hasSize(1);
    assertThat(Copies.among(plans, resemblance + 0.01)).isEmpty();
  }

  @Test
  void pairsComeInTheOrderOfThePlans() {
    var plans = List.of(letters(PLAN), letters("别的事" + PLAN), letters(PLAN + "另一件事"));
    assertThat(Copies.among(plans))
        .extracting(copy -> List.of(copy.a(), copy.b()))
        .containsExactly(List.of(0, 1), List.of(0, 2), List.of(1, 2));
  }

  @Test
  void aTextWithoutFiveLettersResemblesNothing() {
    assertThat(Copies.among(List.of(letters("计划"), letters("计划"), letters("。。。。。。")))).isEmpty();
  }
}
