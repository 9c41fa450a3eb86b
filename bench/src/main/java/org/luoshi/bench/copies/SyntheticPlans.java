package org.luoshi.bench.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Very many plans that were never written, the same for the same seed: 600 to 1,200 letters each, a
 * fifth to a third of them paragraphs that thousands of others have too. One plan in ten is an
 * edited copy of an earlier one, at a resemblance of 0.7 or more.
 */
final class SyntheticPlans {
  /** The least resemblance of a known pair. */
  static final double LEAST = 0.7;

  private static final int COPY_EVERY = 10;

  private final Random random;
  private final List<String> texts = new ArrayList<>();

  /** For each plan that is a copy, its original. */
  private final Map<Integer, Integer> originals = new HashMap<>();

  private SyntheticPlans(long seed) {
    this.random = new Random(seed);
  }

  static SyntheticPlans of(int count, long seed) {
    SyntheticPlans plans = new SyntheticPlans(seed);
    for (int plan = 0; plan < count; plan++) {
      if (plan % COPY_EVERY == COPY_EVERY - 1) {
        plans.addCopy(plan - 1 - plans.random.nextInt(COPY_EVERY - 1));
      } else {
        plans.texts.add(plans.plan());
      }
    }
    return plans;
  }

  /** The letters of the plans. */
  List<String> texts() {
    return texts;
  }

  /** For each plan that is a copy, its original. */
  Map<Integer, Integer> originals() {
    return originals;
  }

  private String plan() {
    StringBuilder text = new StringBuilder(place() + pick(PlanWords.TOPICS) + "年度工作计划");
    int sentences = 13 + random.nextInt(12);
    int boilerplate = 2 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      if (random.nextInt(sentences) < boilerplate) {
        text.append(pick(PlanWords.BOILERPLATE));
      }
      text.append(sentence());
    }
    return letters(text);
  }

  private String sentence() {
    String pattern = pick(PlanWords.SENTENCES);
    StringBuilder text = new StringBuilder(64);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case 'P' -> text.append(place());
        case 'B' -> text.append(pick(PlanWords.BODIES));
        case 'A' -> text.append(pick(PlanWords.ACTIVITIES));
        case 'O' -> text.append(place()).append("的").append(pick(PlanWords.OBJECTS));
        case 'G' -> text.append(pick(PlanWords.GROUPS));
        case 'N' -> text.append(2 + random.nextInt(97));
        case 'M' -> text.append(1 + random.nextInt(12));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private String place() {
    return pick(PlanWords.FIRST) + pick(PlanWords.SECOND) + pick(PlanWords.PLACES);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  /** Edits until one edit more would leave the resemblance below what was drawn. */
  private void addCopy(int original) {
    double wanted = LEAST + random.nextDouble() * (1 - LEAST);
    String copy = texts.get(original);
    long[] before = grams(copy);
    String edited = edit(copy);
    while (resemblance(before, grams(edited)) >= wanted) {
      copy = edited;
      edited = edit(copy);
    }
    originals.put(texts.size(), original);
    texts.add(copy);
  }

  /** One change: some letters replaced by a part of another sentence, or left out, or added. */
  private String edit(String text) {
    int at = random.nextInt(text.length() - 20);
    int dropped = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
    String sentence = letters(sentence());
    String added = random.nextInt(3) == 0 ? "" : sentence.substring(0, 1 + random.nextInt(12));
    return text.substring(0, at) + added + text.substring(at + dropped);
  }

  private static String letters(CharSequence text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** Shared 5-grams over all of both, counted without any of the reader's code. */
  static double resemblance(String a, String b) {
    return resemblance(grams(a), grams(b));
  }

  private static double resemblance(long[] left, long[] right) {
    int shared = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      int order = Long.compare(left[i], right[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (left.length + right.length - shared);
  }

  /** The different 5-grams in ascending order, each as a number of its own, almost surely. */
  private static long[] grams(String text) {
    return IntStream.rangeClosed(0, text.length() - 5)
        .mapToLong(
            at -> {
              long gram = 0;
              for (int i = at; i < at + 5; i++) {
                gram = gram * 0x5DEECE66DL + text.charAt(i);
              }
              return gram;
            })
        .sorted()
        .distinct()
        .toArray();
  }
}
