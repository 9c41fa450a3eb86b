package org.luoshi.reader.internal.outline;

import java.util.Collection;
import java.util.Map;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.PlanType;

/**
 * Whether a title fits the text under it. It does not when the text is of another sort (a list of
 * papers, a run-down, a mere summary under the title of a plan), or when none of the topics the
 * title names is among those of the text. A title that names no topic (社区年度工作计划) fits all that its
 * place may plan.
 */
final class TitleCheck {
  private static final Words SCOPES = Words.of("scopes");
  private static final double LEAST_SHARE = 0.08;

  private TitleCheck() {}

  static boolean matches(
      String title, PlanType type, TypeEvidence evidence, Map<String, Double> content) {
    return sortFits(title, type, evidence) && topicFits(title, content);
  }

  private static boolean sortFits(String title, PlanType type, TypeEvidence evidence) {
    boolean saysPlan = has(title, "plan") && !has(title, "summary");
    return switch (type) {
      case ARCHIVE_LIST, RITUAL_SCHEDULE -> !saysPlan;
      case SUMMARY -> !saysPlan || evidence.endsAhead();
      case PLAN, SCHEME, NOTICE, PROJECT, PAPER, SURVEY_REPORT, OTHER -> true;
    };
  }

  private static boolean topicFits(String title, Map<String, Double> content) {
    String own = withoutSlogans(title);
    Map<String, Double> named = TopicCounter.weigh(own, 0, own.length());
    named.keySet().removeAll(SCOPES.words("no-topic"));
    double sum = content.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean shared =
        named.keySet().stream()
            .anyMatch(topic -> content.getOrDefault(topic, 0.0) >= sum * LEAST_SHARE);
    return shared || (generic(own, named) && inScope(own, content)) || sum == 0;
  }

  /** Whether the title, or a part of it, names a place or a body but no topic. */
  private static boolean generic(String title, Map<String, Double> named) {
    return named.isEmpty() || SCOPES.words("generic").stream().anyMatch(title::contains);
  }

  private static boolean inScope(String title, Map<String, Double> content) {
    String best =
        content.entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    for (String place : SCOPES.words("place")) {
      if (title.contains(place)) {
        return !SCOPES.words("not-" + SCOPES.value(place)).contains(best);
      }
    }
    return true;
  }

  /** The title without the slogans that speak of party congresses and not of the plan's topic. */
  private static String withoutSlogans(String title) {
    String rest = title;
    for (String slogan : SCOPES.words("slogan")) {
      rest = rest.replace(slogan, "");
    }
    return rest;
  }

  private static boolean has(String title, String section) {
    Collection<String> words = SCOPES.words(section);
    return words.stream().anyMatch(title::contains);
  }
}
