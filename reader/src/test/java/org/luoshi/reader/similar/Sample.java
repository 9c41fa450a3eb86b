package org.luoshi.reader.similar;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Span;

/** Plans to compare. */
final class Sample {
  static final String PLAN =
      "一、总体要求\n坚持为村民办实事，全年修好三条田间路，整修水渠两公里。\n二、主要工作\n每月开一次支委会，每季度开一次村民代表会，"
          + "六月底前完成公厕改造，年底前把账目公布上墙，请村民监督。\n三、保障措施\n由村党支部牵头，村委会负责落实，监督委员会检查。";

  private Sample() {}

  /** The letters of a text that is one plan. */
  static Letters letters(String text) {
    PlanFile file =
        (PlanFile) new PlanReader().read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    return Letters.of(file.cleaned(), new Span(0, file.characters()));
  }

  /** Characters in no order, as many as asked for. */
  static String noise(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(3000)));
    }
    return text.toString();
  }

  /** The different 5-grams. */
  static Set<String> grams(String letters) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + 5 <= letters.length(); i++) {
      grams.add(letters.substring(i, i + 5));
    }
    return grams;
  }

  /** Shared 5-grams over all of both. */
  static double resemblance(String a, String b) {
    Set<String> both = new HashSet<>(grams(a));
    both.retainAll(grams(b));
    Set<String> all = new HashSet<>(grams(a));
    all.addAll(grams(b));
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }
}
