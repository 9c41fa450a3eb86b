package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * Weighs the words of a list in a text: each occurrence adds the word's weight to its sections. At
 * each place the longest word counts, then the search goes on behind it.
 */
final class Keywords {
  private static final double DEFAULT_WEIGHT = 2;

  private final List<String> sections;
  private final WordTable words;

  /** Where the weights of each word begin, by its number in the table; then where all end. */
  private final int[] first;

  /** The section a weight is for, by its place in the file. */
  private final int[] section;

  private final double[] weight;

  /** What a word adds to one section, by the section's place in the file. */
  private record Weight(int section, double value) {}

  private Keywords(List<String> sections, Map<String, List<Weight>> weights) {
    this.sections = sections;
    this.words = WordTable.of(weights.keySet());
    List<Weight> all = new ArrayList<>();
    first = new int[weights.size() + 1];
    int word = 0;
    for (List<Weight> own : weights.values()) {
      all.addAll(own);
      first[++word] = all.size();
    }
    section = new int[all.size()];
    weight = new double[all.size()];
    for (int i = 0; i < section.length; i++) {
      section[i] = all.get(i).section();
      weight[i] = all.get(i).value();
    }
  }

  /** The words of resource {@code NAME.words}; values are weights. */
  static Keywords of(String name) {
    Words words = Words.of(name);
    List<String> sections = new ArrayList<>(words.sections());
    Map<String, List<Weight>> weights = new LinkedHashMap<>();
    for (int section = 0; section < sections.size(); section++) {
      for (Map.Entry<String, String> word : words.section(sections.get(section)).entrySet()) {
        String value = word.getValue();
        double weight = value.isEmpty() ? DEFAULT_WEIGHT : Double.parseDouble(value);
        weights
            .computeIfAbsent(word.getKey(), key -> new ArrayList<>())
            .add(new Weight(section, weight));
      }
    }
    return new Keywords(sections, weights);
  }

  /** The weight of each section in {@code text} from {@code start} to {@code end}. */
  Map<String, Double> weigh(String text, int start, int end) {
    double[] sums = new double[sections.size()];
    words.each(
        text,
        start,
        end,
        word -> {
          for (int i = first[word]; i < first[word + 1]; i++) {
            sums[section[i]] += weight[i];
          }
        });
    return bySection(sums);
  }

  private Map<String, Double> bySection(double[] sums) {
    Map<String, Double> found = new HashMap<>();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        found.put(sections.get(i), sums[i]);
      }
    }
    return found;
  }
}
