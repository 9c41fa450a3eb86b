package org.luoshi.reader.internal.outline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.reader.internal.rule.Words;

/**
 * Weighs the words of a list in a text: each occurrence adds the word's weight to its sections. At
 * each place the longest word counts, then the search goes on behind it.
 */
final class Keywords {
  private static final double DEFAULT_WEIGHT = 2;

  private static final Keyword[] NONE = {};

  private final Keyword[][] byFirst = new Keyword[Character.MAX_VALUE + 1][];

  /** A word and what it adds, by section. */
  private record Keyword(String word, Map<String, Double> weights) {}

  private Keywords() {
    Arrays.fill(byFirst, NONE);
  }

  /** The words of resource {@code NAME.words}; values are weights. */
  static Keywords of(String name) {
    Words words = Words.of(name);
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    for (String section : words.sections()) {
      words
          .section(section)
          .forEach(
              (word, weight) ->
                  weights
                      .computeIfAbsent(word, key -> new LinkedHashMap<>())
                      .put(
                          section, weight.isEmpty() ? DEFAULT_WEIGHT : Double.parseDouble(weight)));
    }
    Keywords keywords = new Keywords();
    weights.entrySet().stream()
        .sorted((left, right) -> right.getKey().length() - left.getKey().length())
        .forEach(entry -> keywords.add(new Keyword(entry.getKey(), entry.getValue())));
    return keywords;
  }

  private void add(Keyword keyword) {
    char first = keyword.word().charAt(0);
    Keyword[] longer = byFirst[first];
    byFirst[first] = Arrays.copyOf(longer, longer.length + 1);
    byFirst[first][longer.length] = keyword;
  }

  /** The weight of each section in {@code text} from {@code start} to {@code end}. */
  Map<String, Double> weigh(String text, int start, int end) {
    Map<String, Double> sums = new HashMap<>();
    int at = start;
    while (at < end) {
      at += take(text, at, end, sums);
    }
    return sums;
  }

  private int take(String text, int at, int end, Map<String, Double> sums) {
    for (Keyword keyword : byFirst[text.charAt(at)]) {
      int length = keyword.word().length();
      if (at + length <= end && text.startsWith(keyword.word(), at)) {
        keyword.weights().forEach((section, weight) -> sums.merge(section, weight, Double::sum));
        return length;
      }
    }
    return 1;
  }
}
