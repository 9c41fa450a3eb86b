package org.luoshi.reader.internal.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.MarginRule;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.Span;

/** Collects the findings of one plan; rules that are switched off find nothing. */
final class Notes {
  private final MarginSettings settings;
  private final List<Finding> findings = new ArrayList<>();

  Notes(MarginSettings settings) {
    this.settings = settings;
  }

  /** What the same thing is called in both languages, to fill a message with. */
  record Pair(String chinese, String english) {
    /** Words of the text, which have no English. */
    static Pair of(Object words) {
      return new Pair(words.toString(), words.toString());
    }
  }

  boolean wants(String rule) {
    return !settings.off().contains(rule);
  }

  /** The number the rule goes by. */
  int limit(String rule) {
    return settings.limits().getOrDefault(rule, Catalogue.rule(rule).limit());
  }

  /** Adds a finding; {@code words} fill {@code {0}}, {@code {1}} … of message and advice. */
  void add(String id, Span span, Pair... words) {
    if (wants(id)) {
      MarginRule rule = Catalogue.rule(id);
      findings.add(
          new Finding(
              id,
              rule.severity(),
              span,
              chinese(rule.message(), words),
              english(rule.english(), words),
              chinese(rule.advice(), words),
              english(rule.englishAdvice(), words)));
    }
  }

  private static String chinese(String text, Pair... words) {
    String filled = text;
    for (int i = 0; i < words.length; i++) {
      filled = filled.replace("{" + i + "}", words[i].chinese());
    }
    return filled;
  }

  private static String english(String text, Pair... words) {
    String filled = text;
    for (int i = 0; i < words.length; i++) {
      filled = filled.replace("{" + i + "}", words[i].english());
    }
    return filled;
  }

  /** What was found, in the order of the text. */
  List<Finding> sorted() {
    findings.sort(
        Comparator.comparingInt((Finding finding) -> finding.span().start())
            .thenComparing(Finding::rule));
    return findings;
  }
}
