package org.luoshi.reader.model;

/**
 * One thing a careful reviewer would mark in the margin.
 *
 * @param rule the rule's id, such as {@code lone-surrogate}
 * @param severity how grave it is
 * @param span where it stands in the raw text
 * @param message what it is, in Chinese
 * @param english the same in English
 * @param advice what to do about it, in Chinese; empty where the message says it
 * @param englishAdvice the same in English
 */
public record Finding(
    String rule,
    Severity severity,
    Span span,
    String message,
    String english,
    String advice,
    String englishAdvice) {
  /** A finding whose message says what to do, too. */
  public Finding(String rule, Severity severity, Span span, String message, String english) {
    this(rule, severity, span, message, english, "", "");
  }

  /** How grave a finding is. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
