package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.PlanFile;

class CopiesTest {
  private static final String PLAN =
      "一、总体要求\n坚持为村民办实事，全年修好三条田间路，整修水渠两公里。\n二、主要工作\n每月开一次支委会，每季度开一次村民代表会，"
          + "六月底前完成公厕改造，年底前把账目公布上墙，请村民监督。\n三、保障措施\n由村党支部牵头，村委会负责落实，监督委员会检查。";

  @Test
  void aPlanInOtherLinesAndPunctuationIsACopy() {
    String other = PLAN.replace("，", ", ").replace("。\n", "。\n\n");
    var copies = Copies.among(List.of(letters(PLAN), letters(other)));
    assertThat(copies).hasSize(1);
    assertThat(copies.getFirst().resemblance()).isEqualTo(1.0);
    assertThat(copies.getFirst().passages()).hasSize(1);
  }

  @Test
  void resemblanceAndContainmentAreThoseOfTheFiveGrams() {
    String half = PLAN.substring(0, PLAN.length() * 3 / 4);
    var copy = Copies.among(List.of(letters(PLAN), letters(half))).getFirst();
    Set<String> left = grams(letters(PLAN).text());
    Set<String> right = grams(letters(half).text());
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    Set<String> all = new HashSet<>(left);
    all.addAll(right);
    assertThat(copy.resemblance()).isCloseTo((double) both.size() / all.size(), within(1e-9));
    assertThat(copy.containment()).isCloseTo((double) both.size() / right.size(), within(1e-9));
  }

  @Test
  void plansOnTheSameSubjectInOtherWordsAreNoCopies() {
    String other =
        "一、工作目标\n让村里的老人有饭吃、有人陪。\n二、措施\n开办老年食堂，中午供餐；志愿者每周上门两次，帮助打扫；村医每月量一次血压并记入档案，家属可以查看。";
    assertThat(Copies.among(List.of(letters(PLAN), letters(other)))).isEmpty();
  }

  @Test
  void sharedPassagesPointAtTheSameWordsInBothTexts() {
    String a = "开头甲" + PLAN + "结尾乙";
    String b = "另一个更长的开头丙丁戊" + PLAN.replace("六月底前", "七月中旬前") + "别的结尾";
    var passages = Passages.shared(letters(a), letters(b));
    assertThat(passages).hasSize(2);
    for (var passage : passages) {
      assertThat(a.substring(passage.a().start(), passage.a().end()))
          .isEqualTo(b.substring(passage.b().start(), passage.b().end()));
    }
  }

  @Test
  void whatStandsInManyPlansIsBoilerplate() {
    String phrase = "以更高的热情更实的作风更严的要求推动各项工作再上新的台阶";
    var plans =
        List.of("修路" + phrase + "清渠疏沟", "养老" + phrase + "送餐上门", "植树" + phrase + "护林防火", PLAN)
            .stream()
            .map(CopiesTest::letters)
            .toList();
    List<Double> shares = Copies.boilerplate(plans);
    assertThat(shares.subList(0, 3)).allSatisfy(share -> assertThat(share).isGreaterThan(0.7));
    assertThat(shares.get(3)).isZero();
  }

  @Test
  void aTextWithoutFiveLettersResemblesNothing() {
    assertThat(Copies.among(List.of(letters("计划"), letters("计划"), letters("。。。。。。")))).isEmpty();
  }

  @Test
  void theEstimateIsCloseToTheResemblance() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      String left = text(random, 900);
      String right =
          left.substring(0, 300 + random.nextInt(600)) + text(random, random.nextInt(300));
      Sketch a = Sketch.of(left);
      Sketch b = Sketch.of(right);
      int shared = a.shared(b);
      double exact = (double) shared / (a.grams().length + b.grams().length - shared);
      assertThat(a.estimate(b)).isCloseTo(exact, within(0.16));
    }
  }

  @Test
  void pairsAboveTheThresholdAreFoundAmongManyOthers() {
    Random random = new Random(11);
    CopyIndex index = new CopyIndex(0.7);
    for (int plan = 0; plan < 2000; plan++) {
      index.add(Sketch.of(text(random, 400)));
    }
    int found = 0;
    for (int pair = 0; pair < 300; pair++) {
      String original = text(random, 400);
      int number = index.add(Sketch.of(original));
      String changed = original.substring(0, 350) + text(random, 50);
      found +=
          index.query(Sketch.of(changed)).stream().anyMatch(hit -> hit.plan() == number) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(297);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(3000)));
    }
    return text.toString();
  }

  private static Set<String> grams(String letters) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + Sketch.GRAM <= letters.length(); i++) {
      grams.add(letters.substring(i, i + Sketch.GRAM));
    }
    return grams;
  }

  private static Letters letters(String text) {
    PlanFile file =
        (PlanFile)
            new PlanReader()
                .read("plan.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Letters.of(file.cleaned(), new org.luoshi.reader.model.Span(0, file.characters()));
  }
}
