package org.luoshi.reader.internal.outline;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final double LEAST_SHARE = 0.07;

  private static final Pattern NUMBER = Pattern.compile("[篇文][0-9一二三四五六七八九十]{1,3}(?=\\s|$)");

  /** Reported acts per thousand characters at which a text may be called a summary. */
  private static final double SOME_DONE = 2;

  private TitleCheck() {}

  static boolean matches(
      String title, PlanType type, TypeEvidence evidence, Map<String, Double> content) {
    return sortFits(title, type, evidence) && topicFits(title, content);
  }

  private static boolean sortFits(String title, PlanType type, TypeEvidence evidence) {
    boolean saysPlan = has(title, "plan") && !has(title, "summary");
    boolean saysSummary = has(title, "summary") && !has(title, "plan");
    return switch (type) {
      case ARCHIVE_LIST, RITUAL_SCHEDULE -> !saysPlan;
      case SUMMARY -> !saysPlan || evidence.endsAhead();
      case PLAN, SCHEME -> !saysSummary || evidence.donePerThousand() >= SOME_DONE;
      case NOTICE, PROJECT, PAPER, SURVEY_REPORT, OTHER -> true;
    };
  }

  private static boolean topicFits(String title, Map<String, Double> content) {
    double sum = content.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum == 0) {
      return true;
    }
    for (String part : withoutSlogans(upToNumber(title)).split("[\\s_　：:—]+", -1)) {
      Set<String> named = topics(part);
      boolean shared =
          named.stream().anyMatch(topic -> content.getOrDefault(topic, 0.0) >= sum * LEAST_SHARE);
      boolean near = named.stream().anyMatch(topic -> isNear(topic, best(content)));
      if (shared || near || (named.isEmpty() && has(part, "plan") && inScope(part, content))) {
        return true;
      }
    }
    return topics(withoutSlogans(title)).isEmpty() && inScope(title, content);
  }

  private static Set<String> topics(String words) {
    Set<String> named = new HashSet<>(TopicCounter.weigh(words, 0, words.length()).keySet());
    named.removeAll(SCOPES.words("no-topic"));
    return named;
  }

  private static boolean inScope(String title, Map<String, Double> content) {
    String best = best(content);
    for (String place : SCOPES.words("place")) {
      if (title.contains(place)) {
        return !SCOPES.words("not-" + SCOPES.section("place").get(place)).contains(best);
      }
    }
    return true;
  }

  private static String best(Map<String, Double> content) {
    return content.entrySet().stream()
        .max(TitleCheck::byWeightThenName)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static int byWeightThenName(
      Map.Entry<String, Double> left, Map.Entry<String, Double> right) {
    int weight = Double.compare(left.getValue(), right.getValue());
    return weight != 0 ? weight : left.getKey().compareTo(right.getKey());
  }

  private static boolean isNear(String topic, String other) {
    String list = "near-" + topic;
    return SCOPES.sections().contains(list) && SCOPES.words(list).contains(other);
  }

  /**
   * The title as the collection gives it: a plan's own title on the line below 篇三 does not make the
   * collection's title fit.
   */
  private static String upToNumber(String title) {
    Matcher number = NUMBER.matcher(title);
    return number.find() ? title.substring(0, number.end()) : title;
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
