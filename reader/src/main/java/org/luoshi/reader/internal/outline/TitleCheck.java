package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.PlanType;

/**
 * Whether a title fits the text under it. It does not when the text is of another sort (a list of
 * papers, a run-down, a mere summary under the title of a plan), or when none of the topics the
 * title names is among those of the text. A title that names no topic (社区年度工作计划) fits all that its
 * place may plan.
 */
final class TitleCheck {
  private static final Words SCOPES = Words.of("scopes");
  private static final WordTable PLAN = WordTable.of("scopes", "plan");
  private static final WordTable SLOGAN = WordTable.of("scopes", "slogan");
  private static final WordTable SUMMARY = WordTable.of("scopes", "summary");
  private static final double LEAST_SHARE = 0.07;

  private static final Signs SPACES = Signs.of(" \t\n\u000B\f\r");
  private static final Signs BETWEEN_PARTS = Signs.of(" \t\n\u000B\f\r_　：:—");
  private static final Signs COUNTED = Signs.of("篇文");
  private static final Signs NUMBERS = Signs.of("0123456789一二三四五六七八九十");
  private static final int LONGEST_NUMBER = 3;

  /** Reported acts per thousand characters at which a text may be called a summary. */
  private static final double SOME_DONE = 2;

  private TitleCheck() {}

  static boolean matches(
      String title, PlanType type, TypeEvidence evidence, Map<String, Double> content) {
    return sortFits(title, type, evidence) && topicFits(title, content);
  }

  private static boolean sortFits(String title, PlanType type, TypeEvidence evidence) {
    boolean plan = PLAN.standsIn(title);
    boolean summary = SUMMARY.standsIn(title);
    boolean saysPlan = plan && !summary;
    boolean saysSummary = summary && !plan;
    return switch (type) {
      case ARCHIVE_LIST, RITUAL_SCHEDULE -> !saysPlan;
      case SUMMARY -> !saysPlan || evidence.endsAhead();
      case PLAN, SCHEME -> !saysSummary || evidence.donePerThousand() >= SOME_DONE;
      case NOTICE, PROJECT, PAPER, SURVEY_REPORT, OTHER -> true;
    };
  }

  private static boolean topicFits(String title, Map<String, Double> content) {
    if (content.isEmpty()) {
      return true;
    }
    double sum = 0;
    for (double weight : content.values()) {
      sum += weight;
    }
    String best = best(content);
    for (String part : parts(withoutSlogans(upToNumber(title)))) {
      Set<String> named = topics(part);
      for (String topic : named) {
        if (content.getOrDefault(topic, 0.0) >= sum * LEAST_SHARE || isNear(topic, best)) {
          return true;
        }
      }
      if (named.isEmpty() && PLAN.standsIn(part) && inScope(part, best)) {
        return true;
      }
    }
    return topics(withoutSlogans(title)).isEmpty() && inScope(title, best);
  }

  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    int start = BETWEEN_PARTS.behind(title, 0, title.length());
    while (start < title.length()) {
      int end = BETWEEN_PARTS.first(title, start, title.length());
      parts.add(title.substring(start, end));
      start = BETWEEN_PARTS.behind(title, end, title.length());
    }
    return parts;
  }

  private static Set<String> topics(String words) {
    Set<String> named = new HashSet<>(TopicCounter.weigh(words, 0, words.length()).keySet());
    named.removeAll(SCOPES.words("no-topic"));
    return named;
  }

  private static boolean inScope(String title, String best) {
    for (String place : SCOPES.words("place")) {
      if (title.contains(place)) {
        return !SCOPES.words("not-" + SCOPES.section("place").get(place)).contains(best);
      }
    }
    return true;
  }

  private static String best(Map<String, Double> content) {
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> topic : content.entrySet()) {
      double weight = topic.getValue();
      if (weight > most || (weight == most && topic.getKey().compareTo(best) > 0)) {
        best = topic.getKey();
        most = weight;
      }
    }
    return best;
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
    int length = title.length();
    for (int at = COUNTED.first(title, 0, length); at < length; ) {
      int end = NUMBERS.behind(title, at + 1, Math.min(length, at + 1 + LONGEST_NUMBER));
      if (end > at + 1 && (end == length || SPACES.has(title.charAt(end)))) {
        return title.substring(0, end);
      }
      at = COUNTED.first(title, at + 1, length);
    }
    return title;
  }

  /** The title without the slogans that speak of party congresses and not of the plan's topic. */
  private static String withoutSlogans(String title) {
    if (!SLOGAN.standsIn(title)) {
      return title;
    }
    String rest = title;
    for (String slogan : SCOPES.words("slogan")) {
      rest = rest.replace(slogan, "");
    }
    return rest;
  }
}
