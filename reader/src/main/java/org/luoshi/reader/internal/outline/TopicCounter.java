package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.HashMap;
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
    Map<String, Double> all = new HashMap<>(content);
    title.forEach((topic, weight) -> all.merge(topic, weight * TITLE_WEIGHT, Double::sum));
    double sum = 0;
    double best = 0;
    for (double weight : all.values()) {
      sum += weight;
      best = Math.max(best, weight);
    }
    List<Map.Entry<String, Double>> heavy = new ArrayList<>();
    for (Map.Entry<String, Double> topic : all.entrySet()) {
      if (topic.getValue() >= best * LEAST_OF_BEST) {
        heavy.add(topic);
      }
    }
    heavy.sort(TopicCounter::byWeightThenName);
    List<Topic> topics = new ArrayList<>(MOST);
    for (Map.Entry<String, Double> topic : heavy.subList(0, Math.min(MOST, heavy.size()))) {
      topics.add(new Topic(topic.getKey(), Math.floor(topic.getValue() / sum * 100) / 100));
    }
    return topics;
  }

  private static int byWeightThenName(
      Map.Entry<String, Double> left, Map.Entry<String, Double> right) {
    int weight = Double.compare(right.getValue(), left.getValue());
    return weight != 0 ? weight : left.getKey().compareTo(right.getKey());
  }
}
