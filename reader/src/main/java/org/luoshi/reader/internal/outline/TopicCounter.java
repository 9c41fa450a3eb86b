package org.luoshi.reader.internal.outline;

import java.util.List;
import java.util.Map;
import org.luoshi.reader.model.Topic;

/** Says what a plan is about ({@code topics.words}). */
final class TopicCounter {
  private static final Keywords TOPICS = Keywords.of("topics");
  private static final int MOST = 3;
  private static final double LEAST_OF_BEST = 0.35;
  private static final double TITLE_WEIGHT = 4;

  private TopicCounter() {}

  /** The weight of each topic's words. */
  static Map<String, Double> weigh(String text, int start, int end) {
    return TOPICS.weigh(text, start, end);
  }

  /**
   * The one to three topics that weigh most, with their shares of the whole.
   *
   * @param content weights of the plan's body
   * @param title weights of its title, empty when the title speaks of something else
   */
  static List<Topic> topics(Map<String, Double> content, Map<String, Double> title) {
    Map<String, Double> all = new java.util.HashMap<>(content);
    title.forEach((topic, weight) -> all.merge(topic, weight * TITLE_WEIGHT, Double::sum));
    double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
    double best = all.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() >= best * LEAST_OF_BEST && best > 0)
        .sorted(
            (left, right) -> {
              int weight = Double.compare(right.getValue(), left.getValue());
              return weight != 0 ? weight : left.getKey().compareTo(right.getKey());
            })
        .limit(MOST)
        .map(entry -> new Topic(entry.getKey(), Math.floor(entry.getValue() / sum * 100) / 100))
        .toList();
  }
}
